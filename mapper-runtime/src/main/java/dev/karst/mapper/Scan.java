package dev.karst.mapper;

import dev.karst.TypedTable;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import java.util.OptionalInt;

/**
 * All items of a table, partition by partition in no meaningful order, each ordered by sort key.
 *
 * @param <T> the class of the items
 */
public final class Scan<T> extends Selection<T> {
  private Scan(TypedTable<T> table, OptionalInt limit) {
    super(table, limit);
  }

  /** The whole table. Generated repositories call it. */
  public static <T> Scan<T> of(TypedTable<T> table) {
    return new Scan<>(table, OptionalInt.empty());
  }

  /**
   * The same with only the first {@code limit} items.
   *
   * @param limit at least 1
   */
  public Scan<T> limit(int limit) {
    return new Scan<>(table(), OptionalInt.of(atLeastOne(limit)));
  }

  @Override
  Page<T> fetch(int most, Position from) {
    return table().scan(most, from);
  }

  @Override
  void describe(Fingerprint fingerprint) {
    fingerprint.add("scan");
  }
}
