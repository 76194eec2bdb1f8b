package dev.karst.stream;

/** The changes of one table, to be read by any number of readers. Safe for use by many threads. */
public interface ChangeSource {
  /** The name of the table. */
  String tableName();

  /**
   * Starts to read; a reader costs the table's writers nothing. {@link StartingPosition#after} may
   * lie in an earlier stream of the table: its rest is read first.
   *
   * @param who reads, for the log
   */
  ChangeReader read(StartingPosition start, String who);

  /** Whether the database was closed; nothing can be read then. */
  boolean isClosed();

  /** Where named consumers of these changes go on. */
  Checkpoints checkpoints();
}
