package dev.karst.codec;

import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.value.Limits;
import dev.karst.value.ValueType;
import java.util.List;

/**
 * How the entries of one secondary index are keyed: by the index's key, then by the item's own, for
 * several items may have one index key.
 *
 * <pre>
 *   local     partition   | the item's partition bytes, so that both have the same hash |
 *             sort        | component of the index's sort value | the item's sort bytes |
 *   global    partition   | space (1) | the value |                    of one attribute
 *                         | space (1) | component* |                   of several
 *             sort        | component of each sort value | component of the item's partition
 *                           bytes | the item's sort bytes |
 * </pre>
 *
 * <p>Values are the bytes of {@link KeyBytes}, components those of {@link KeyComponent}. Immutable.
 */
public final class IndexKeyLayout {
  private static final byte[] SPACE = {KeyBytes.DEFAULT_SPACE};

  private final IndexDefinition definition;
  private final int[] partitionIds;
  private final ValueType[] partitionTypes;
  private final int[] sortIds;
  private final ValueType[] sortTypes;

  /**
   * @param names the dictionary of the table's attributes, which learns those of the key
   */
  public IndexKeyLayout(IndexDefinition definition, AttributeDictionary names) {
    this.definition = definition;
    this.partitionIds = ids(definition.partition(), names);
    this.partitionTypes = types(definition.partition());
    this.sortIds = ids(definition.sort(), names);
    this.sortTypes = types(definition.sort());
  }

  /**
   * Writes the key of an item's entry.
   *
   * @param key the item's own key
   * @return whether the item has one: all attributes of the index's key, of the right types
   */
  public boolean write(ItemView item, KeyBytes key, EntryKey entry) {
    entry.clear();
    boolean local = definition instanceof IndexDefinition.Local;
    if (!item.exists() || (!local && !writePartition(item, entry)) || !writeSort(item, entry)) {
      return false;
    }
    if (local) {
      entry.addPartition(key.partitionBytes(), 0, key.partitionLength());
    } else {
      entry.addSortComponent(key.partitionBytes(), 0, key.partitionLength());
    }
    entry.addSort(key.sortBytes(), 0, key.sortLength());
    return true;
  }

  /**
   * Writes the partition part alone, for a query.
   *
   * @param values one for each attribute of the partition key, of its type
   */
  public void writePartition(List<byte[]> values, EntryKey entry) {
    entry.clear();
    entry.addPartition(SPACE, 0, SPACE.length);
    for (byte[] value : values) {
      addPartition(value, 0, value.length, entry);
    }
  }

  /**
   * Whether bytes have the form of an entry's key.
   *
   * @param tableKey of the table that the index belongs to
   */
  public boolean fits(byte[] partition, byte[] sort, KeySchema tableKey) {
    int at = fitsPartition(partition) ? endOfComponents(sort, 0, sortIds.length) : -1;
    if (at >= 0 && definition instanceof IndexDefinition.Global) {
      boolean hasSpace = at < sort.length && sort[at] == KeyBytes.DEFAULT_SPACE;
      at = hasSpace ? endOfComponents(sort, at, 1) : -1;
    }
    return at >= 0
        && sort.length - at >= (tableKey.sort().isPresent() ? 1 : 0)
        && sort.length - at <= (tableKey.sort().isPresent() ? Limits.MAX_SORT_KEY_SIZE : 0);
  }

  private boolean fitsPartition(byte[] partition) {
    if (partition.length <= SPACE.length || partition[0] != KeyBytes.DEFAULT_SPACE) {
      return false;
    }
    return partitionIds.length == 1
        ? partition.length <= SPACE.length + Limits.MAX_PARTITION_KEY_SIZE
        : endOfComponents(partition, SPACE.length, partitionIds.length) == partition.length;
  }

  /** Where so many components end; -1 if there are not as many. */
  private static int endOfComponents(byte[] bytes, int from, int count) {
    int at = from;
    for (int i = 0; i < count && at >= 0; i++) {
      at = KeyComponent.endOf(bytes, at);
    }
    return at;
  }

  private boolean writePartition(ItemView item, EntryKey entry) {
    entry.addPartition(SPACE, 0, SPACE.length);
    for (int i = 0; i < partitionIds.length; i++) {
      int value = value(item, partitionIds[i], partitionTypes[i]);
      if (value < 0) {
        return false;
      }
      byte[] bytes = item.bytes();
      addPartition(
          bytes, EncodedValue.payload(bytes, value), EncodedValue.end(bytes, value), entry);
    }
    return true;
  }

  private void addPartition(byte[] bytes, int from, int to, EntryKey entry) {
    if (partitionIds.length == 1) {
      entry.addPartition(bytes, from, to);
    } else {
      entry.addPartitionComponent(bytes, from, to);
    }
  }

  private boolean writeSort(ItemView item, EntryKey entry) {
    for (int i = 0; i < sortIds.length; i++) {
      int value = value(item, sortIds[i], sortTypes[i]);
      if (value < 0) {
        return false;
      }
      byte[] bytes = item.bytes();
      entry.addSortComponent(
          bytes, EncodedValue.payload(bytes, value), EncodedValue.end(bytes, value));
    }
    return true;
  }

  /** Where the value of a key attribute is; -1 if it is missing, of another type, or empty. */
  private static int value(ItemView item, int id, ValueType type) {
    int value = item.image().attribute(id);
    if (value < 0 || EncodedValue.type(item.bytes(), value) != type) {
      return -1;
    }
    byte[] bytes = item.bytes();
    return EncodedValue.payload(bytes, value) < EncodedValue.end(bytes, value) ? value : -1;
  }

  private static int[] ids(List<KeyAttribute> attributes, AttributeDictionary names) {
    return names.bind(attributes.stream().map(KeyAttribute::name).toList());
  }

  private static ValueType[] types(List<KeyAttribute> attributes) {
    return attributes.stream()
        .map(KeyAttribute::type)
        .map(KeyType::name)
        .map(ValueType::valueOf)
        .toArray(ValueType[]::new);
  }
}
