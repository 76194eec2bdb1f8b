package dev.karst.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks to write items of one or more tables, all or none.
 *
 * <p>A component that is not given is null.
 *
 * @param transactItems the writes and checks, each of another item
 * @param clientRequestToken makes the request idempotent for ten minutes
 * @param returnConsumedCapacity whether the answer tells the consumed capacity; NONE unless given
 * @param returnItemCollectionMetrics whether the answer tells the size of the item collection; NONE
 *     unless given
 */
public record TransactWriteItemsRequest(
    @Nullable List<TransactWriteItem> transactItems,
    @Nullable String clientRequestToken,
    @Nullable ReturnConsumedCapacity returnConsumedCapacity,
    @Nullable ReturnItemCollectionMetrics returnItemCollectionMetrics) {
  public TransactWriteItemsRequest {
    transactItems = Copies.list(transactItems);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what most requests give. */
  public static Builder builder(List<TransactWriteItem> transactItems) {
    return new Builder().transactItems(transactItems);
  }

  /** Collects the components; what is set last counts. */
  public static final class Builder {
    private @Nullable List<TransactWriteItem> transactItems;
    private @Nullable String clientRequestToken;
    private @Nullable ReturnConsumedCapacity returnConsumedCapacity;
    private @Nullable ReturnItemCollectionMetrics returnItemCollectionMetrics;

    private Builder() {}

    public Builder transactItems(@Nullable List<TransactWriteItem> value) {
      transactItems = value;
      return this;
    }

    public Builder clientRequestToken(@Nullable String value) {
      clientRequestToken = value;
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

    public TransactWriteItemsRequest build() {
      return new TransactWriteItemsRequest(
          transactItems, clientRequestToken, returnConsumedCapacity, returnItemCollectionMetrics);
    }
  }
}
