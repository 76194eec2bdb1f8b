package dev.karst.schema;

import dev.karst.error.StreamMessages;
import dev.karst.error.ValidationException;
import java.time.Duration;

/**
 * That a table's changes, with both images, can be read for long by named consumers. Its records
 * are the changes in the commits {@code after < commit}.
 *
 * @param hours how long each change can be read, 24 to 8,760
 * @param after the sequence number of the last commit before it
 */
public record LongRetention(int hours, long after) {
  public static final int MIN_HOURS = 24;
  public static final int MAX_HOURS = 365 * 24;

  /**
   * A time as hours.
   *
   * @throws ValidationException if it is no number of hours in range
   */
  public static int hours(Duration time) {
    long hours = time.toHours();
    if (!time.equals(Duration.ofHours(hours)) || hours < MIN_HOURS || hours > MAX_HOURS) {
      throw new ValidationException(StreamMessages.retentionOutOfRange(time, MIN_HOURS, MAX_HOURS));
    }
    return (int) hours;
  }
}
