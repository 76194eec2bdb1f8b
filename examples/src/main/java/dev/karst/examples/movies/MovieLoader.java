package dev.karst.examples.movies;

import dev.karst.error.KarstException;
import dev.karst.examples.BadInputException;
import dev.karst.examples.Figures;
import dev.karst.examples.Progress;
import dev.karst.examples.Screen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Stores a file's films one by one, each acknowledged before the next is read. */
final class MovieLoader {
  /**
   * What was done.
   *
   * @param films how many films were stored
   * @param entries how many entries of genres, with them
   * @param total the time it took
   * @param storing the part of it that storing took
   */
  record Loaded(long films, long entries, Duration total, Duration storing) {}

  private final Catalogue catalogue;
  private final Screen screen;

  MovieLoader(Catalogue catalogue, Screen screen) {
    this.catalogue = catalogue;
    this.screen = screen;
  }

  /** Stores the sample's films. */
  Loaded loadSample() throws IOException {
    byte[] text = SampleMovies.text();
    return load(new ByteArrayInputStream(text), text.length, "the sample");
  }

  /**
   * Stores the films of {@code file}.
   *
   * @throws BadInputException if it cannot be read, is not of films, or has one that is refused;
   *     the films before stay stored
   */
  Loaded load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return load(in, Files.size(file), file.toString());
    }
  }

  private Loaded load(InputStream in, long length, String name) throws IOException {
    Progress progress = screen.progress("Loading");
    long start = System.nanoTime();
    long storing = 0;
    long films = 0;
    long entries = 0;
    try (MovieReader reader = MovieReader.of(in)) {
      Optional<Movie> movie = reader.read();
      while (movie.isPresent()) {
        long before = System.nanoTime();
        store(movie.get(), reader.recordNumber());
        storing += System.nanoTime() - before;
        films++;
        entries += GenreEntry.allOf(movie.get()).size();
        double fraction = length > 0 ? (double) reader.bytesRead() / length : Double.NaN;
        progress.update(fraction, Figures.count(films, "film", "films"));
        movie = reader.read();
      }
    } catch (MovieFormatException | RefusedException e) {
      progress.end();
      throw new BadInputException(name + ", " + e.getMessage() + whatStays(films), e);
    }
    progress.end();
    return new Loaded(
        films, entries, Duration.ofNanos(System.nanoTime() - start), Duration.ofNanos(storing));
  }

  private void store(Movie movie, int recordNumber) throws RefusedException {
    try {
      catalogue.put(movie);
    } catch (KarstException e) {
      String where = "record " + recordNumber + " (" + MovieReader.quote(movie.title()) + "): ";
      throw new RefusedException(where + e.getMessage(), e);
    }
  }

  private static String whatStays(long films) {
    if (films == 0) {
      return "; nothing was stored";
    }
    return films == 1
        ? "; the film before it is stored"
        : "; the " + Figures.count(films) + " films before it are stored";
  }

  /** The database refused a film. */
  private static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message, KarstException cause) {
      super(message, cause);
    }
  }
}
