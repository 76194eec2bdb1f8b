package dev.karst.operation;

import dev.karst.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Answers a {@link GetItemRequest}.
 *
 * <p>A component that is not given is null.
 *
 * @param item the item, or null if there is none
 * @param consumedCapacity the capacity consumed, if asked for
 */
public record GetItemResponse(@Nullable Item item, @Nullable ConsumedCapacity consumedCapacity) {}
