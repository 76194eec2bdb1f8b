package dev.karst.engine;

import dev.karst.codec.EntryKey;
import dev.karst.codec.IndexKeyLayout;
import dev.karst.collection.KeyRange;
import dev.karst.error.Messages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.SortKeyCondition;
import dev.karst.operation.Position;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.ItemSize;
import java.util.Arrays;
import java.util.List;

/** The keys of an index. Immutable. */
final class IndexKeys implements ReadKeys {
  private final TableDefinition table;
  private final IndexDefinition index;
  private final IndexKeyLayout layout;
  private final int tag;

  IndexKeys(TableDefinition table, TableIndex index) {
    this.table = table;
    this.index = index.definition();
    this.layout = index.layout();
    this.tag = IndexPosition.tagOf(table, this.index);
  }

  @Override
  public List<KeyAttribute> attributes() {
    return index.key();
  }

  @Override
  public void writePartition(List<AttributeValue> values, Scratch scratch, EntryKey partition) {
    List<KeyAttribute> attributes = index.partition();
    if (values.size() > attributes.size()) {
      throw new ValidationException(RequestMessages.keyConditionNotSupported());
    }
    for (int i = 0; i < attributes.size(); i++) {
      if (i == values.size()) {
        throw new ValidationException(
            RequestMessages.keyConditionMissing(attributes.get(i).name()));
      }
      check(values.get(i), attributes.get(i));
    }
    if (index instanceof IndexDefinition.Global) {
      layout.writePartition(values.stream().map(IndexKeyRange::bytes).toList(), partition);
    } else {
      partition.copyPartition(scratch.key.clear().partition(values.get(0)));
    }
  }

  @Override
  public KeyRange range(KeyQuery query) {
    List<AttributeValue> prefix = query.sortPrefix();
    SortKeyCondition sort = query.sort();
    List<KeyAttribute> attributes = index.sort();
    List<AttributeValue> compared = sort.operands();
    if (prefix.size() + (compared.isEmpty() ? 0 : 1) > attributes.size()) {
      throw new ValidationException(RequestMessages.keyConditionNotSupported());
    }
    for (int i = 0; i < prefix.size(); i++) {
      check(prefix.get(i), attributes.get(i));
    }
    for (AttributeValue value : compared) {
      check(value, attributes.get(prefix.size()));
    }
    checkOrder(sort);
    return IndexKeyRange.of(prefix, sort);
  }

  @Override
  public Position encode(byte[] partition, int partitionLength, byte[] sort) {
    return IndexPosition.encode(tag, partition, partitionLength, sort);
  }

  @Override
  public StoredPosition decode(Position position) {
    return IndexPosition.decode(position, tag, layout, table.key());
  }

  private static void check(AttributeValue value, KeyAttribute attribute) {
    if (!value.type().name().equals(attribute.type().name())) {
      throw new ValidationException(Messages.keyConditionType());
    }
    if (attribute.type() != KeyType.N && ItemSize.of(value) == 0) {
      throw new ValidationException(
          attribute.type() == KeyType.S
              ? Messages.emptyStringKey(attribute.name())
              : Messages.emptyBinaryKey(attribute.name()));
    }
  }

  /** Refuses a BETWEEN the wrong way round, and numbers that begin with one. */
  private static void checkOrder(SortKeyCondition sort) {
    if (sort instanceof SortKeyCondition.Between between
        && Arrays.compareUnsigned(
                IndexKeyRange.bytes(between.low()), IndexKeyRange.bytes(between.high()))
            > 0) {
      throw new ValidationException(Messages.betweenBoundsOutOfOrder());
    }
    if (sort instanceof SortKeyCondition.BeginsWith beginsWith) {
      checkPrefix(beginsWith.prefix());
    }
    if (sort instanceof SortKeyCondition.Within within) {
      checkPrefix(within.prefix());
      checkOrder(within.condition());
    }
  }

  private static void checkPrefix(AttributeValue prefix) {
    if (prefix instanceof AttributeValue.N) {
      throw new ValidationException(Messages.beginsWithNumber());
    }
  }
}
