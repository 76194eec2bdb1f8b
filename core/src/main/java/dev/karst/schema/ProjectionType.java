package dev.karst.schema;

/** Which attributes a secondary index holds besides its key and the table's. */
public enum ProjectionType {
  ALL,
  KEYS_ONLY,
  INCLUDE
}
