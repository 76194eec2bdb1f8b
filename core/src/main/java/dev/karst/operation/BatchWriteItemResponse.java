package dev.karst.operation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers a {@link BatchWriteItemRequest}.
 *
 * <p>A component that is not given is null.
 *
 * @param unprocessedItems what was not written, to be asked for again; empty if nothing
 * @param itemCollectionMetrics the sizes of the item collections written, by what the request calls
 *     their table, if asked for
 * @param consumedCapacity the capacity consumed, by table, if asked for
 */
public record BatchWriteItemResponse(
    @Nullable Map<String, List<WriteRequest>> unprocessedItems,
    @Nullable Map<String, List<ItemCollectionMetrics>> itemCollectionMetrics,
    @Nullable List<ConsumedCapacity> consumedCapacity) {
  public BatchWriteItemResponse {
    unprocessedItems = Copies.lists(unprocessedItems);
    itemCollectionMetrics = Copies.lists(itemCollectionMetrics);
    consumedCapacity = Copies.list(consumedCapacity);
  }
}
