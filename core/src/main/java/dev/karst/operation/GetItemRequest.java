package dev.karst.operation;

import dev.karst.value.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the item with a key.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table
 * @param key the attributes of the primary key, and no other
 * @param consistentRead whether the read is strongly consistent; it always is, but costs as much as
 *     was asked for
 * @param projectionExpression the document paths to answer; all attributes unless given
 * @param expressionAttributeNames attribute names by placeholder, such as {@code #n}
 * @param attributesToGet the legacy form of a projection
 * @param returnConsumedCapacity whether the answer tells the consumed capacity; NONE unless given
 */
public record GetItemRequest(
    @Nullable String tableName,
    @Nullable Item key,
    @Nullable Boolean consistentRead,
    @Nullable String projectionExpression,
    @Nullable Map<String, String> expressionAttributeNames,
    @Nullable List<String> attributesToGet,
    @Nullable ReturnConsumedCapacity returnConsumedCapacity) {
  public GetItemRequest {
    expressionAttributeNames = Copies.map(expressionAttributeNames);
    attributesToGet = Copies.list(attributesToGet);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what most requests give. */
  public static Builder builder(String tableName, Item key) {
    return new Builder().tableName(tableName).key(key);
  }

  /** Collects the components; what is set last counts. */
  public static final class Builder {
    private @Nullable String tableName;
    private @Nullable Item key;
    private @Nullable Boolean consistentRead;
    private @Nullable String projectionExpression;
    private @Nullable Map<String, String> expressionAttributeNames;
    private @Nullable List<String> attributesToGet;
    private @Nullable ReturnConsumedCapacity returnConsumedCapacity;

    private Builder() {}

    public Builder tableName(@Nullable String value) {
      tableName = value;
      return this;
    }

    public Builder key(@Nullable Item value) {
      key = value;
      return this;
    }

    public Builder consistentRead(@Nullable Boolean value) {
      consistentRead = value;
      return this;
    }

    public Builder projectionExpression(@Nullable String value) {
      projectionExpression = value;
      return this;
    }

    public Builder expressionAttributeNames(@Nullable Map<String, String> value) {
      expressionAttributeNames = value;
      return this;
    }

    /** Adds a placeholder and the attribute name it stands for. */
    public Builder name(String placeholder, String name) {
      expressionAttributeNames = Copies.plus(expressionAttributeNames, placeholder, name);
      return this;
    }

    public Builder attributesToGet(@Nullable List<String> value) {
      attributesToGet = value;
      return this;
    }

    public Builder returnConsumedCapacity(@Nullable ReturnConsumedCapacity value) {
      returnConsumedCapacity = value;
      return this;
    }

    public GetItemRequest build() {
      return new GetItemRequest(
          tableName,
          key,
          consistentRead,
          projectionExpression,
          expressionAttributeNames,
          attributesToGet,
          returnConsumedCapacity);
    }
  }
}
