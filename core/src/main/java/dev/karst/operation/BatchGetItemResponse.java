package dev.karst.operation;

import dev.karst.value.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers a {@link BatchGetItemRequest}.
 *
 * <p>A component that is not given is null.
 *
 * @param responses the items found, by what the request calls their table
 * @param unprocessedKeys what did not fit into 16 MB, to be asked for again; empty if nothing
 * @param consumedCapacity the capacity consumed, by table, if asked for
 */
public record BatchGetItemResponse(
    @Nullable Map<String, List<Item>> responses,
    @Nullable Map<String, KeysAndAttributes> unprocessedKeys,
    @Nullable List<ConsumedCapacity> consumedCapacity) {
  public BatchGetItemResponse {
    responses = Copies.lists(responses);
    unprocessedKeys = Copies.map(unprocessedKeys);
    consumedCapacity = Copies.list(consumedCapacity);
  }
}
