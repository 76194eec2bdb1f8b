package dev.karst.expression;

/** DynamoDB's six comparators. Ordered ones are false between values of different types. */
public enum Comparator {
  EQUAL("="),
  NOT_EQUAL("<>"),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String symbol;

  Comparator(String symbol) {
    this.symbol = symbol;
  }

  /** As DynamoDB writes it. */
  public String symbol() {
    return symbol;
  }
}
