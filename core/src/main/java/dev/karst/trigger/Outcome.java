package dev.karst.trigger;

import org.jspecify.annotations.Nullable;

/** What came of an attempt to handle a batch. */
sealed interface Outcome {
  /** All its records are done. */
  record Succeeded() implements Outcome {}

  /**
   * Records are not done.
   *
   * @param from the first that is not, counted from 0; those before it are done
   * @param error what was thrown; null if a failure was reported
   */
  record Failed(int from, @Nullable Throwable error) implements Outcome {}
}
