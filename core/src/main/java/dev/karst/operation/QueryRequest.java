package dev.karst.operation;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;

/**
 * Asks for items of one partition in the order of their sort keys.
 *
 * @param partition the partition key's value
 * @param sortKey which sort keys
 * @param forward true for ascending order
 * @param limit the most items a page may have, at least 1; a page also ends at 1 MB
 * @param start where to go on
 */
public record QueryRequest(
    AttributeValue partition,
    SortKeyCondition sortKey,
    boolean forward,
    int limit,
    Position start) {
  public QueryRequest {
    if (limit < 1) {
      throw new ValidationException(Messages.limitBelowOne(limit));
    }
  }

  /** All items of a partition, ascending. */
  public static QueryRequest of(AttributeValue partition) {
    return new QueryRequest(
        partition, SortKeyCondition.all(), true, Integer.MAX_VALUE, Position.start());
  }

  public QueryRequest where(SortKeyCondition condition) {
    return new QueryRequest(partition, condition, forward, limit, start);
  }

  public QueryRequest descending() {
    return new QueryRequest(partition, sortKey, false, limit, start);
  }

  public QueryRequest limit(int most) {
    return new QueryRequest(partition, sortKey, forward, most, start);
  }

  public QueryRequest startingAt(Position position) {
    return new QueryRequest(partition, sortKey, forward, limit, position);
  }
}
