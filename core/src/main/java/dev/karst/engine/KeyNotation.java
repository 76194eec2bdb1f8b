package dev.karst.engine;

import dev.karst.codec.KeyBytes;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.Optional;

/** Keys as messages show them, such as {@code {customer: ann, number: 7}}. */
final class KeyNotation {
  private KeyNotation() {}

  static String of(KeySchema schema, KeyBytes key) {
    return text(
        part(schema.partition(), key.partitionValue(schema.partition().type())),
        schema.sort().map(sort -> part(sort, key.sortValue(sort.type()))));
  }

  /** The key of an item, which has one. */
  static String of(KeySchema schema, Item item) {
    return text(part(schema.partition(), item), schema.sort().map(sort -> part(sort, item)));
  }

  private static String text(String partition, Optional<String> sort) {
    return "{" + partition + sort.map(each -> ", " + each).orElse("") + "}";
  }

  private static String part(KeyAttribute attribute, Item item) {
    return part(attribute, item.get(attribute.name()).orElseThrow());
  }

  private static String part(KeyAttribute attribute, AttributeValue value) {
    return attribute.name() + ": " + plain(value);
  }

  private static String plain(AttributeValue value) {
    if (value instanceof AttributeValue.S string) {
      return string.value();
    } else if (value instanceof AttributeValue.N number) {
      return number.value().toPlainString();
    }
    return value.toString();
  }
}
