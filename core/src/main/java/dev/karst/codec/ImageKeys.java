package dev.karst.codec;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.value.Item;
import java.util.List;
import java.util.Optional;

/** Reads a table's primary key out of images, which hold it among their attributes. Immutable. */
public final class ImageKeys {
  private static final int[] BY_NAME = {};
  private static final int NONE = -1;

  private final int partitionId;
  private final int sortId;

  /**
   * @param names the dictionary of the table's attributes, which learns those of the key
   */
  public ImageKeys(KeySchema schema, AttributeDictionary names) {
    this.partitionId = names.idOf(schema.partition().name());
    Optional<KeyAttribute> sort = schema.sort();
    this.sortId = sort.isPresent() ? names.idOf(sort.get().name()) : NONE;
  }

  /** Makes {@code key} the key of an item. */
  public void write(ItemView item, KeyBytes key) {
    byte[] bytes = item.bytes();
    int partition = value(item, partitionId);
    key.clear();
    key.storedPartition(
        bytes, EncodedValue.payload(bytes, partition), EncodedValue.end(bytes, partition));
    if (sortId != NONE) {
      int sort = value(item, sortId);
      key.storedSort(bytes, EncodedValue.payload(bytes, sort), EncodedValue.end(bytes, sort));
    }
  }

  /** Decodes some attributes of an item, those that it has. */
  public static Item decode(ItemView item, List<String> attributes) {
    ImageReader reader =
        new ImageReader().reset(item.bytes(), item.offset(), item.length(), item.names(), BY_NAME);
    Item.Builder some = Item.builder();
    for (String attribute : attributes) {
      if (reader.attribute(attribute)) {
        some.put(attribute, DynamicItemCodec.readValue(reader));
      }
    }
    return some.build();
  }

  private static int value(ItemView item, int id) {
    int value = item.image().attribute(id);
    if (value < 0) {
      throw new CorruptStoreException(Messages.corruptImage("it lacks its key"));
    }
    return value;
  }
}
