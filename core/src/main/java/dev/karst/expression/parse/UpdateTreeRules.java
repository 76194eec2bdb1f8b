package dev.karst.expression.parse;

import dev.karst.error.ExpressionMessages;
import dev.karst.expression.ConditionLimits;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.ExpressionPaths;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.ValueType;

/**
 * What an update must be that was put together without a text: as texts are checked, in that order,
 * operators, depth of paths, overlapping paths, operands of ADD and DELETE, operands of functions.
 */
public final class UpdateTreeRules {
  private static final ExpressionKind KIND = ExpressionKind.UPDATE;

  private int operators;

  private UpdateTreeRules() {}

  /**
   * Checks an update of any depth.
   *
   * @throws dev.karst.error.ValidationException with DynamoDB's message
   */
  public static void check(UpdateExpression update) {
    UpdateTreeRules rules = new UpdateTreeRules();
    for (UpdateExpression.Action action : update.actions()) {
      if (action instanceof UpdateExpression.Set set) {
        rules.countOperators(set.value());
      }
    }
    for (DocumentPath path : ExpressionPaths.of(update)) {
      checkDepth(path);
    }
    PathOverlaps.check(KIND, update.actions().stream().map(UpdateExpression.Action::path).toList());
    update.actions().forEach(UpdateTreeRules::checkOperand);
    for (UpdateExpression.Action action : update.actions()) {
      if (action instanceof UpdateExpression.Set set) {
        checkOperands(set.value());
      }
    }
  }

  /** Goes no deeper than operators may be many: what comes behind it may recurse. */
  private void countOperators(UpdateExpression.SetValue value) {
    if (value instanceof UpdateExpression.PathValue || value instanceof UpdateExpression.Literal) {
      return;
    }
    if (++operators > ConditionLimits.MAX_OPERATORS) {
      throw KIND.invalid(ExpressionMessages.tooManyOperators(ConditionLimits.MAX_OPERATORS));
    }
    if (value instanceof UpdateExpression.Plus plus) {
      countOperators(plus.left());
      countOperators(plus.right());
    } else if (value instanceof UpdateExpression.Minus minus) {
      countOperators(minus.left());
      countOperators(minus.right());
    } else if (value instanceof UpdateExpression.IfNotExists ifNotExists) {
      countOperators(ifNotExists.otherwise());
    } else if (value instanceof UpdateExpression.ListAppend append) {
      countOperators(append.first());
      countOperators(append.second());
    }
  }

  private static void checkDepth(DocumentPath path) {
    int levels = 1 + path.elements().size();
    if (levels > Placeholders.MAX_PATH_LEVELS) {
      throw KIND.invalid(ExpressionMessages.pathTooDeep(levels));
    }
  }

  private static void checkOperand(UpdateExpression.Action action) {
    if (action instanceof UpdateExpression.Add add) {
      UpdateResolver.checkAddable(add.value().type());
    } else if (action instanceof UpdateExpression.Delete delete) {
      UpdateResolver.checkSet(delete.value().type());
    }
  }

  /** Inner operands before those around them. */
  private static void checkOperands(UpdateExpression.SetValue value) {
    if (value instanceof UpdateExpression.Plus plus) {
      checkOperands(plus.left());
      checkOperands(plus.right());
      checkType("+", plus.left(), ValueType.N);
      checkType("+", plus.right(), ValueType.N);
    } else if (value instanceof UpdateExpression.Minus minus) {
      checkOperands(minus.left());
      checkOperands(minus.right());
      checkType("-", minus.left(), ValueType.N);
      checkType("-", minus.right(), ValueType.N);
    } else if (value instanceof UpdateExpression.IfNotExists ifNotExists) {
      checkOperands(ifNotExists.otherwise());
    } else if (value instanceof UpdateExpression.ListAppend append) {
      checkOperands(append.first());
      checkOperands(append.second());
      String function = ExpressionFunction.LIST_APPEND.functionName();
      checkType(function, append.first(), ValueType.L);
      checkType(function, append.second(), ValueType.L);
    }
  }

  /** Only of given values is the type known; those at paths show theirs in the item. */
  private static void checkType(
      String operator, UpdateExpression.SetValue operand, ValueType wanted) {
    if (operand instanceof UpdateExpression.Literal literal && literal.value().type() != wanted) {
      throw KIND.invalid(ExpressionMessages.operandType(operator, literal.value().type().name()));
    }
  }
}
