package dev.karst.trigger;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long it is waited before another attempt: twice as long after each failure, from 100 ms to a
 * minute, of that between the half and the whole, by chance, so that what failed together is not
 * tried again together.
 */
final class Backoff {
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 60_000;

  /** From here on the doubled time is the longest anyway. */
  private static final int MAX_DOUBLINGS = 10;

  private final DoubleSupplier random;

  /** Takes a source of random numbers from 0 to 1. */
  Backoff(DoubleSupplier random) {
    this.random = random;
  }

  /** The time to wait after so many failures, at least 1. */
  Duration after(int failures) {
    long whole = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures - 1, MAX_DOUBLINGS));
    return Duration.ofMillis(Math.round(whole * (0.5 + random.getAsDouble() / 2)));
  }
}
