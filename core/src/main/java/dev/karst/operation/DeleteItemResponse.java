package dev.karst.operation;

import dev.karst.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Answers a {@link DeleteItemRequest}.
 *
 * <p>A component that is not given is null.
 *
 * @param attributes the item that was deleted, if asked for and there was one
 * @param consumedCapacity the capacity consumed, if asked for
 * @param itemCollectionMetrics the size of the item collection, if asked for and the table has
 *     local secondary indexes
 */
public record DeleteItemResponse(
    @Nullable Item attributes,
    @Nullable ConsumedCapacity consumedCapacity,
    @Nullable ItemCollectionMetrics itemCollectionMetrics) {}
