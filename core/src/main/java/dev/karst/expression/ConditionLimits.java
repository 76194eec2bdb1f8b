package dev.karst.expression;

import dev.karst.error.ExpressionMessages;
import dev.karst.error.ValidationException;
import java.util.ArrayDeque;
import java.util.Deque;

/** DynamoDB's limit on conditions: at most 300 operators. */
public final class ConditionLimits {
  /** Operators and functions of one expression. */
  public static final int MAX_OPERATORS = 300;

  private ConditionLimits() {}

  /**
   * Checks a condition of any depth.
   *
   * @throws ValidationException if it has too many operators
   */
  public static void check(Condition condition) {
    check(condition, "ConditionExpression");
  }

  /**
   * Checks a condition of any depth.
   *
   * @param parameter what the message calls the condition
   * @throws ValidationException if it has too many operators
   */
  public static void check(Condition condition, String parameter) {
    if (condition instanceof Condition.And
        || condition instanceof Condition.Or
        || condition instanceof Condition.Not) {
      checkTree(condition, parameter);
    }
  }

  private static void checkTree(Condition root, String parameter) {
    Deque<Condition> open = new ArrayDeque<>();
    open.push(root);
    int operators = 0;
    while (!open.isEmpty()) {
      Condition condition = open.pop();
      if (condition instanceof Condition.And and) {
        operators += and.conditions().size() - 1;
        and.conditions().forEach(open::push);
      } else if (condition instanceof Condition.Or or) {
        operators += or.conditions().size() - 1;
        or.conditions().forEach(open::push);
      } else if (condition instanceof Condition.Not not) {
        operators++;
        open.push(not.condition());
      } else {
        operators++;
      }
      if (operators > MAX_OPERATORS) {
        throw new ValidationException(
            ExpressionMessages.invalid(
                parameter, ExpressionMessages.tooManyOperators(MAX_OPERATORS)));
      }
    }
  }
}
