package dev.karst.expression;

import dev.karst.value.AttributeValue;

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

  /** Every sort key. */
  static SortKeyCondition all() {
    return new All();
  }
}
