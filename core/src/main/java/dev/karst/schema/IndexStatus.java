package dev.karst.schema;

/** Where in its life a global secondary index is. */
public enum IndexStatus {
  /** It is filled with the items the table has, and cannot be read yet. */
  CREATING,
  UPDATING,
  DELETING,
  ACTIVE
}
