package dev.karst.operation;

import dev.karst.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * One write of a {@link BatchWriteItemRequest}: the item to put, or the key of the item to delete.
 *
 * <p>A component that is not given is null.
 *
 * @param putItem the item to put
 * @param deleteKey the key of the item to delete
 */
public record WriteRequest(@Nullable Item putItem, @Nullable Item deleteKey) {
  public static WriteRequest put(Item item) {
    return new WriteRequest(item, null);
  }

  public static WriteRequest delete(Item key) {
    return new WriteRequest(null, key);
  }
}
