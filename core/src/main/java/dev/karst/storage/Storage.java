package dev.karst.storage;

import java.nio.file.Path;

/** Opens the parts of a database: tables' maps and logs, in files or in memory. */
public interface Storage {
  /**
   * Opens or creates the maps of a table in {@code directory}.
   *
   * @param directory where the files lie; created if missing
   * @param nextPageId the first page id to give
   */
  TableStorage openTable(Path directory, long nextPageId);

  /** Opens maps that live in memory and end with {@link TableStorage#close()}. */
  TableStorage openTableInMemory(String name);

  /** Starts a new log in {@code directory}, which must be absent or empty. */
  Log createLog(Path directory);

  /** Reads the log in {@code directory}, which no one is writing. */
  LogReader readLog(Path directory);

  /**
   * Forces a log that no one is writing to the disk, with all directory entries that lead to it.
   */
  void syncLog(Path directory);
}
