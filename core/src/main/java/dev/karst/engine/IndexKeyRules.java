package dev.karst.engine;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.EncodedValue;
import dev.karst.codec.ItemView;
import dev.karst.error.IndexMessages;
import dev.karst.error.ValidationException;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.value.Limits;
import dev.karst.value.ValueType;
import java.util.List;

/** What the attributes of a secondary index's key must be, where an item has them. */
final class IndexKeyRules {
  private final IndexDefinition definition;
  private final int[] partitionIds;
  private final int[] sortIds;

  IndexKeyRules(IndexDefinition definition, AttributeDictionary names) {
    this.definition = definition;
    this.partitionIds = ids(definition.partition(), names);
    this.sortIds = ids(definition.sort(), names);
  }

  /**
   * Refuses the item if one of them is of another type, empty or too long.
   *
   * @param updated whether an update made the item, which DynamoDB words otherwise
   */
  void check(ItemView item, boolean updated) {
    if (check(item, definition.partition(), partitionIds, updated)
        > Limits.MAX_PARTITION_KEY_SIZE) {
      throw new ValidationException(IndexMessages.partitionKeyTooLarge(definition.name()));
    }
    if (check(item, definition.sort(), sortIds, updated) > Limits.MAX_SORT_KEY_SIZE) {
      throw new ValidationException(IndexMessages.sortKeyTooLarge(definition.name()));
    }
  }

  /** Returns the bytes of all values together. */
  private int check(ItemView item, List<KeyAttribute> attributes, int[] ids, boolean updated) {
    int total = 0;
    for (int i = 0; i < ids.length; i++) {
      int value = item.image().attribute(ids[i]);
      if (value >= 0) {
        total += check(item.bytes(), value, attributes.get(i), updated);
      }
    }
    return total;
  }

  private int check(byte[] bytes, int value, KeyAttribute attribute, boolean updated) {
    ValueType type = EncodedValue.type(bytes, value);
    if (!type.name().equals(attribute.type().name())) {
      throw new ValidationException(
          updated
              ? IndexMessages.updateToUnsupportedType()
              : IndexMessages.keyTypeMismatch(
                  attribute.name(), attribute.type(), type, definition.name()));
    }
    int length = EncodedValue.end(bytes, value) - EncodedValue.payload(bytes, value);
    if (length == 0) {
      throw new ValidationException(
          IndexMessages.emptyKey(attribute.name(), type, definition.name()));
    }
    return length;
  }

  private static int[] ids(List<KeyAttribute> attributes, AttributeDictionary names) {
    return names.bind(attributes.stream().map(KeyAttribute::name).toList());
  }
}
