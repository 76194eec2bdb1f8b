package dev.karst.operation;

import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the items of a table or index, in the order of their partition keys' hashes, then sort
 * keys.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table
 * @param indexName the secondary index to read; the table itself unless given
 * @param filterExpression what must hold of an item for the answer to show it
 * @param projectionExpression the document paths to answer; all attributes unless given
 * @param expressionAttributeNames attribute names by placeholder, such as {@code #n}
 * @param expressionAttributeValues values by placeholder, such as {@code :v}
 * @param scanFilter the legacy form of a filter
 * @param conditionalOperator how the legacy conditions are joined; AND unless given
 * @param attributesToGet the legacy form of a projection
 * @param select which attributes the answer shows, or only how many items match
 * @param consistentRead whether the read is strongly consistent; it always is, but costs as much as
 *     was asked for
 * @param limit the most items a page looks at, before the filter; at least 1. A page also ends at 1
 *     MB
 * @param exclusiveStartKey the last key of the page before
 * @param segment which of the segments of a parallel scan, from 0
 * @param totalSegments how many segments a parallel scan has, 1 to 1,000,000
 * @param returnConsumedCapacity whether the answer tells the consumed capacity; NONE unless given
 */
public record ScanRequest(
    @Nullable String tableName,
    @Nullable String indexName,
    @Nullable String filterExpression,
    @Nullable String projectionExpression,
    @Nullable Map<String, String> expressionAttributeNames,
    @Nullable Map<String, AttributeValue> expressionAttributeValues,
    @Nullable Map<String, LegacyCondition> scanFilter,
    @Nullable ConditionalOperator conditionalOperator,
    @Nullable List<String> attributesToGet,
    @Nullable Select select,
    @Nullable Boolean consistentRead,
    @Nullable Integer limit,
    @Nullable Item exclusiveStartKey,
    @Nullable Integer segment,
    @Nullable Integer totalSegments,
    @Nullable ReturnConsumedCapacity returnConsumedCapacity) {
  public ScanRequest {
    expressionAttributeNames = Copies.map(expressionAttributeNames);
    expressionAttributeValues = Copies.map(expressionAttributeValues);
    scanFilter = Copies.map(scanFilter);
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
    private @Nullable String filterExpression;
    private @Nullable String projectionExpression;
    private @Nullable Map<String, String> expressionAttributeNames;
    private @Nullable Map<String, AttributeValue> expressionAttributeValues;
    private @Nullable Map<String, LegacyCondition> scanFilter;
    private @Nullable ConditionalOperator conditionalOperator;
    private @Nullable List<String> attributesToGet;
    private @Nullable Select select;
    private @Nullable Boolean consistentRead;
    private @Nullable Integer limit;
    private @Nullable Item exclusiveStartKey;
    private @Nullable Integer segment;
    private @Nullable Integer totalSegments;
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

    public Builder scanFilter(@Nullable Map<String, LegacyCondition> value) {
      scanFilter = value;
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

    public Builder limit(@Nullable Integer value) {
      limit = value;
      return this;
    }

    public Builder exclusiveStartKey(@Nullable Item value) {
      exclusiveStartKey = value;
      return this;
    }

    public Builder segment(@Nullable Integer value) {
      segment = value;
      return this;
    }

    public Builder totalSegments(@Nullable Integer value) {
      totalSegments = value;
      return this;
    }

    public Builder returnConsumedCapacity(@Nullable ReturnConsumedCapacity value) {
      returnConsumedCapacity = value;
      return this;
    }

    public ScanRequest build() {
      return new ScanRequest(
          tableName,
          indexName,
          filterExpression,
          projectionExpression,
          expressionAttributeNames,
          expressionAttributeValues,
          scanFilter,
          conditionalOperator,
          attributesToGet,
          select,
          consistentRead,
          limit,
          exclusiveStartKey,
          segment,
          totalSegments,
          returnConsumedCapacity);
    }
  }
}
