package dev.karst.operation;

/** Whether an answer tells the size of the item collection. */
public enum ReturnItemCollectionMetrics {
  NONE,
  SIZE
}
