package dev.karst.handler;

import dev.karst.engine.ReadReport;
import dev.karst.engine.WriteReport;
import dev.karst.operation.Capacity;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.TableDefinition;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what a request consumes of one table and its indexes.
 *
 * <p>An index that nothing was consumed of is left out of the answer.
 */
final class CapacityTally {
  /** Which kind of units a transaction names besides the sum. */
  enum Kind {
    /** Outside of transactions: the sum alone. */
    PLAIN,
    TRANSACTIONAL_READ,
    TRANSACTIONAL_WRITE
  }

  private final @Nullable String asked;
  private final TableDefinition table;
  private final Kind kind;
  private final Map<String, Double> indexUnits = new TreeMap<>();
  private double tableUnits;

  /**
   * @param asked what the request calls the table, its name or its ARN: the answer calls it so too
   */
  CapacityTally(@Nullable String asked, TableDefinition table, Kind kind) {
    this.asked = asked;
    this.table = table;
    this.kind = kind;
  }

  /** Whether a request wants to know what it consumes. */
  static boolean wanted(@Nullable ReturnConsumedCapacity how) {
    return how != null && how != ReturnConsumedCapacity.NONE;
  }

  /**
   * What the answer to a request outside of transactions tells; null, and nothing counted, unless
   * it is wanted.
   */
  static @Nullable ConsumedCapacity plain(
      @Nullable ReturnConsumedCapacity how,
      @Nullable String asked,
      TableDefinition table,
      Consumer<CapacityTally> count) {
    if (!wanted(how)) {
      return null;
    }
    CapacityTally tally = new CapacityTally(asked, table, Kind.PLAIN);
    count.accept(tally);
    return tally.consumed(how);
  }

  /** Counts the read of one item, by its size, 0 if there is none. */
  CapacityTally read(long bytes, boolean consistent) {
    tableUnits +=
        kind == Kind.PLAIN
            ? CapacityUnits.read(bytes, consistent)
            : CapacityUnits.transactionalRead(bytes);
    return this;
  }

  /**
   * Counts a page of a query or scan.
   *
   * @param index the index read, or null for the table
   */
  CapacityTally page(@Nullable String index, ReadReport report, boolean consistent) {
    double units = CapacityUnits.read(report.bytes(), consistent);
    if (index == null) {
      tableUnits += units;
    } else {
      indexUnits.merge(index, units, Double::sum);
      tableUnits += CapacityUnits.fetched(report.fetchedUnits(), consistent);
    }
    return this;
  }

  /**
   * Counts a write, or the check of a condition, whether it was done or not.
   *
   * <p>Transactions cost double in the table alone: an index is written once either way.
   */
  CapacityTally write(WriteReport report) {
    int before = report.before().size();
    int after = report.after().size();
    tableUnits +=
        kind == Kind.PLAIN
            ? CapacityUnits.write(before, after)
            : CapacityUnits.transactionalWrite(before, after);
    report.indexUnits().forEach((index, units) -> indexUnits.merge(index, units, Double::sum));
    return this;
  }

  /** What an answer tells: the sum, or for INDEXES also its parts. Null if nothing is wanted. */
  @Nullable ConsumedCapacity consumed(@Nullable ReturnConsumedCapacity how) {
    if (!wanted(how)) {
      return null;
    }
    double all = tableUnits + indexUnits.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean parts = how == ReturnConsumedCapacity.INDEXES;
    return new ConsumedCapacity(
        asked,
        all,
        readUnits(all),
        writeUnits(all),
        parts ? capacity(tableUnits) : null,
        parts ? indexes(true) : null,
        parts ? indexes(false) : null);
  }

  private @Nullable Map<String, Capacity> indexes(boolean local) {
    Map<String, Capacity> capacities = new TreeMap<>();
    indexUnits.forEach(
        (index, units) -> {
          if (isLocal(index) == local) {
            capacities.put(index, capacity(units));
          }
        });
    return capacities.isEmpty() ? null : capacities;
  }

  private boolean isLocal(String index) {
    return table.index(index).filter(IndexDefinition.Local.class::isInstance).isPresent();
  }

  private Capacity capacity(double units) {
    return new Capacity(readUnits(units), writeUnits(units), units);
  }

  private @Nullable Double readUnits(double units) {
    return kind == Kind.TRANSACTIONAL_READ ? units : null;
  }

  private @Nullable Double writeUnits(double units) {
    return kind == Kind.TRANSACTIONAL_WRITE ? units : null;
  }
}
