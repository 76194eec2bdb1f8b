package dev.karst;

/** A change of an object in a table. */
public sealed interface Change<T> {
  /** There was no object with its key, and now there is. */
  record Inserted<T>(T after) implements Change<T> {}

  /** Something in it is different. */
  record Modified<T>(T before, T after) implements Change<T> {}

  /** It is gone. */
  record Removed<T>(T before, Cause cause) implements Change<T> {}

  /** Why an object is gone. */
  enum Cause {
    /** Somebody deleted it. */
    DELETED,
    /** Its time to live was over. */
    EXPIRED
  }
}
