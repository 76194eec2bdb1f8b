package dev.karst.operation;

/** Where in its life a table is. */
public enum TableStatus {
  CREATING,
  UPDATING,
  DELETING,
  ACTIVE
}
