package dev.karst.examples.loader;

import dev.karst.Karst;
import dev.karst.examples.movies.Movie;
import dev.karst.examples.movies.MovieRepository;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the films of {@link Copies}, each lane in a thread of its own, until the process is
 * killed. Prints a line for each write that was acknowledged, and no other: number, year, title.
 */
public final class LoadMain {
  private LoadMain() {}

  /**
   * Loads.
   *
   * @param args the database's directory, and the number to begin with
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 2) {
      throw new IllegalArgumentException("two arguments: DIRECTORY FIRST_NUMBER");
    }
    long first = Long.parseLong(args[1]);
    Copies copies = Copies.ofSample();
    try (Karst karst = Karst.open(Path.of(args[0]));
        PrintStream out = standardOutput()) {
      MovieRepository movies = MovieRepository.on(karst);
      List<Thread> writers = new ArrayList<>();
      for (int lane = 0; lane < Copies.LANES; lane++) {
        long begin = Copies.firstFrom(first, lane);
        Thread writer = new Thread(() -> write(movies, copies, begin, out), "lane-" + lane);
        writer.setUncaughtExceptionHandler(LoadMain::fail);
        writers.add(writer);
        writer.start();
      }
      for (Thread writer : writers) {
        writer.join();
      }
    }
  }

  /** Ends when nobody reads the lines any more. */
  private static void write(MovieRepository movies, Copies copies, long first, PrintStream out) {
    for (long number = first; !out.checkError(); number = Copies.next(number)) {
      Movie movie = copies.movie(number);
      movies.put(movie);
      out.println(number + "\t" + movie.year() + "\t" + movie.title());
    }
  }

  private static void fail(Thread writer, Throwable problem) {
    System.err.print(writer.getName() + ": ");
    problem.printStackTrace();
    Runtime.getRuntime().halt(1);
  }

  private static PrintStream standardOutput() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  }
}
