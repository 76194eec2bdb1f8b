package dev.karst.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for items of one or more tables as they are at one instant.
 *
 * <p>A component that is not given is null.
 *
 * @param transactItems the reads
 * @param returnConsumedCapacity whether the answer tells the consumed capacity; NONE unless given
 */
public record TransactGetItemsRequest(
    @Nullable List<TransactGetItem> transactItems,
    @Nullable ReturnConsumedCapacity returnConsumedCapacity) {
  public TransactGetItemsRequest {
    transactItems = Copies.list(transactItems);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what most requests give. */
  public static Builder builder(List<TransactGetItem> transactItems) {
    return new Builder().transactItems(transactItems);
  }

  /** Collects the components; what is set last counts. */
  public static final class Builder {
    private @Nullable List<TransactGetItem> transactItems;
    private @Nullable ReturnConsumedCapacity returnConsumedCapacity;

    private Builder() {}

    public Builder transactItems(@Nullable List<TransactGetItem> value) {
      transactItems = value;
      return this;
    }

    public Builder returnConsumedCapacity(@Nullable ReturnConsumedCapacity value) {
      returnConsumedCapacity = value;
      return this;
    }

    public TransactGetItemsRequest build() {
      return new TransactGetItemsRequest(transactItems, returnConsumedCapacity);
    }
  }
}
