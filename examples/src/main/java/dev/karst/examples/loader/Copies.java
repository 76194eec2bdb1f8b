package dev.karst.examples.loader;

import dev.karst.examples.movies.Movie;
import dev.karst.examples.movies.MovieReader;
import dev.karst.examples.movies.SampleMovies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An endless numbered sequence of films to write, made from the sample: what a number stands for is
 * the same in every process.
 *
 * <p>The sequence is cut into groups of {@value #GROUP}. All writes of a group but the last are of
 * films of their own; the last writes the group's first film again, with another rank. Groups
 * belong to {@value #LANES} lanes in turn, so that as many threads write without ever writing the
 * same film.
 */
public final class Copies {
  /** How many writers share the sequence. */
  public static final int LANES = 2;

  private static final int GROUP = 4;

  private final List<Movie> sample;

  private Copies(List<Movie> sample) {
    this.sample = List.copyOf(sample);
  }

  /** Reads the sample. */
  public static Copies ofSample() throws IOException {
    List<Movie> sample = new ArrayList<>();
    try (MovieReader reader = MovieReader.of(new ByteArrayInputStream(SampleMovies.text()))) {
      Optional<Movie> movie = reader.read();
      while (movie.isPresent()) {
        sample.add(movie.get());
        movie = reader.read();
      }
    }
    return new Copies(sample);
  }

  /** The film that the write of that number writes. */
  public Movie movie(long number) {
    long first = number - number % GROUP;
    long titled = number % GROUP == GROUP - 1 ? first : number;
    Movie original = sample.get((int) (titled % sample.size()));
    return new Movie(
        original.year(),
        original.title() + " #" + titled,
        original.rating(),
        original.info().withRank(OptionalInt.of((int) number)));
  }

  /** The lane that the write of that number belongs to. */
  public static int lane(long number) {
    return (int) (number / GROUP % LANES);
  }

  /** The number of a lane's first write from {@code number} on. */
  public static long firstFrom(long number, int lane) {
    long group = (number + GROUP - 1) / GROUP;
    while (group % LANES != lane) {
      group++;
    }
    return group * GROUP;
  }

  /** The number of the write behind that of {@code number} in the same lane. */
  public static long next(long number) {
    boolean last = number % GROUP == GROUP - 1;
    return last ? number + 1 + (LANES - 1) * GROUP : number + 1;
  }
}
