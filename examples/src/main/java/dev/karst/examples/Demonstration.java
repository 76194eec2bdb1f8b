package dev.karst.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Something that {@code karst demo} can show. */
public interface Demonstration {
  /** What the command line calls it. */
  String name();

  /** What it shows, in a few words. */
  String summary();

  /**
   * Shows it.
   *
   * @param directory where its database lies, or shall lie; a new temporary directory if empty
   * @param file what it reads; its own sample if empty
   * @throws BadInputException if {@code file} or {@code directory} will not do, or it reads no file
   */
  void run(Screen screen, Optional<Path> directory, Optional<Path> file) throws IOException;
}
