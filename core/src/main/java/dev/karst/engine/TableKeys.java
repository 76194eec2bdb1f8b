package dev.karst.engine;

import dev.karst.codec.EntryKey;
import dev.karst.codec.ItemKeys;
import dev.karst.collection.KeyRange;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.Position;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.value.AttributeValue;
import java.util.List;
import java.util.stream.Stream;

/** The keys of a table. Immutable. */
final class TableKeys implements ReadKeys {
  private final KeySchema schema;
  private final ItemKeys keys;

  TableKeys(KeySchema schema) {
    this.schema = schema;
    this.keys = new ItemKeys(schema);
  }

  @Override
  public List<KeyAttribute> attributes() {
    return Stream.concat(Stream.of(schema.partition()), schema.sort().stream()).toList();
  }

  @Override
  public void writePartition(List<AttributeValue> values, Scratch scratch, EntryKey partition) {
    if (values.isEmpty()) {
      throw new ValidationException(RequestMessages.keyConditionMissing(schema.partition().name()));
    }
    if (values.size() > 1) {
      throw new ValidationException(RequestMessages.keyConditionNotSupported());
    }
    keys.writePartition(values.get(0), scratch.key.clear());
    partition.copyPartition(scratch.key);
  }

  @Override
  public KeyRange range(KeyQuery query) {
    if (!query.sortPrefix().isEmpty()) {
      throw new ValidationException(RequestMessages.keyConditionNotSupported());
    }
    return SortKeyRange.of(query.sort(), schema).range();
  }

  @Override
  public Position encode(byte[] partition, int partitionLength, byte[] sort) {
    return StoredPosition.encode(partition, partitionLength, sort);
  }

  @Override
  public StoredPosition decode(Position position) {
    return StoredPosition.decode(position, schema);
  }
}
