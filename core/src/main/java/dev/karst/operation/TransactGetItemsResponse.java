package dev.karst.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a {@link TransactGetItemsRequest}.
 *
 * <p>A component that is not given is null.
 *
 * @param responses the answers in the order of the reads
 * @param consumedCapacity the capacity consumed, by table, if asked for
 */
public record TransactGetItemsResponse(
    @Nullable List<GetItemResponse> responses, @Nullable List<ConsumedCapacity> consumedCapacity) {
  public TransactGetItemsResponse {
    responses = Copies.list(responses);
    consumedCapacity = Copies.list(consumedCapacity);
  }
}
