package dev.karst.handler;

import dev.karst.error.Messages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.KeyUse;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeyType;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import dev.karst.value.Limits;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ExclusiveStartKey of a query or scan, to be checked against the schema of what is read. */
record StartingKey(Item attributes, ReadTarget target) {
  static @Nullable StartingKey of(@Nullable Item attributes, ReadTarget target) {
    return attributes == null ? null : new StartingKey(attributes, target);
  }

  /** Whether it has as many attributes as tell a position. */
  boolean isComplete() {
    return attributes.size() == target.positionAttributes().size();
  }

  /** Refuses an attribute that is missing, of another type, empty or too large. */
  void check(KeyAttribute attribute, boolean partition) {
    if (!attributes.has(attribute.name())) {
      throw new ValidationException(Messages.invalidStartingKey());
    }
    fault(attribute, partition)
        .ifPresent(
            fault -> {
              throw new ValidationException(fault);
            });
  }

  /** Refuses it if it does not have the key of an item of the table. */
  void checkTableKey() {
    KeyAttribute partition = target.table().key().partition();
    for (KeyAttribute attribute : KeyUse.keyAttributes(target.table())) {
      fault(attribute, attribute.equals(partition))
          .ifPresent(
              fault -> {
                throw new ValidationException(RequestMessages.invalidStartingKey(fault));
              });
    }
  }

  /** The value of a key attribute that was checked. */
  AttributeValue value(KeyAttribute attribute) {
    return attributes.get(attribute.name()).orElseThrow();
  }

  /** Whether it has these values for the first of these attributes. */
  boolean startsWith(List<KeyAttribute> key, List<AttributeValue> values) {
    for (int i = 0; i < values.size(); i++) {
      if (!Objects.equals(value(key.get(i)), values.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> fault(KeyAttribute attribute, boolean partition) {
    Optional<AttributeValue> value = attributes.get(attribute.name());
    return value.isEmpty() || !hasType(value.get(), attribute)
        ? Optional.of(Messages.keyDoesNotMatchSchema())
        : fault(value.get(), attribute, partition);
  }

  static boolean hasType(AttributeValue value, KeyAttribute attribute) {
    return value.type().name().equals(attribute.type().name());
  }

  /** What keeps a value of the right type from being a key, if anything does. */
  private static Optional<String> fault(
      AttributeValue value, KeyAttribute attribute, boolean partition) {
    if (attribute.type() == KeyType.N) {
      return Optional.empty();
    }
    int size = ItemSize.of(value);
    if (size == 0) {
      return Optional.of(emptyKey(attribute));
    }
    if (partition) {
      return size > Limits.MAX_PARTITION_KEY_SIZE
          ? Optional.of(Messages.partitionKeyTooLarge())
          : Optional.empty();
    }
    return size > Limits.MAX_SORT_KEY_SIZE
        ? Optional.of(Messages.sortKeyTooLarge())
        : Optional.empty();
  }

  /** The message for a value of S or B without any bytes. */
  static String emptyKey(KeyAttribute attribute) {
    return attribute.type() == KeyType.S
        ? Messages.emptyStringKey(attribute.name())
        : Messages.emptyBinaryKey(attribute.name());
  }
}
