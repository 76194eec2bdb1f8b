package dev.karst.operation;

import dev.karst.value.Item;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One read of a {@link TransactGetItemsRequest}.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table
 * @param key the attributes of the primary key, and no other
 * @param projectionExpression the document paths to answer; all attributes unless given
 * @param expressionAttributeNames attribute names by placeholder, such as {@code #n}
 */
public record TransactGetItem(
    @Nullable String tableName,
    @Nullable Item key,
    @Nullable String projectionExpression,
    @Nullable Map<String, String> expressionAttributeNames) {
  public TransactGetItem {
    expressionAttributeNames = Copies.map(expressionAttributeNames);
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
    private @Nullable String projectionExpression;
    private @Nullable Map<String, String> expressionAttributeNames;

    private Builder() {}

    public Builder tableName(@Nullable String value) {
      tableName = value;
      return this;
    }

    public Builder key(@Nullable Item value) {
      key = value;
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

    public TransactGetItem build() {
      return new TransactGetItem(tableName, key, projectionExpression, expressionAttributeNames);
    }
  }
}
