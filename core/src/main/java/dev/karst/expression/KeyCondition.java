package dev.karst.expression;

import java.util.List;

/**
 * What a query asks of the key: a predicate for each of its attributes, as they were written. Which
 * of them are partition and sort key only the table knows.
 */
public record KeyCondition(List<Predicate> predicates) {
  /** What one attribute of the key must be. */
  public record Predicate(String attribute, SortKeyCondition condition) {}

  public KeyCondition {
    predicates = List.copyOf(predicates);
  }
}
