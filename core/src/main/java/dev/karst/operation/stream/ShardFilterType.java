package dev.karst.operation.stream;

/** How shards of a stream are chosen. */
public enum ShardFilterType {
  /** Those that went on where another ended. */
  CHILD_SHARDS
}
