package dev.karst.storage.chronicle;

/** How far a log is written. Asked by its readers, on any thread. */
interface LogEnd {
  /** How many records were appended. */
  long count();

  /**
   * Where the last record of that file ends, once {@link #count} counts it; a file that is no
   * longer written to has no such end.
   *
   * @return the offset, or {@link Long#MAX_VALUE}
   */
  long offsetIn(int file);
}
