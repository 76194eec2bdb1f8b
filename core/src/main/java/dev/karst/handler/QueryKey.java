package dev.karst.handler;

import dev.karst.error.Messages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.SortKeyCondition;
import dev.karst.schema.KeyAttribute;
import dev.karst.value.AttributeValue;
import java.util.List;

/**
 * The part of a table or index that a query asks for.
 *
 * @param partition the values of the partition key
 * @param sortPrefix the values that the first attributes of the sort key must equal
 * @param sort what the attribute behind them must be
 */
record QueryKey(
    List<AttributeValue> partition, List<AttributeValue> sortPrefix, SortKeyCondition sort) {
  QueryKey {
    partition = List.copyOf(partition);
    sortPrefix = List.copyOf(sortPrefix);
  }

  /**
   * Checks that the query can go on behind a key.
   *
   * @throws ValidationException if the key is outside of what the query asks for
   */
  void check(StartingKey start) {
    start.checkTableKey();
    ReadTarget target = start.target();
    boolean samePartition = start.startsWith(target.partition(), partition);
    if (sortPrefix.isEmpty() && sort instanceof SortKeyCondition.All) {
      if (!samePartition) {
        throw new ValidationException(Messages.startingKeyOutsideQuery());
      }
      return;
    }
    if (!start.startsWith(target.sort(), sortPrefix) || !sortMatches(start, target.sort())) {
      throw new ValidationException(RequestMessages.startingKeyOutsideSortCondition());
    }
    if (!samePartition) {
      throw new ValidationException(RequestMessages.queryCannotBeRestarted());
    }
  }

  private boolean sortMatches(StartingKey start, List<KeyAttribute> attributes) {
    return sort instanceof SortKeyCondition.All
        || ValueOrder.matches(sort, start.value(attributes.get(sortPrefix.size())));
  }
}
