package dev.karst.engine;

import dev.karst.codec.EntryKey;
import dev.karst.collection.KeyRange;
import dev.karst.operation.Position;
import dev.karst.schema.KeyAttribute;
import dev.karst.value.AttributeValue;
import java.util.List;

/** How the keys of what is read are asked for and told: those of a table, or of an index. */
sealed interface ReadKeys permits TableKeys, IndexKeys {
  /** The attributes of the key, those of the partition key first. */
  List<KeyAttribute> attributes();

  /**
   * Writes the partition that a query asks for.
   *
   * @throws dev.karst.error.ValidationException if the values do not fit the key
   */
  void writePartition(List<AttributeValue> values, Scratch scratch, EntryKey partition);

  /**
   * The sort keys that a query asks for.
   *
   * @throws dev.karst.error.ValidationException if what it asks does not fit the key
   */
  KeyRange range(KeyQuery query);

  /** The position behind a stored key. */
  Position encode(byte[] partition, int partitionLength, byte[] sort);

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws dev.karst.error.ValidationException if it is something else
   */
  StoredPosition decode(Position position);
}
