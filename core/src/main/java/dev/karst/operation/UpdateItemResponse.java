package dev.karst.operation;

import dev.karst.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Answers an {@link UpdateItemRequest}.
 *
 * <p>A component that is not given is null.
 *
 * @param attributes the attributes asked for, if there are any
 * @param consumedCapacity the capacity consumed, if asked for
 * @param itemCollectionMetrics the size of the item collection, if asked for and the table has
 *     local secondary indexes
 */
public record UpdateItemResponse(
    @Nullable Item attributes,
    @Nullable ConsumedCapacity consumedCapacity,
    @Nullable ItemCollectionMetrics itemCollectionMetrics) {}
