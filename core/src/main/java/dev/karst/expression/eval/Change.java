package dev.karst.expression.eval;

/** What an update does to the value at a path, once it is known to fit the item. */
sealed interface Change {
  /** Puts a value there, whether there is one or not. */
  record Assign(NewValue value) implements Change {}

  /** Takes the value away, if there is one. */
  record Drop() implements Change {}

  /** Adds the elements of an encoded set to the set there. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Unite(byte[] set) implements Change {}

  /** Takes those of an encoded set out of the set there, which has others too. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Subtract(byte[] set) implements Change {}
}
