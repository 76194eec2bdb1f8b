package dev.karst.operation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers a {@link TransactWriteItemsRequest}.
 *
 * <p>A component that is not given is null.
 *
 * @param consumedCapacity the capacity consumed, by table, if asked for
 * @param itemCollectionMetrics the sizes of the item collections written, by what the request calls
 *     their table, if asked for
 */
public record TransactWriteItemsResponse(
    @Nullable List<ConsumedCapacity> consumedCapacity,
    @Nullable Map<String, List<ItemCollectionMetrics>> itemCollectionMetrics) {
  public TransactWriteItemsResponse {
    consumedCapacity = Copies.list(consumedCapacity);
    itemCollectionMetrics = Copies.lists(itemCollectionMetrics);
  }
}
