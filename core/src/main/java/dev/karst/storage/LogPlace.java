package dev.karst.storage;

/**
 * Where a record of a log begins, for {@link LogReader#seek}. Only the log that gave it knows what
 * it means.
 *
 * @param file which of the log's files, from 0
 * @param offset where in the file
 * @param number which of the log's records, from 0
 */
public record LogPlace(int file, long offset, long number) {
  /** The first record of every log. */
  public static final LogPlace START = new LogPlace(0, 0, 0);
}
