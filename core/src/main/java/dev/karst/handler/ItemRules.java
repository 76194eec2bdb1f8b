package dev.karst.handler;

import dev.karst.error.IndexMessages;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import dev.karst.value.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What items and keys must be like, asked of all parts of a request before any of them is written.
 *
 * <p>DynamoDB tells two kinds of faults apart: a key that does not match the schema is a
 * <i>mismatch</i>, which in a transaction is a reason to cancel; every other fault refuses the
 * request.
 */
final class ItemRules {
  private ItemRules() {}

  /**
   * Refuses an item that no table takes.
   *
   * @throws ValidationException if it is too large or nested too deep
   */
  static void checkItem(Item item) {
    checkDepth(item.attributes().values());
    if (ItemSize.of(item) > Limits.MAX_ITEM_SIZE) {
      throw new ValidationException(Messages.itemTooLarge());
    }
  }

  /**
   * Refuses values that are nested too deep to be looked at, whatever they are for.
   *
   * @throws ValidationException if one is nested deeper than an item may be
   */
  static void checkDepth(Collection<AttributeValue> values) {
    checkDepth(values, 0);
  }

  /**
   * @param level the level of what holds the values; the item's is 0
   */
  private static void checkDepth(Collection<AttributeValue> values, int level) {
    if (level >= Limits.MAX_NESTING && !values.isEmpty()) {
      throw new ValidationException(Messages.nestingTooDeep());
    }
    for (AttributeValue value : values) {
      if (value instanceof AttributeValue.L list) {
        checkDepth(list.value(), level + 1);
      } else if (value instanceof AttributeValue.M map) {
        checkDepth(map.value().values(), level + 1);
      }
    }
  }

  /** What is wrong with the key among an item's attributes, if it does not match the schema. */
  static @Nullable String keyMismatch(TableDefinition table, Item item) {
    for (KeyAttribute attribute : attributes(table.key())) {
      Optional<AttributeValue> value = item.get(attribute.name());
      if (value.isEmpty()) {
        return Messages.missingKey(attribute.name());
      }
      if (!fits(value.get(), attribute)) {
        return Messages.keyTypeMismatch(attribute.name(), attribute.type(), value.get().type());
      }
    }
    return null;
  }

  /** What is wrong with the attributes of a key and no others, if they do not match the schema. */
  static @Nullable String exactKeyMismatch(TableDefinition table, Item attributes) {
    boolean matches =
        attributes.size() == attributes(table.key()).size()
            && keyMismatch(table, attributes) == null;
    return matches ? null : Messages.keyDoesNotMatchSchema();
  }

  /** What is wrong with an attribute that a secondary index's key has, if its type is not that. */
  static @Nullable String indexKeyMismatch(TableDefinition table, Item item) {
    for (IndexDefinition index : indexes(table)) {
      for (KeyAttribute attribute : attributes(index)) {
        Optional<AttributeValue> value = item.get(attribute.name());
        if (value.isPresent() && !fits(value.get(), attribute)) {
          return IndexMessages.keyTypeMismatch(
              attribute.name(), attribute.type(), value.get().type(), index.name());
        }
      }
    }
    return null;
  }

  /**
   * Checks the values of a key that matches the schema.
   *
   * @param item the key, or an item with it
   * @throws ValidationException if one is empty or too long
   */
  static void checkKey(TableDefinition table, Item item) {
    if (size(item, table.key().partition()) > Limits.MAX_PARTITION_KEY_SIZE) {
      throw new ValidationException(Messages.partitionKeyTooLarge());
    }
    Optional<KeyAttribute> sort = table.key().sort();
    if (sort.isPresent() && size(item, sort.get()) > Limits.MAX_SORT_KEY_SIZE) {
      throw new ValidationException(Messages.sortKeyTooLarge());
    }
  }

  /** The bytes of a key value, which must not be empty. */
  private static int size(Item item, KeyAttribute attribute) {
    int size = ItemSize.of(item.get(attribute.name()).orElseThrow());
    if (size == 0) {
      throw new ValidationException(
          attribute.type() == KeyType.S
              ? Messages.emptyStringKey(attribute.name())
              : Messages.emptyBinaryKey(attribute.name()));
    }
    return size;
  }

  /**
   * Checks the values that an item has for the keys of secondary indexes.
   *
   * @throws ValidationException if one is empty or too long
   */
  static void checkIndexKeys(TableDefinition table, Item item) {
    for (IndexDefinition index : indexes(table)) {
      if (keySize(index, index.partition(), item) > Limits.MAX_PARTITION_KEY_SIZE) {
        throw new ValidationException(IndexMessages.partitionKeyTooLarge(index.name()));
      }
      if (keySize(index, index.sort(), item) > Limits.MAX_SORT_KEY_SIZE) {
        throw new ValidationException(IndexMessages.sortKeyTooLarge(index.name()));
      }
    }
  }

  /** The key attributes of an item whose key matches the schema. */
  static Item keyOf(TableDefinition table, Item item) {
    Item.Builder attributes = Item.builder();
    for (KeyAttribute attribute : attributes(table.key())) {
      attributes.put(attribute.name(), item.get(attribute.name()).orElseThrow());
    }
    return attributes.build();
  }

  private static int keySize(IndexDefinition index, List<KeyAttribute> attributes, Item item) {
    int size = 0;
    for (KeyAttribute attribute : attributes) {
      Optional<AttributeValue> value = item.get(attribute.name());
      if (value.isPresent()) {
        int length = ItemSize.of(value.get());
        if (length == 0) {
          throw new ValidationException(
              IndexMessages.emptyKey(attribute.name(), attribute.type(), index.name()));
        }
        size += length;
      }
    }
    return size;
  }

  /** In the order that DynamoDB names them in. */
  private static List<IndexDefinition> indexes(TableDefinition table) {
    if (table.localIndexes().isEmpty() && table.globalIndexes().isEmpty()) {
      return List.of();
    }
    return table.indexes().stream().sorted(Comparator.comparing(IndexDefinition::name)).toList();
  }

  private static List<KeyAttribute> attributes(KeySchema schema) {
    return schema.sort().isPresent()
        ? List.of(schema.partition(), schema.sort().get())
        : List.of(schema.partition());
  }

  private static List<KeyAttribute> attributes(IndexDefinition index) {
    List<KeyAttribute> all = new ArrayList<>(index.partition());
    all.addAll(index.sort());
    return all;
  }

  private static boolean fits(AttributeValue value, KeyAttribute attribute) {
    return value.type().name().equals(attribute.type().name());
  }
}
