package dev.karst.schema;

/** What a table is made for. */
public enum TableClass {
  STANDARD,
  STANDARD_INFREQUENT_ACCESS
}
