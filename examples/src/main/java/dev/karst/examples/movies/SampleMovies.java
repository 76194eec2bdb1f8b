package dev.karst.examples.movies;

import java.io.IOException;
import java.io.InputStream;

/** About fifty films that come with the examples, in the shape {@link MovieReader} reads. */
public final class SampleMovies {
  private static final String RESOURCE = "sample-movies.json";

  private SampleMovies() {}

  /** The text of the sample, some 24 KB. */
  public static byte[] text() throws IOException {
    try (InputStream in = SampleMovies.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the sample lies beside its class: resource=" + RESOURCE);
      }
      return in.readAllBytes();
    }
  }
}
