package dev.karst.storage;

/** Reads a {@link Log}'s records in order, from the first. Used by one thread. */
public interface LogReader extends AutoCloseable {
  /**
   * Steps to the next record; false at the log's end, or where a crash cut it off.
   *
   * @throws dev.karst.error.CorruptStoreException naming file and position, if a record that had
   *     been synced is damaged or missing
   */
  boolean next();

  /** The current record's bytes, from index 0; reused by the next step. */
  byte[] record();

  /** The current record's length. */
  int length();

  /** File and position of the current record, for messages. */
  String position();

  @Override
  void close();
}
