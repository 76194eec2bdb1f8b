package dev.karst.expression;

import dev.karst.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;

/** Which sort keys of a partition a query asks for. Operands have the type of the sort key. */
public sealed interface SortKeyCondition {
  /** Every sort key, or the one item of a table without sort key. */
  record All() implements SortKeyCondition {}

  record Equal(AttributeValue value) implements SortKeyCondition {}

  record Less(AttributeValue value) implements SortKeyCondition {}

  record LessOrEqual(AttributeValue value) implements SortKeyCondition {}

  record Greater(AttributeValue value) implements SortKeyCondition {}

  record GreaterOrEqual(AttributeValue value) implements SortKeyCondition {}

  /**
   * From {@code low} to {@code high}, both included; {@code low} must not be above {@code high}.
   */
  record Between(AttributeValue low, AttributeValue high) implements SortKeyCondition {}

  /** Those that start with {@code prefix}; of type S or B. */
  record BeginsWith(AttributeValue prefix) implements SortKeyCondition {}

  /**
   * Those that start with {@code prefix} and that another condition asks for, one with bounds of
   * its own that start with the prefix. No expression says this, so it is for typed queries alone:
   * the range of one component of a key that is composed of several.
   */
  record Within(AttributeValue prefix, SortKeyCondition condition) implements SortKeyCondition {}

  /** Every sort key. */
  static SortKeyCondition all() {
    return new All();
  }

  /** What sort keys are compared with: two values for {@link Between}, none for {@link All}. */
  default List<AttributeValue> operands() {
    if (this instanceof Equal equal) {
      return List.of(equal.value());
    } else if (this instanceof Less less) {
      return List.of(less.value());
    } else if (this instanceof LessOrEqual lessOrEqual) {
      return List.of(lessOrEqual.value());
    } else if (this instanceof Greater greater) {
      return List.of(greater.value());
    } else if (this instanceof GreaterOrEqual greaterOrEqual) {
      return List.of(greaterOrEqual.value());
    } else if (this instanceof Between between) {
      return List.of(between.low(), between.high());
    } else if (this instanceof BeginsWith beginsWith) {
      return List.of(beginsWith.prefix());
    } else if (this instanceof Within within) {
      List<AttributeValue> operands = new ArrayList<>(List.of(within.prefix()));
      operands.addAll(within.condition().operands());
      return operands;
    }
    return List.of();
  }
}
