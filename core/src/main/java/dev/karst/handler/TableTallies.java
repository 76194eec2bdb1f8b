package dev.karst.handler;

import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.schema.TableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what a request consumes of each of its tables, in the order it names them, under what it
 * calls them.
 */
final class TableTallies {
  private final Map<String, CapacityTally> tallies = new LinkedHashMap<>();
  private final CapacityTally.Kind kind;

  TableTallies(CapacityTally.Kind kind) {
    this.kind = kind;
  }

  /**
   * @param asked what the request calls the table
   */
  CapacityTally of(String asked, TableDefinition table) {
    return tallies.computeIfAbsent(asked, name -> new CapacityTally(name, table, kind));
  }

  /** What an answer tells; null if nothing is wanted. */
  @Nullable List<ConsumedCapacity> consumed(@Nullable ReturnConsumedCapacity how) {
    if (!CapacityTally.wanted(how)) {
      return null;
    }
    List<ConsumedCapacity> consumed = new ArrayList<>();
    for (CapacityTally tally : tallies.values()) {
      ConsumedCapacity capacity = tally.consumed(how);
      if (capacity != null) {
        consumed.add(capacity);
      }
    }
    return consumed;
  }
}
