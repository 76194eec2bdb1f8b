package dev.karst.codec;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.Optional;

/** Finds a table's primary key in items, and checks that it is one. */
public final class ItemKeys {
  private final KeySchema schema;

  public ItemKeys(KeySchema schema) {
    this.schema = schema;
  }

  /**
   * Writes the key that an item has among its attributes.
   *
   * @throws ValidationException if an attribute of the key is missing or of the wrong type
   */
  public void write(Item item, KeyBytes key) {
    partition(of(item, schema.partition()), key);
    schema.sort().ifPresent(sort -> key.sort(of(item, sort)));
  }

  /**
   * Writes a key given by its attributes and no others.
   *
   * @throws ValidationException if they are not exactly those of the key
   */
  public void writeExactly(Item attributes, KeyBytes key) {
    int expected = schema.sort().isPresent() ? 2 : 1;
    if (attributes.size() != expected) {
      throw new ValidationException(Messages.keyDoesNotMatchSchema());
    }
    partition(exactly(attributes, schema.partition()), key);
    schema.sort().ifPresent(sort -> key.sort(exactly(attributes, sort)));
  }

  /**
   * Writes the partition part of a key.
   *
   * @throws ValidationException if the value is not of the key's type
   */
  public void writePartition(AttributeValue value, KeyBytes key) {
    if (!fits(value, schema.partition())) {
      throw new ValidationException(Messages.keyConditionType());
    }
    partition(value, key);
  }

  private void partition(AttributeValue value, KeyBytes key) {
    key.names(schema.partition().name(), schema.sort().map(KeyAttribute::name).orElse(""));
    key.partition(value);
  }

  private static AttributeValue of(Item item, KeyAttribute attribute) {
    AttributeValue value =
        item.get(attribute.name())
            .orElseThrow(() -> new ValidationException(Messages.missingKey(attribute.name())));
    if (!fits(value, attribute)) {
      throw new ValidationException(
          Messages.keyTypeMismatch(attribute.name(), attribute.type(), value.type()));
    }
    return value;
  }

  private static AttributeValue exactly(Item attributes, KeyAttribute attribute) {
    Optional<AttributeValue> value = attributes.get(attribute.name());
    if (value.isEmpty() || !fits(value.get(), attribute)) {
      throw new ValidationException(Messages.keyDoesNotMatchSchema());
    }
    return value.get();
  }

  private static boolean fits(AttributeValue value, KeyAttribute attribute) {
    return value.type().name().equals(attribute.type().name());
  }
}
