package dev.karst.handler;

import dev.karst.engine.WriteReport;
import dev.karst.operation.ItemCollectionMetrics;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the sizes of the item collections that a request writes to, each collection once. */
final class TableMetrics {
  private final Map<String, Map<Item, ItemCollectionMetrics>> byTable = new LinkedHashMap<>();
  private final @Nullable ReturnItemCollectionMetrics how;

  TableMetrics(@Nullable ReturnItemCollectionMetrics how) {
    this.how = how;
  }

  /**
   * Notes the collection as it is after a write; the last one to it counts.
   *
   * @param asked what the request calls the table
   */
  void add(String asked, TableDefinition table, Item key, WriteReport report) {
    ItemCollectionMetrics metrics = CollectionMetrics.of(how, table, key, report);
    if (metrics != null && metrics.itemCollectionKey() != null) {
      byTable
          .computeIfAbsent(asked, name -> new LinkedHashMap<>())
          .put(metrics.itemCollectionKey(), metrics);
    }
  }

  /** What an answer tells; null if nothing is wanted. */
  @Nullable Map<String, List<ItemCollectionMetrics>> answer() {
    if (!CollectionMetrics.wanted(how)) {
      return null;
    }
    Map<String, List<ItemCollectionMetrics>> answer = new LinkedHashMap<>();
    byTable.forEach((table, metrics) -> answer.put(table, new ArrayList<>(metrics.values())));
    return answer;
  }
}
