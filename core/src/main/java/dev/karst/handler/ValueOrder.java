package dev.karst.handler;

import dev.karst.codec.EncodedValue;
import dev.karst.codec.ValueEncoder;
import dev.karst.expression.SortKeyCondition;
import dev.karst.value.AttributeValue;
import java.util.Arrays;

/** The order of keys: of values that are all S, all N or all B. */
final class ValueOrder {
  private ValueOrder() {}

  static int compare(AttributeValue a, AttributeValue b) {
    return EncodedValue.compare(ValueEncoder.encode(a), 0, ValueEncoder.encode(b), 0);
  }

  /** Whether a sort key of the condition's type is one that the condition asks for. */
  static boolean matches(SortKeyCondition condition, AttributeValue key) {
    if (condition instanceof SortKeyCondition.Equal equal) {
      return compare(key, equal.value()) == 0;
    } else if (condition instanceof SortKeyCondition.Less less) {
      return compare(key, less.value()) < 0;
    } else if (condition instanceof SortKeyCondition.LessOrEqual lessOrEqual) {
      return compare(key, lessOrEqual.value()) <= 0;
    } else if (condition instanceof SortKeyCondition.Greater greater) {
      return compare(key, greater.value()) > 0;
    } else if (condition instanceof SortKeyCondition.GreaterOrEqual greaterOrEqual) {
      return compare(key, greaterOrEqual.value()) >= 0;
    } else if (condition instanceof SortKeyCondition.Between between) {
      return compare(key, between.low()) >= 0 && compare(key, between.high()) <= 0;
    } else if (condition instanceof SortKeyCondition.BeginsWith beginsWith) {
      return startsWith(key, beginsWith.prefix());
    } else if (condition instanceof SortKeyCondition.Within within) {
      return startsWith(key, within.prefix()) && matches(within.condition(), key);
    }
    return true;
  }

  private static boolean startsWith(AttributeValue key, AttributeValue prefix) {
    if (key instanceof AttributeValue.S text && prefix instanceof AttributeValue.S start) {
      return text.value().startsWith(start.value());
    } else if (key instanceof AttributeValue.B bytes && prefix instanceof AttributeValue.B start) {
      byte[] all = bytes.value();
      byte[] first = start.value();
      return first.length <= all.length
          && Arrays.equals(all, 0, first.length, first, 0, first.length);
    }
    return false;
  }
}
