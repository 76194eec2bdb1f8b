package dev.karst.operation.stream;

/** Where in its life a stream is. */
public enum StreamStatus {
  ENABLING,
  ENABLED,
  DISABLING,
  DISABLED
}
