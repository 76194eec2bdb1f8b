package dev.karst.expression;

import dev.karst.error.ExpressionMessages;
import dev.karst.error.ValidationException;
import dev.karst.value.ValueType;

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

  /** Refuses a given value that the comparator cannot order. */
  void checkOperand(Operand operand) {
    if (this != EQUAL && this != NOT_EQUAL && operand instanceof Operand.Literal literal) {
      ValueType type = literal.value().type();
      if (type != ValueType.S && type != ValueType.N && type != ValueType.B) {
        throw new ValidationException(
            ExpressionMessages.invalid(
                "ConditionExpression", ExpressionMessages.operandType(symbol, type.name())));
      }
    }
  }
}
