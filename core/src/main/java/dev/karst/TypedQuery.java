package dev.karst;

import dev.karst.expression.Condition;
import dev.karst.expression.SortKeyCondition;
import dev.karst.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which items of a table or an index a query asks for.
 *
 * @param partition the values of the partition key: one, but for indexes with several attributes
 * @param sortPrefix the values that the first attributes of the sort key must equal; empty unless
 *     the key has several
 * @param sort what the sort attribute behind the prefix must be
 * @param filter what must hold of an item to be shown
 * @param forward whether the order is ascending
 */
public record TypedQuery(
    List<AttributeValue> partition,
    List<AttributeValue> sortPrefix,
    SortKeyCondition sort,
    Optional<Condition> filter,
    boolean forward) {
  public TypedQuery {
    partition = List.copyOf(partition);
    sortPrefix = List.copyOf(sortPrefix);
  }

  /** The same with another range. */
  public TypedQuery with(SortKeyCondition range) {
    return new TypedQuery(partition, sortPrefix, range, filter, forward);
  }

  /** The same with one more value that the sort key must begin with. */
  public TypedQuery withNext(AttributeValue equal) {
    List<AttributeValue> values = new ArrayList<>(sortPrefix);
    values.add(equal);
    return new TypedQuery(partition, values, sort, filter, forward);
  }

  /** The same with another filter. */
  public TypedQuery with(Condition other) {
    return new TypedQuery(partition, sortPrefix, sort, Optional.of(other), forward);
  }

  /** The same in descending order. */
  public TypedQuery backward() {
    return new TypedQuery(partition, sortPrefix, sort, filter, false);
  }
}
