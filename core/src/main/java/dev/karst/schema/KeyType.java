package dev.karst.schema;

/** The types a key attribute can have. */
public enum KeyType {
  S,
  N,
  B
}
