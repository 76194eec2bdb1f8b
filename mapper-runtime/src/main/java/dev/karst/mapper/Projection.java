package dev.karst.mapper;

/** What a secondary index holds of an item. */
public enum Projection {
  /** Everything: it is read as the class itself. */
  ALL,
  /** The keys of table and index. */
  KEYS_ONLY,
  /** The keys, and the components that are included. */
  INCLUDE
}
