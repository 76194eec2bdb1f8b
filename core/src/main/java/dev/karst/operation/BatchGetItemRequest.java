package dev.karst.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for up to 100 items by their keys, of one or more tables.
 *
 * <p>A component that is not given is null.
 *
 * @param requestItems what to get, by the name or ARN of a table
 * @param returnConsumedCapacity whether the answer tells the consumed capacity; NONE unless given
 */
public record BatchGetItemRequest(
    @Nullable Map<String, KeysAndAttributes> requestItems,
    @Nullable ReturnConsumedCapacity returnConsumedCapacity) {
  public BatchGetItemRequest {
    requestItems = Copies.map(requestItems);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what most requests give. */
  public static Builder builder(Map<String, KeysAndAttributes> requestItems) {
    return new Builder().requestItems(requestItems);
  }

  /** Collects the components; what is set last counts. */
  public static final class Builder {
    private @Nullable Map<String, KeysAndAttributes> requestItems;
    private @Nullable ReturnConsumedCapacity returnConsumedCapacity;

    private Builder() {}

    public Builder requestItems(@Nullable Map<String, KeysAndAttributes> value) {
      requestItems = value;
      return this;
    }

    public Builder returnConsumedCapacity(@Nullable ReturnConsumedCapacity value) {
      returnConsumedCapacity = value;
      return this;
    }

    public BatchGetItemRequest build() {
      return new BatchGetItemRequest(requestItems, returnConsumedCapacity);
    }
  }
}
