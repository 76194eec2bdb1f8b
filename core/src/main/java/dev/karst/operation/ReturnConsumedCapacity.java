package dev.karst.operation;

/** How precisely an answer tells the consumed capacity. */
public enum ReturnConsumedCapacity {
  NONE,
  TOTAL,
  INDEXES
}
