package dev.karst.mapper;

import dev.karst.TypedTable;
import dev.karst.codec.KeyBytes;
import dev.karst.expression.SortKeyCondition;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.value.AttributeValue;
import java.util.OptionalInt;

/**
 * The items of one partition, or those in a range of it, ordered by sort key.
 *
 * @param <T> the class of the items
 */
public non-sealed class Query<T> extends Selection<T> {
  private final AttributeValue partition;
  private final SortKeyCondition range;
  private final boolean forward;

  /** The whole partition. Generated repositories call it. */
  protected Query(TypedTable<T> table, AttributeValue partition) {
    this(table, OptionalInt.empty(), partition, SortKeyCondition.all(), true);
  }

  private Query(
      TypedTable<T> table,
      OptionalInt limit,
      AttributeValue partition,
      SortKeyCondition range,
      boolean forward) {
    super(table, limit);
    this.partition = partition;
    this.range = range;
    this.forward = forward;
  }

  /** The same with only the sort keys in {@code range}. Generated repositories call it. */
  protected final Query<T> within(SortKeyCondition range) {
    return new Query<>(table(), limit(), partition, range, forward);
  }

  /** The same from the greatest sort key down. */
  public final Query<T> descending() {
    return new Query<>(table(), limit(), partition, range, false);
  }

  /**
   * The same with only the first {@code limit} items.
   *
   * @param limit at least 1
   */
  public final Query<T> limit(int limit) {
    return new Query<>(table(), OptionalInt.of(atLeastOne(limit)), partition, range, forward);
  }

  @Override
  final Page<T> fetch(int most, Position from) {
    return table().query(key(), range, forward, most, from);
  }

  private KeyBytes key() {
    KeyBytes key = table().key();
    if (partition instanceof AttributeValue.S s) {
      return key.partition(s.value());
    }
    if (partition instanceof AttributeValue.N n) {
      return key.partition(n.value());
    }
    if (partition instanceof AttributeValue.B b) {
      return key.partition(b.value());
    }
    throw new IllegalStateException("a partition key is S, N or B: value=" + partition);
  }

  @Override
  final void describe(Fingerprint fingerprint) {
    fingerprint.add("query").add(partition).add(range).add(forward ? 1 : 0);
  }
}
