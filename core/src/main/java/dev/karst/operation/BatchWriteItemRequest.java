package dev.karst.operation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks to put and delete up to 25 items, of one or more tables, each by itself.
 *
 * <p>A component that is not given is null.
 *
 * @param requestItems what to write, by the name or ARN of a table
 * @param returnConsumedCapacity whether the answer tells the consumed capacity; NONE unless given
 * @param returnItemCollectionMetrics whether the answer tells the size of the item collection; NONE
 *     unless given
 */
public record BatchWriteItemRequest(
    @Nullable Map<String, List<WriteRequest>> requestItems,
    @Nullable ReturnConsumedCapacity returnConsumedCapacity,
    @Nullable ReturnItemCollectionMetrics returnItemCollectionMetrics) {
  public BatchWriteItemRequest {
    requestItems = Copies.lists(requestItems);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what most requests give. */
  public static Builder builder(Map<String, List<WriteRequest>> requestItems) {
    return new Builder().requestItems(requestItems);
  }

  /** Collects the components; what is set last counts. */
  public static final class Builder {
    private @Nullable Map<String, List<WriteRequest>> requestItems;
    private @Nullable ReturnConsumedCapacity returnConsumedCapacity;
    private @Nullable ReturnItemCollectionMetrics returnItemCollectionMetrics;

    private Builder() {}

    public Builder requestItems(@Nullable Map<String, List<WriteRequest>> value) {
      requestItems = value;
      return this;
    }

    public Builder returnConsumedCapacity(@Nullable ReturnConsumedCapacity value) {
      returnConsumedCapacity = value;
      return this;
    }

    public Builder returnItemCollectionMetrics(@Nullable ReturnItemCollectionMetrics value) {
      returnItemCollectionMetrics = value;
      return this;
    }

    public BatchWriteItemRequest build() {
      return new BatchWriteItemRequest(
          requestItems, returnConsumedCapacity, returnItemCollectionMetrics);
    }
  }
}
