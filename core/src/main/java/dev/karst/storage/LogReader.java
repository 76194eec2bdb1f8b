package dev.karst.storage;

/** Reads a {@link Log}'s records in order, from the first. Used by one thread at a time. */
public interface LogReader extends AutoCloseable {
  /**
   * Steps to the next record; false at the log's end, or where a crash cut it off, or where a log
   * that is being written ends now.
   *
   * @throws dev.karst.error.CorruptStoreException naming file and position, if a record that had
   *     been synced is damaged or missing
   */
  boolean next();

  /**
   * Goes to a place that {@link #place} or {@link Log#end} gave; the record there comes next.
   *
   * @throws dev.karst.error.CorruptStoreException if the log has no such file
   */
  void seek(LogPlace place);

  /**
   * Goes to the next of the log's files; the record that begins it comes next.
   *
   * @return false if there is none
   */
  boolean skipFile();

  /** Where the current record begins. */
  LogPlace place();

  /** The current record's bytes, from index 0; reused by the next step. */
  byte[] record();

  /** The current record's length. */
  int length();

  /** File and position of the current record, for messages. */
  String position();

  @Override
  void close();
}
