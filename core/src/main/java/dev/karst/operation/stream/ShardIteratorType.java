package dev.karst.operation.stream;

/** Where in a shard to begin. */
public enum ShardIteratorType {
  /** At the oldest record that is there. */
  TRIM_HORIZON,
  /** Behind the newest record. */
  LATEST,
  /** At the record with a sequence number. */
  AT_SEQUENCE_NUMBER,
  /** Behind the record with a sequence number. */
  AFTER_SEQUENCE_NUMBER
}
