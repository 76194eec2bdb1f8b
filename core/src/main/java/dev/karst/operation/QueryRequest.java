package dev.karst.operation;

import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for items of one partition of a table or index, in the order of their sort keys.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table
 * @param indexName the secondary index to read; the table itself unless given
 * @param keyConditionExpression which partition, and which sort keys in it
 * @param filterExpression what must hold of an item for the answer to show it
 * @param projectionExpression the document paths to answer; all attributes unless given
 * @param expressionAttributeNames attribute names by placeholder, such as {@code #n}
 * @param expressionAttributeValues values by placeholder, such as {@code :v}
 * @param keyConditions the legacy form of a key condition
 * @param queryFilter the legacy form of a filter
 * @param conditionalOperator how the legacy conditions are joined; AND unless given
 * @param attributesToGet the legacy form of a projection
 * @param select which attributes the answer shows, or only how many items match
 * @param consistentRead whether the read is strongly consistent; it always is, but costs as much as
 *     was asked for
 * @param scanIndexForward whether the order is ascending; true unless given
 * @param limit the most items a page looks at, before the filter; at least 1. A page also ends at 1
 *     MB
 * @param exclusiveStartKey the last key of the page before
 * @param returnConsumedCapacity whether the answer tells the consumed capacity; NONE unless given
 */
public record QueryRequest(
    @Nullable String tableName,
    @Nullable String indexName,
    @Nullable String keyConditionExpression,
    @Nullable String filterExpression,
    @Nullable String projectionExpression,
    @Nullable Map<String, String> expressionAttributeNames,
    @Nullable Map<String, AttributeValue> expressionAttributeValues,
    @Nullable Map<String, LegacyCondition> keyConditions,
    @Nullable Map<String, LegacyCondition> queryFilter,
    @Nullable ConditionalOperator conditionalOperator,
    @Nullable List<String> attributesToGet,
    @Nullable Select select,
    @Nullable Boolean consistentRead,
    @Nullable Boolean scanIndexForward,
    @Nullable Integer limit,
    @Nullable Item exclusiveStartKey,
    @Nullable ReturnConsumedCapacity returnConsumedCapacity) {
  public QueryRequest {
    expressionAttributeNames = Copies.map(expressionAttributeNames);
    expressionAttributeValues = Copies.map(expressionAttributeValues);
    keyConditions = Copies.map(keyConditions);
    queryFilter = Copies.map(queryFilter);
    attributesToGet = Copies.list(attributesToGet);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what most requests give. */
  public static Builder builder(String tableName) {
    return new Builder().tableName(tableName);
  }

  /** Collects the components; what is set last counts. */
  public static final class Builder {
    private @Nullable String tableName;
    private @Nullable String indexName;
    private @Nullable String keyConditionExpression;
    private @Nullable String filterExpression;
    private @Nullable String projectionExpression;
    private @Nullable Map<String, String> expressionAttributeNames;
    private @Nullable Map<String, AttributeValue> expressionAttributeValues;
    private @Nullable Map<String, LegacyCondition> keyConditions;
    private @Nullable Map<String, LegacyCondition> queryFilter;
    private @Nullable ConditionalOperator conditionalOperator;
    private @Nullable List<String> attributesToGet;
    private @Nullable Select select;
    private @Nullable Boolean consistentRead;
    private @Nullable Boolean scanIndexForward;
    private @Nullable Integer limit;
    private @Nullable Item exclusiveStartKey;
    private @Nullable ReturnConsumedCapacity returnConsumedCapacity;

    private Builder() {}

    public Builder tableName(@Nullable String value) {
      tableName = value;
      return this;
    }

    public Builder indexName(@Nullable String value) {
      indexName = value;
      return this;
    }

    public Builder keyConditionExpression(@Nullable String value) {
      keyConditionExpression = value;
      return this;
    }

    public Builder filterExpression(@Nullable String value) {
      filterExpression = value;
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

    public Builder expressionAttributeValues(@Nullable Map<String, AttributeValue> value) {
      expressionAttributeValues = value;
      return this;
    }

    /** Adds a placeholder and the value it stands for. */
    public Builder value(String placeholder, AttributeValue value) {
      expressionAttributeValues = Copies.plus(expressionAttributeValues, placeholder, value);
      return this;
    }

    public Builder keyConditions(@Nullable Map<String, LegacyCondition> value) {
      keyConditions = value;
      return this;
    }

    public Builder queryFilter(@Nullable Map<String, LegacyCondition> value) {
      queryFilter = value;
      return this;
    }

    public Builder conditionalOperator(@Nullable ConditionalOperator value) {
      conditionalOperator = value;
      return this;
    }

    public Builder attributesToGet(@Nullable List<String> value) {
      attributesToGet = value;
      return this;
    }

    public Builder select(@Nullable Select value) {
      select = value;
      return this;
    }

    public Builder consistentRead(@Nullable Boolean value) {
      consistentRead = value;
      return this;
    }

    public Builder scanIndexForward(@Nullable Boolean value) {
      scanIndexForward = value;
      return this;
    }

    public Builder limit(@Nullable Integer value) {
      limit = value;
      return this;
    }

    public Builder exclusiveStartKey(@Nullable Item value) {
      exclusiveStartKey = value;
      return this;
    }

    public Builder returnConsumedCapacity(@Nullable ReturnConsumedCapacity value) {
      returnConsumedCapacity = value;
      return this;
    }

    public QueryRequest build() {
      return new QueryRequest(
          tableName,
          indexName,
          keyConditionExpression,
          filterExpression,
          projectionExpression,
          expressionAttributeNames,
          expressionAttributeValues,
          keyConditions,
          queryFilter,
          conditionalOperator,
          attributesToGet,
          select,
          consistentRead,
          scanIndexForward,
          limit,
          exclusiveStartKey,
          returnConsumedCapacity);
    }
  }
}
