package dev.karst.engine;

import dev.karst.expression.SortKeyCondition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a query.
 *
 * @param index the secondary index to read, or null for the table
 * @param partition the values of all attributes of the partition key, in the order of the schema
 * @param sortPrefix the values that the first attributes of the sort key must equal; empty unless
 *     the key has several
 * @param sort what the sort attribute behind the prefix must be
 * @param startKey the last key of the page before, or null for the start
 * @param wholeItems whether the visitor is shown the table's items though a local secondary index
 *     is read
 */
public record QueryPlan(
    @Nullable String index,
    List<AttributeValue> partition,
    List<AttributeValue> sortPrefix,
    SortKeyCondition sort,
    boolean forward,
    int limit,
    @Nullable Item startKey,
    boolean wholeItems) {
  public QueryPlan {
    partition = List.copyOf(partition);
    sortPrefix = List.copyOf(sortPrefix);
  }
}
