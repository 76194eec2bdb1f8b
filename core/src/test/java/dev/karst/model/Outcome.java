package dev.karst.model;

import dev.karst.error.KarstException;
import dev.karst.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * What a write comes to.
 *
 * @param key of the item written
 * @param before the item as it was, or null
 * @param after the item as it will be, or null; as it was if the write is refused
 * @param refusal why it is refused, or null
 */
public record Outcome(
    Item key, @Nullable Item before, @Nullable Item after, @Nullable KarstException refusal) {
  /** Stands for DynamoDB's message, which names one of the indexes. */
  public static final String INDEX_KEY_TYPE = "an attribute has not the type of an index key";
}
