package dev.karst.engine;

import dev.karst.codec.KeyBytes;
import dev.karst.collection.KeyRange;
import dev.karst.error.Messages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.SortKeyCondition;
import dev.karst.operation.Position;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.value.AttributeValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sort keys a query asks for, as bounds on their bytes. */
final class SortKeyRange {
  private final KeySchema schema;
  private final KeyRange range = new KeyRange();
  private byte @Nullable [] low;
  private byte @Nullable [] high;
  private byte @Nullable [] prefix;

  private SortKeyRange(KeySchema schema) {
    this.schema = schema;
  }

  /**
   * The range of a condition.
   *
   * @throws ValidationException if the condition does not fit the table's key
   */
  static SortKeyRange of(SortKeyCondition condition, KeySchema schema) {
    SortKeyRange result = new SortKeyRange(schema);
    if (!(condition instanceof SortKeyCondition.All)) {
      result.restrict(condition, sortKey(schema.sort()));
    }
    return result;
  }

  /** The bounds. */
  KeyRange range() {
    return range;
  }

  /** What is left of the range behind a position, in the direction of the query. */
  KeyRange behind(Position start, KeyBytes partition, boolean forward) {
    if (start.isStart()) {
      return range;
    }
    StoredPosition position = StoredPosition.decode(start, schema);
    if (!Arrays.equals(
        position.partition(),
        0,
        position.partition().length,
        partition.partitionBytes(),
        0,
        partition.partitionLength())) {
      throw new ValidationException(Messages.startingKeyOutsideQuery());
    }
    byte[] sort = position.sort();
    if (!contains(sort)) {
      throw new ValidationException(Messages.startingKeyOutsideQuery());
    }
    return forward
        ? range.setLower(sort, 0, sort.length, false)
        : range.setUpper(sort, 0, sort.length, false);
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
      lower(between.low(), key, true);
      upper(between.high(), key, true);
      if (Arrays.compareUnsigned(low, high) > 0) {
        throw new ValidationException(Messages.betweenBoundsOutOfOrder());
      }
    } else if (condition instanceof SortKeyCondition.BeginsWith beginsWith) {
      prefix = bytes(beginsWith.prefix(), key);
      if (beginsWith.prefix() instanceof AttributeValue.N) {
        throw new ValidationException(Messages.beginsWithNumber());
      }
      range.setPrefix(prefix, 0, prefix.length);
    } else {
      throw new AssertionError("every condition has a range: " + condition);
    }
  }

  private void lower(AttributeValue value, KeyAttribute key, boolean inclusive) {
    low = bytes(value, key);
    range.setLower(low, 0, low.length, inclusive);
  }

  private void upper(AttributeValue value, KeyAttribute key, boolean inclusive) {
    high = bytes(value, key);
    range.setUpper(high, 0, high.length, inclusive);
  }

  /** A bound itself counts as inside, though no page can have ended there if it is exclusive. */
  private boolean contains(byte[] sort) {
    if (prefix != null) {
      return sort.length >= prefix.length
          && Arrays.equals(sort, 0, prefix.length, prefix, 0, prefix.length);
    }
    return (low == null || Arrays.compareUnsigned(low, sort) <= 0)
        && (high == null || Arrays.compareUnsigned(sort, high) <= 0);
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
