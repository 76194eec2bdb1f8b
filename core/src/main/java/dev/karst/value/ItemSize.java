package dev.karst.value;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The size of items and values as DynamoDB counts it, which its 400 KB limit and its pages go by.
 *
 * <p>Names and strings count their UTF-8 bytes, binaries their bytes, BOOL and NULL one byte, M and
 * L three bytes and one for each element besides what they hold, sets what they hold. A number
 * counts one byte, one for every base-100 digit it spans, and one if it is negative.
 */
public final class ItemSize {
  /** No number counts for more bytes. */
  public static final int MAX_NUMBER_SIZE = 21;

  private ItemSize() {}

  /** The size of an item: its names and its values. */
  public static int of(Item item) {
    return ofAttributes(item.attributes());
  }

  /** The size of a value without a name. */
  public static int of(AttributeValue value) {
    if (value instanceof AttributeValue.S s) {
      return ofString(s.value());
    } else if (value instanceof AttributeValue.N n) {
      return ofNumber(n.value());
    } else if (value instanceof AttributeValue.B b) {
      return b.value().length;
    } else if (value instanceof AttributeValue.M m) {
      return 3 + m.value().size() + ofAttributes(m.value());
    } else if (value instanceof AttributeValue.L l) {
      return 3 + l.value().stream().mapToInt(element -> 1 + of(element)).sum();
    } else if (value instanceof AttributeValue.Ss ss) {
      return ss.value().stream().mapToInt(ItemSize::ofString).sum();
    } else if (value instanceof AttributeValue.Ns ns) {
      return ns.value().stream().mapToInt(ItemSize::ofNumber).sum();
    } else if (value instanceof AttributeValue.Bs bs) {
      return bs.value().stream().mapToInt(bytes -> bytes.length).sum();
    } else {
      return 1;
    }
  }

  /** The UTF-8 bytes of a string; an unpaired surrogate counts as the one byte it is stored as. */
  public static int ofString(String string) {
    int length = string.length();
    int size = length;
    for (int i = 0; i < length; i++) {
      char c = string.charAt(i);
      if (c >= 0x80) {
        if (c < 0x800) {
          size++;
        } else if (!Character.isSurrogate(c)) {
          size += 2;
        } else if (Character.isHighSurrogate(c)
            && i + 1 < length
            && Character.isLowSurrogate(string.charAt(i + 1))) {
          size += 2;
          i++;
        }
      }
    }
    return size;
  }

  /** The size of a number. */
  public static int ofNumber(BigDecimal number) {
    if (number.signum() == 0) {
      return 1;
    }
    BigDecimal normal = DecimalNumber.normalize(number);
    int lowest = Math.floorDiv(-normal.scale(), 2);
    int highest = Math.floorDiv(normal.precision() - 1 - normal.scale(), 2);
    int size = 1 + (highest - lowest + 1) + (normal.signum() < 0 ? 1 : 0);
    return Math.min(size, MAX_NUMBER_SIZE);
  }

  private static int ofAttributes(Map<String, AttributeValue> attributes) {
    int size = 0;
    for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
      size += ofString(attribute.getKey()) + of(attribute.getValue());
    }
    return size;
  }
}
