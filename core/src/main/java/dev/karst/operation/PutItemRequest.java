package dev.karst.operation;

import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks to write an item, replacing one with the same key.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table
 * @param item the item, its key included
 * @param conditionExpression what must hold of the item that is there, or of none
 * @param expressionAttributeNames attribute names by placeholder, such as {@code #n}
 * @param expressionAttributeValues values by placeholder, such as {@code :v}
 * @param expected the legacy form of a condition
 * @param conditionalOperator how the legacy conditions are joined; AND unless given
 * @param returnValues which attributes the answer shows: NONE or ALL_OLD; NONE unless given
 * @param returnValuesOnConditionCheckFailure whether the error of a failed condition carries the
 *     item; NONE unless given
 * @param returnConsumedCapacity whether the answer tells the consumed capacity; NONE unless given
 * @param returnItemCollectionMetrics whether the answer tells the size of the item collection; NONE
 *     unless given
 */
public record PutItemRequest(
    @Nullable String tableName,
    @Nullable Item item,
    @Nullable String conditionExpression,
    @Nullable Map<String, String> expressionAttributeNames,
    @Nullable Map<String, AttributeValue> expressionAttributeValues,
    @Nullable Map<String, ExpectedAttributeValue> expected,
    @Nullable ConditionalOperator conditionalOperator,
    @Nullable ReturnValues returnValues,
    @Nullable ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure,
    @Nullable ReturnConsumedCapacity returnConsumedCapacity,
    @Nullable ReturnItemCollectionMetrics returnItemCollectionMetrics) {
  public PutItemRequest {
    expressionAttributeNames = Copies.map(expressionAttributeNames);
    expressionAttributeValues = Copies.map(expressionAttributeValues);
    expected = Copies.map(expected);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what most requests give. */
  public static Builder builder(String tableName, Item item) {
    return new Builder().tableName(tableName).item(item);
  }

  /** Collects the components; what is set last counts. */
  public static final class Builder {
    private @Nullable String tableName;
    private @Nullable Item item;
    private @Nullable String conditionExpression;
    private @Nullable Map<String, String> expressionAttributeNames;
    private @Nullable Map<String, AttributeValue> expressionAttributeValues;
    private @Nullable Map<String, ExpectedAttributeValue> expected;
    private @Nullable ConditionalOperator conditionalOperator;
    private @Nullable ReturnValues returnValues;
    private @Nullable ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure;
    private @Nullable ReturnConsumedCapacity returnConsumedCapacity;
    private @Nullable ReturnItemCollectionMetrics returnItemCollectionMetrics;

    private Builder() {}

    public Builder tableName(@Nullable String value) {
      tableName = value;
      return this;
    }

    public Builder item(@Nullable Item value) {
      item = value;
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

    public Builder expected(@Nullable Map<String, ExpectedAttributeValue> value) {
      expected = value;
      return this;
    }

    public Builder conditionalOperator(@Nullable ConditionalOperator value) {
      conditionalOperator = value;
      return this;
    }

    public Builder returnValues(@Nullable ReturnValues value) {
      returnValues = value;
      return this;
    }

    public Builder returnValuesOnConditionCheckFailure(
        @Nullable ReturnValuesOnConditionCheckFailure value) {
      returnValuesOnConditionCheckFailure = value;
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

    public PutItemRequest build() {
      return new PutItemRequest(
          tableName,
          item,
          conditionExpression,
          expressionAttributeNames,
          expressionAttributeValues,
          expected,
          conditionalOperator,
          returnValues,
          returnValuesOnConditionCheckFailure,
          returnConsumedCapacity,
          returnItemCollectionMetrics);
    }
  }
}
