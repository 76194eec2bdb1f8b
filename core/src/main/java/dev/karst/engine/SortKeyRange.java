package dev.karst.engine;

import dev.karst.codec.KeyBytes;
import dev.karst.collection.KeyRange;
import dev.karst.error.Messages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.SortKeyCondition;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.value.AttributeValue;
import java.util.Arrays;
import java.util.Optional;

/** The sort keys a query asks for, as bounds on their bytes. */
final class SortKeyRange {
  private final KeyRange range = new KeyRange();

  private SortKeyRange() {}

  /**
   * The range of a condition.
   *
   * @throws ValidationException if the condition does not fit the table's key
   */
  static SortKeyRange of(SortKeyCondition condition, KeySchema schema) {
    SortKeyRange result = new SortKeyRange();
    if (!(condition instanceof SortKeyCondition.All)) {
      result.restrict(condition, sortKey(schema.sort()));
    }
    return result;
  }

  /** The bounds. */
  KeyRange range() {
    return range;
  }

  private void restrict(SortKeyCondition condition, KeyAttribute key) {
    if (condition instanceof SortKeyCondition.Equal equal) {
      lower(equal.value(), key, true);
      upper(equal.value(), key, true);
    } else if (condition instanceof SortKeyCondition.Less less) {
      upper(less.value(), key, false);
    } else if (condition instanceof SortKeyCondition.LessOrEqual atMost) {
      upper(atMost.value(), key, true);
    } else if (condition instanceof SortKeyCondition.Greater greater) {
      lower(greater.value(), key, false);
    } else if (condition instanceof SortKeyCondition.GreaterOrEqual atLeast) {
      lower(atLeast.value(), key, true);
    } else if (condition instanceof SortKeyCondition.Between between) {
      byte[] low = lower(between.low(), key, true);
      byte[] high = upper(between.high(), key, true);
      if (Arrays.compareUnsigned(low, high) > 0) {
        throw new ValidationException(Messages.betweenBoundsOutOfOrder());
      }
    } else if (condition instanceof SortKeyCondition.BeginsWith beginsWith) {
      prefix(beginsWith.prefix(), key);
    } else if (condition instanceof SortKeyCondition.Within within) {
      prefix(within.prefix(), key);
      restrict(within.condition(), key);
    } else {
      throw new AssertionError("every condition has a range: " + condition);
    }
  }

  private void prefix(AttributeValue value, KeyAttribute key) {
    byte[] prefix = bytes(value, key);
    if (value instanceof AttributeValue.N) {
      throw new ValidationException(Messages.beginsWithNumber());
    }
    range.setPrefix(prefix, 0, prefix.length);
  }

  private byte[] lower(AttributeValue value, KeyAttribute key, boolean inclusive) {
    byte[] low = bytes(value, key);
    range.setLower(low, 0, low.length, inclusive);
    return low;
  }

  private byte[] upper(AttributeValue value, KeyAttribute key, boolean inclusive) {
    byte[] high = bytes(value, key);
    range.setUpper(high, 0, high.length, inclusive);
    return high;
  }

  private static byte[] bytes(AttributeValue value, KeyAttribute key) {
    if (!value.type().name().equals(key.type().name())) {
      throw new ValidationException(Messages.keyConditionType());
    }
    KeyBytes encoded = new KeyBytes().names("", key.name()).sort(value);
    return Arrays.copyOf(encoded.sortBytes(), encoded.sortLength());
  }

  private static KeyAttribute sortKey(Optional<KeyAttribute> sort) {
    return sort.orElseThrow(
        () -> new ValidationException(RequestMessages.keyConditionNotSupported()));
  }
}
