package dev.karst.conformance;

import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Short spellings of items and values in tests. */
final class Items {
  private Items() {}

  /** An item of names and Java values in turn. */
  static Item item(Object... namesAndValues) {
    return Item.of(attributes(namesAndValues));
  }

  /** A map of names and Java values in turn. */
  static AttributeValue.M map(Object... namesAndValues) {
    return AttributeValue.m(attributes(namesAndValues));
  }

  /** A list of Java values. */
  static AttributeValue.L list(Object... values) {
    List<AttributeValue> elements = new ArrayList<>();
    for (Object value : values) {
      elements.add(value(value));
    }
    return AttributeValue.l(elements);
  }

  static Map<String, AttributeValue> attributes(Object... namesAndValues) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
    }
    return attributes;
  }

  /** The attribute value that a Java value stands for. */
  static AttributeValue value(Object value) {
    if (value instanceof AttributeValue given) {
      return given;
    } else if (value instanceof String string) {
      return AttributeValue.s(string);
    } else if (value instanceof BigDecimal number) {
      return AttributeValue.n(number);
    } else if (value instanceof Number number) {
      return AttributeValue.n(number.longValue());
    } else if (value instanceof Boolean bool) {
      return AttributeValue.bool(bool);
    } else if (value instanceof byte[] bytes) {
      return AttributeValue.b(bytes);
    } else if (value instanceof List<?> list) {
      return list(list.toArray());
    } else if (value instanceof Set<?> set) {
      return AttributeValue.ss(set.stream().map(String.class::cast).toList());
    }
    throw new IllegalArgumentException("no attribute value: " + value);
  }

  static AttributeValue number(String text) {
    return AttributeValue.n(text);
  }

  static byte[] bytes(int... unsigned) {
    byte[] bytes = new byte[unsigned.length];
    for (int i = 0; i < unsigned.length; i++) {
      bytes[i] = (byte) unsigned[i];
    }
    return bytes;
  }
}
