package dev.karst.examples.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.examples.JavaProcess;
import dev.karst.examples.movies.Movie;
import dev.karst.examples.movies.MovieRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a loading process again and again, and looks for every film it had acknowledged. All rounds
 * use one directory, so what a recovery leaves is loaded into, killed and recovered in turn.
 */
final class CrashTest {
  private static final int ROUNDS = 10;
  private static final int KILLED = 128 + 9;

  @TempDir private Path directory;

  /** Each film as it was last acknowledged. */
  private final Map<Key, Movie> acknowledged = new HashMap<>();

  /** What may have been written as well when a process was killed before it could say so. */
  private final Map<Key, Movie> inFlight = new HashMap<>();

  private Copies copies;
  private long next;

  private record Key(int year, String title) {
    static Key of(Movie movie) {
      return new Key(movie.year(), movie.title());
    }
  }

  @BeforeEach
  void readSample() throws IOException {
    copies = Copies.ofSample();
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void keepsWhatWasAcknowledged() throws Exception {
    long seed = Long.getLong("karst.seed", System.nanoTime());
    System.out.println("CrashTest: -Dkarst.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 1; round <= ROUNDS; round++) {
      int lines = 1 + random.nextInt(round % 2 == 0 ? 5_000 : 300);
      loadAndKill(lines, random.nextInt(3_000));
      if (round % 3 == 0) {
        loadAndKill(0, 300_000 + random.nextInt(1_200_000));
      }
      System.out.printf("CrashTest: round %d, %,d films%n", round, acknowledged.size());
      checkAll(round);
    }
  }

  /** Waits for some acknowledgements, and then some time, which may end in a recovery. */
  private void loadAndKill(int lines, int micros) throws Exception {
    long[] lanes = new long[Copies.LANES];
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] = Copies.firstFrom(next, lane);
    }
    try (JavaProcess process =
        JavaProcess.start(List.of(), LoadMain.class, directory.toString(), Long.toString(next))) {
      String line = "";
      for (int i = 0; i < lines && line != null; i++) {
        line = process.readLine();
        acknowledge(line, lanes);
      }
      TimeUnit.MICROSECONDS.sleep(micros);
      process.kill();
      while (line != null) {
        line = process.readLine();
        acknowledge(line, lanes);
      }
      assertThat(process.exitStatus()).as(process.errors()).isEqualTo(KILLED);
    }
    for (long number : lanes) {
      Movie movie = copies.movie(number);
      inFlight.put(Key.of(movie), movie);
      next = Math.max(next, number + 1);
    }
  }

  /**
   * Notes what a line says.
   *
   * @param lanes the number that each lane is to write next
   */
  private void acknowledge(@Nullable String line, long[] lanes) {
    if (line == null) {
      return;
    }
    long number = Long.parseLong(line.substring(0, line.indexOf('\t')));
    Movie movie = copies.movie(number);
    assertThat(line).isEqualTo(number + "\t" + movie.year() + "\t" + movie.title());
    int lane = Copies.lane(number);
    assertThat(number).isEqualTo(lanes[lane]);
    lanes[lane] = Copies.next(number);
    acknowledged.put(Key.of(movie), movie);
  }

  private void checkAll(int round) {
    try (Karst karst = Karst.open(directory)) {
      MovieRepository movies = MovieRepository.on(karst);
      acknowledged.forEach(
          (key, movie) -> {
            Optional<Movie> found = movies.find(key.year(), key.title());
            assertThat(found).as(movie.title()).isPresent();
            assertThat(found.get()).isIn(movie, inFlight.getOrDefault(key, movie));
          });
      try (Stream<Movie> scan = movies.scan().stream()) {
        List<Key> keys = scan.map(Key::of).toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys.size()).isGreaterThanOrEqualTo(acknowledged.size());
        assertThat(keys)
            .allMatch(key -> acknowledged.containsKey(key) || inFlight.containsKey(key));
      }
      Movie written =
          new Movie(
              3000 + round,
              "Written after round " + round,
              OptionalDouble.empty(),
              Movie.Info.UNKNOWN);
      movies.put(written);
      assertThat(movies.find(written.year(), written.title())).contains(written);
      acknowledged.put(Key.of(written), written);
    }
  }
}
