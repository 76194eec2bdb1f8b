package dev.karst.stream;

/** The changes of one table, to be read by any number of readers. Safe for use by many threads. */
public interface ChangeSource {
  /** The name of the table. */
  String tableName();

  /** Names the stream that changes are read from, for reports of what became of them. */
  String streamArn();

  /** Starts to read; a reader costs the table's writers nothing. */
  ChangeReader read(StartingPosition start);

  /** Whether the database was closed; nothing can be read then. */
  boolean isClosed();

  /** Where named consumers of these changes go on. */
  Checkpoints checkpoints();
}
