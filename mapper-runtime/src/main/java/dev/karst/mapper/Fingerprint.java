package dev.karst.mapper;

import dev.karst.expression.SortKeyCondition;
import dev.karst.expression.SortKeyCondition.BeginsWith;
import dev.karst.expression.SortKeyCondition.Between;
import dev.karst.expression.SortKeyCondition.Equal;
import dev.karst.expression.SortKeyCondition.Greater;
import dev.karst.expression.SortKeyCondition.GreaterOrEqual;
import dev.karst.expression.SortKeyCondition.Less;
import dev.karst.expression.SortKeyCondition.LessOrEqual;
import dev.karst.expression.SortKeyCondition.Within;
import dev.karst.value.AttributeValue;
import java.nio.charset.StandardCharsets;

/**
 * A 64-bit FNV-1a hash that tells queries apart. The same in every process, as page tokens outlive
 * theirs; it guards against mistakes, not against malice.
 */
final class Fingerprint {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long hash = OFFSET_BASIS;

  Fingerprint add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  Fingerprint add(int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      addByte(number >>> shift);
    }
    return this;
  }

  /** The length goes first, so that neighbours cannot run into each other. */
  Fingerprint add(byte[] bytes) {
    add(bytes.length);
    for (byte b : bytes) {
      addByte(b);
    }
    return this;
  }

  Fingerprint add(AttributeValue value) {
    if (value instanceof AttributeValue.S s) {
      return add("S").add(s.value());
    }
    if (value instanceof AttributeValue.N n) {
      return add("N").add(n.value().stripTrailingZeros().toString());
    }
    if (value instanceof AttributeValue.B b) {
      return add("B").add(b.value());
    }
    throw new IllegalStateException("a key is S, N or B: value=" + value);
  }

  Fingerprint add(SortKeyCondition range) {
    add(range.getClass().getSimpleName());
    if (range instanceof Equal equal) {
      return add(equal.value());
    }
    if (range instanceof Less less) {
      return add(less.value());
    }
    if (range instanceof LessOrEqual lessOrEqual) {
      return add(lessOrEqual.value());
    }
    if (range instanceof Greater greater) {
      return add(greater.value());
    }
    if (range instanceof GreaterOrEqual greaterOrEqual) {
      return add(greaterOrEqual.value());
    }
    if (range instanceof Between between) {
      return add(between.low()).add(between.high());
    }
    if (range instanceof BeginsWith beginsWith) {
      return add(beginsWith.prefix());
    }
    if (range instanceof Within within) {
      return add(within.prefix()).add(within.condition());
    }
    return this;
  }

  long value() {
    return hash;
  }

  private void addByte(int value) {
    hash = (hash ^ (value & 0xff)) * PRIME;
  }
}
