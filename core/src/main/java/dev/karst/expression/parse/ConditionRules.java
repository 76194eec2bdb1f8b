package dev.karst.expression.parse;

import dev.karst.error.ExpressionMessages;
import dev.karst.error.ValidationException;

/**
 * What a condition's syntax tree must be, whatever the placeholders. One rule after the other goes
 * through the whole of it, because the service reports what breaks an earlier rule first, wherever
 * it stands.
 */
final class ConditionRules {
  private final ExpressionKind kind;

  private ConditionRules(ExpressionKind kind) {
    this.kind = kind;
  }

  static void check(ExpressionKind kind, Syntax.Condition condition) {
    ConditionRules rules = new ConditionRules(kind);
    rules.checkFunctions(condition);
    rules.checkUse(condition);
    if (condition instanceof Syntax.Call call && ExpressionFunction.isSize(call)) {
      throw rules.misused(call);
    }
    NameRules.checkPaths(kind, condition);
  }

  /** Inner functions before those around them. */
  private void checkFunctions(Syntax syntax) {
    if (syntax instanceof Syntax.Condition condition) {
      for (Syntax part : Leaves.parts(condition)) {
        checkFunctions(part);
      }
    }
    if (syntax instanceof Syntax.Call call) {
      NameRules.checkFunction(kind, call);
    }
  }

  /** Only size is an operand, and it is no condition. */
  private void checkUse(Syntax.Condition condition) {
    boolean connective =
        condition instanceof Syntax.And
            || condition instanceof Syntax.Or
            || condition instanceof Syntax.Not;
    for (Syntax part : Leaves.parts(condition)) {
      if (part instanceof Syntax.Condition inner) {
        checkUse(inner);
      }
    }
    for (Syntax part : Leaves.parts(condition)) {
      if (part instanceof Syntax.Call call && ExpressionFunction.isSize(call) == connective) {
        throw misused(call);
      }
    }
  }

  private ValidationException misused(Syntax.Call call) {
    return kind.invalid(ExpressionMessages.misusedFunction(call.function()));
  }
}
