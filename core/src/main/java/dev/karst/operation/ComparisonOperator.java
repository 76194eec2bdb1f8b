package dev.karst.operation;

/** How a legacy condition compares. */
public enum ComparisonOperator {
  EQ,
  NE,
  LE,
  LT,
  GE,
  GT,
  NOT_NULL,
  NULL,
  CONTAINS,
  NOT_CONTAINS,
  BEGINS_WITH,
  IN,
  BETWEEN
}
