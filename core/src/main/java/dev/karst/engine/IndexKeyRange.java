package dev.karst.engine;

import dev.karst.codec.EncodedValue;
import dev.karst.codec.KeyComponent;
import dev.karst.codec.ValueEncoder;
import dev.karst.collection.KeyRange;
import dev.karst.expression.SortKeyCondition;
import dev.karst.value.AttributeValue;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * The entries an index query asks for, as bounds on their sort bytes.
 *
 * <p>Behind a value's component come more components or the item's own key, so what equals a value
 * is a range too: from the component on, to below the component whose end is counted up.
 */
final class IndexKeyRange {
  private final byte[] prefix;
  private final KeyRange range = new KeyRange();

  private IndexKeyRange(byte[] prefix) {
    this.prefix = prefix;
    range.setPrefix(prefix, 0, prefix.length);
  }

  /**
   * The range of a query.
   *
   * @param equal the values of the first sort attributes
   * @param condition what the sort attribute behind them must be; of its type
   */
  static KeyRange of(List<AttributeValue> equal, SortKeyCondition condition) {
    ByteArrayOutputStream prefix = new ByteArrayOutputStream();
    for (AttributeValue value : equal) {
      prefix.writeBytes(KeyComponent.closed(bytes(value)));
    }
    IndexKeyRange result = new IndexKeyRange(prefix.toByteArray());
    result.restrict(condition);
    return result.range;
  }

  /** The bytes of a key value. */
  static byte[] bytes(AttributeValue value) {
    byte[] encoded = ValueEncoder.encode(value);
    return Arrays.copyOfRange(encoded, EncodedValue.payload(encoded, 0), encoded.length);
  }

  private void restrict(SortKeyCondition condition) {
    if (condition instanceof SortKeyCondition.Equal equal) {
      from(closed(equal.value()));
      below(behind(equal.value()));
    } else if (condition instanceof SortKeyCondition.Less less) {
      below(closed(less.value()));
    } else if (condition instanceof SortKeyCondition.LessOrEqual atMost) {
      below(behind(atMost.value()));
    } else if (condition instanceof SortKeyCondition.Greater greater) {
      from(behind(greater.value()));
    } else if (condition instanceof SortKeyCondition.GreaterOrEqual atLeast) {
      from(closed(atLeast.value()));
    } else if (condition instanceof SortKeyCondition.Between between) {
      from(closed(between.low()));
      below(behind(between.high()));
    } else if (condition instanceof SortKeyCondition.BeginsWith beginsWith) {
      prefix(beginsWith.prefix());
    } else if (condition instanceof SortKeyCondition.Within within) {
      prefix(within.prefix());
      restrict(within.condition());
    }
  }

  private void prefix(AttributeValue value) {
    byte[] start = join(KeyComponent.open(bytes(value)));
    range.setPrefix(start, 0, start.length);
  }

  private void from(byte[] bound) {
    range.setLower(bound, 0, bound.length, true);
  }

  private void below(byte[] bound) {
    range.setUpper(bound, 0, bound.length, false);
  }

  /** Where the entries of a value start. */
  private byte[] closed(AttributeValue value) {
    return join(KeyComponent.closed(bytes(value)));
  }

  /** Where the entries behind those of a value start. */
  private byte[] behind(AttributeValue value) {
    byte[] bound = closed(value);
    bound[bound.length - 1]++;
    return bound;
  }

  private byte[] join(byte[] component) {
    byte[] joined = Arrays.copyOf(prefix, prefix.length + component.length);
    System.arraycopy(component, 0, joined, prefix.length, component.length);
    return joined;
  }
}
