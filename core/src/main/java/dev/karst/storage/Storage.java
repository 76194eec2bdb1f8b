package dev.karst.storage;

import java.nio.file.Path;

/** Opens the parts of a database: tables' maps and logs, in files or in memory. */
public interface Storage {
  /**
   * Makes the maps of a new table.
   *
   * @param directory where the files will lie; made if missing, and otherwise empty
   * @throws IllegalArgumentException if there is anything in it
   */
  TableStorage createTable(Path directory);

  /**
   * Opens the maps of a table that was closed after its last change.
   *
   * @param nextPageId what {@link TableStorage#upcomingPageId} was then
   * @throws dev.karst.error.CorruptStoreException naming the file that is missing, cut off or no
   *     map at all; nothing is open then, and nothing was made in its place
   */
  TableStorage openTable(Path directory, long nextPageId);

  /** Opens maps that live in memory and end with {@link TableStorage#close()}. */
  TableStorage openTableInMemory(String name);

  /** Starts a new log in {@code directory}, which must be absent or empty. */
  Log createLog(Path directory);

  /** Reads the log in {@code directory}, which no one is writing. */
  LogReader readLog(Path directory);

  /**
   * Forces to the disk all files of the log in {@code directory}, which no one is writing, their
   * names, and those of the directory and its parent.
   *
   * <p>For a log whose process died: what a reader finds may lie in the system's memory only, and
   * must not be lost after something that follows from it was forced.
   */
  void syncLog(Path directory);
}
