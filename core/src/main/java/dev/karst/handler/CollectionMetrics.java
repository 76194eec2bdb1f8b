package dev.karst.handler;

import dev.karst.engine.WriteReport;
import dev.karst.operation.ItemCollectionMetrics;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers tell of the size of item collections: in which whole gigabyte it lies. */
final class CollectionMetrics {
  private static final double GIGABYTE = 1024.0 * 1024 * 1024;

  private CollectionMetrics() {}

  /** Whether a request wants to know the sizes. */
  static boolean wanted(@Nullable ReturnItemCollectionMetrics how) {
    return how == ReturnItemCollectionMetrics.SIZE;
  }

  /**
   * The metrics of the collection a write was to; null if they are not wanted, or the table has no
   * local secondary indexes.
   *
   * @param key the key of the item written, or the item
   */
  static @Nullable ItemCollectionMetrics of(
      @Nullable ReturnItemCollectionMetrics how,
      TableDefinition table,
      Item key,
      WriteReport report) {
    if (!wanted(how) || report.collectionSize() < 0) {
      return null;
    }
    String partition = table.key().partition().name();
    double lower = Math.floor(report.collectionSize() / GIGABYTE);
    return new ItemCollectionMetrics(
        Item.of(partition, key.get(partition).orElseThrow()), List.of(lower, lower + 1));
  }
}
