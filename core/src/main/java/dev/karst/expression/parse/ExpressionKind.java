package dev.karst.expression.parse;

import dev.karst.error.ExpressionMessages;
import dev.karst.error.ValidationException;

/** The parameters of a request that are expressions. */
enum ExpressionKind {
  CONDITION("ConditionExpression"),
  FILTER("FilterExpression"),
  KEY_CONDITION("KeyConditionExpression"),
  PROJECTION("ProjectionExpression"),
  UPDATE("UpdateExpression");

  private final String parameter;

  ExpressionKind(String parameter) {
    this.parameter = parameter;
  }

  /** The error that says what is wrong with an expression of this kind. */
  ValidationException invalid(String what) {
    return new ValidationException(ExpressionMessages.invalid(parameter, what));
  }

  /** The error for an expression of so many bytes. */
  ValidationException tooLong(int bytes) {
    return invalid(
        this == CONDITION || this == FILTER
            ? ExpressionMessages.tooLong(bytes)
            : ExpressionMessages.tooLong());
  }
}
