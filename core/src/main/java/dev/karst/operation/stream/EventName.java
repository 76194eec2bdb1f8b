package dev.karst.operation.stream;

/** What happened to an item. */
public enum EventName {
  /** There was none with its key before. */
  INSERT,
  /** Some of its attributes changed. */
  MODIFY,
  /** It is gone. */
  REMOVE
}
