package dev.karst.expiry;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.EncodedValue;
import dev.karst.codec.ItemView;
import dev.karst.value.ValueType;
import java.time.Clock;
import java.time.Duration;

/**
 * Reads out of an item when it expires: the number in one of its attributes, seconds since 1970
 * UTC. Immutable.
 *
 * <p>As in DynamoDB an item is due once the present second is greater than that number, but not if
 * it is more than five years greater: who writes such numbers counts something else. Values of
 * other types than N never are. The part of a number behind the point is left out: it changes no
 * comparison with a whole second.
 */
public final class ExpiryTime {
  /** The time of an item that never expires. */
  public static final long NEVER = Long.MAX_VALUE;

  /** DynamoDB does not say of how many days its years are. */
  private static final long FIVE_YEARS = Duration.ofDays(5 * 365).toSeconds();

  private final int attributeId;

  /**
   * @param names the dictionary of the table's attributes, which learns this one
   */
  public ExpiryTime(String attribute, AttributeDictionary names) {
    this.attributeId = names.idOf(attribute);
  }

  /** The name id of the attribute it reads. */
  public int attributeId() {
    return attributeId;
  }

  /** When an item expires, or {@link #NEVER}; also if there is no item. */
  public long of(ItemView item) {
    if (!item.exists()) {
      return NEVER;
    }
    int value = item.image().attribute(attributeId);
    return value >= 0 && item.image().valueType(value) == ValueType.N
        ? EncodedValue.floor(item.image().bytes(), value)
        : NEVER;
  }

  /** Whether an item of that time is to be removed now. */
  public static boolean isDue(long seconds, long now) {
    return seconds < now && !isTooOld(seconds, now);
  }

  /** Whether that time is so long past that nobody can have meant it. */
  public static boolean isTooOld(long seconds, long now) {
    return seconds < now - FIVE_YEARS;
  }

  /** The present second. */
  public static long now(Clock clock) {
    return Math.floorDiv(clock.millis(), 1000L);
  }
}
