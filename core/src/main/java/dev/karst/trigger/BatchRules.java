package dev.karst.trigger;

import java.time.Duration;

/**
 * When a batch is whole.
 *
 * @param size of how many records at most
 * @param window how long it is waited for more records than there are
 */
record BatchRules(int size, Duration window) {
  /** How many bytes of records a batch has at most, if it has more than one. */
  static final long MAX_BYTES = 6 * 1024 * 1024;
}
