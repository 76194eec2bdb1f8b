package dev.karst.trigger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a batch that failed.
 *
 * @param maximumAttempts how often it is tried again; {@link #FOR_EVER}
 * @param bisects whether it is halved, until the record is found that fails
 * @param maximumAge how old records may be; null if any age will do
 */
record RetryRules(int maximumAttempts, boolean bisects, @Nullable Duration maximumAge) {
  static final int FOR_EVER = -1;

  boolean isExhausted(int failures) {
    return maximumAttempts != FOR_EVER && failures > maximumAttempts;
  }
}
