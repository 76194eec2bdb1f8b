package dev.karst.expression.parse;

import dev.karst.error.ExpressionMessages;

/** What an expression's names, list indexes and functions must be, whatever the placeholders. */
final class NameRules {
  private NameRules() {}

  /** Refuses reserved words and list indexes beyond an int. */
  static void checkPaths(ExpressionKind kind, Syntax syntax) {
    Leaves.forEach(
        syntax,
        leaf -> {
          if (leaf instanceof Syntax.Path path) {
            path.steps().forEach(step -> check(kind, step));
          }
        });
  }

  private static void check(ExpressionKind kind, Syntax.Step step) {
    if (step instanceof Syntax.Name name) {
      if (ReservedWords.contains(name.text())) {
        throw kind.invalid(ExpressionMessages.reservedWord(name.text()));
      }
    } else if (step instanceof Syntax.Index index && !isInt(index.digits())) {
      throw kind.invalid(ExpressionMessages.listIndexOutOfRange(index.digits()));
    }
  }

  private static boolean isInt(String digits) {
    return digits.length() <= 10 && Long.parseLong(digits) <= Integer.MAX_VALUE;
  }

  /** Refuses functions that are unknown or stand in the wrong kind of expression. */
  static void checkFunction(ExpressionKind kind, Syntax.Call call) {
    ExpressionFunction function = ExpressionFunction.named(call.function());
    boolean update = kind == ExpressionKind.UPDATE;
    if (function == null) {
      throw kind.invalid(ExpressionMessages.unknownFunction(call.function()));
    } else if (function.inUpdates() && !update) {
      throw kind.invalid(ExpressionMessages.notInCondition(call.function()));
    } else if (update && !function.inUpdates()) {
      throw kind.invalid(ExpressionMessages.notInUpdate(call.function()));
    }
  }
}
