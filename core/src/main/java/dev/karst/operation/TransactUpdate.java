package dev.karst.operation;

import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An update of a {@link TransactWriteItem}.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table
 * @param key the attributes of the primary key, and no other
 * @param updateExpression what to set, remove, add and delete
 * @param conditionExpression what must hold of the item that is there, or of none
 * @param expressionAttributeNames attribute names by placeholder, such as {@code #n}
 * @param expressionAttributeValues values by placeholder, such as {@code :v}
 * @param returnValuesOnConditionCheckFailure whether the error of a failed condition carries the
 *     item; NONE unless given
 */
public record TransactUpdate(
    @Nullable String tableName,
    @Nullable Item key,
    @Nullable String updateExpression,
    @Nullable String conditionExpression,
    @Nullable Map<String, String> expressionAttributeNames,
    @Nullable Map<String, AttributeValue> expressionAttributeValues,
    @Nullable ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
  public TransactUpdate {
    expressionAttributeNames = Copies.map(expressionAttributeNames);
    expressionAttributeValues = Copies.map(expressionAttributeValues);
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
    private @Nullable String updateExpression;
    private @Nullable String conditionExpression;
    private @Nullable Map<String, String> expressionAttributeNames;
    private @Nullable Map<String, AttributeValue> expressionAttributeValues;
    private @Nullable ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure;

    private Builder() {}

    public Builder tableName(@Nullable String value) {
      tableName = value;
      return this;
    }

    public Builder key(@Nullable Item value) {
      key = value;
      return this;
    }

    public Builder updateExpression(@Nullable String value) {
      updateExpression = value;
      return this;
    }

    public Builder conditionExpression(@Nullable String value) {
      conditionExpression = value;
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

    public Builder expressionAttributeValues(@Nullable Map<String, AttributeValue> value) {
      expressionAttributeValues = value;
      return this;
    }

    /** Adds a placeholder and the value it stands for. */
    public Builder value(String placeholder, AttributeValue value) {
      expressionAttributeValues = Copies.plus(expressionAttributeValues, placeholder, value);
      return this;
    }

    public Builder returnValuesOnConditionCheckFailure(
        @Nullable ReturnValuesOnConditionCheckFailure value) {
      returnValuesOnConditionCheckFailure = value;
      return this;
    }

    public TransactUpdate build() {
      return new TransactUpdate(
          tableName,
          key,
          updateExpression,
          conditionExpression,
          expressionAttributeNames,
          expressionAttributeValues,
          returnValuesOnConditionCheckFailure);
    }
  }
}
