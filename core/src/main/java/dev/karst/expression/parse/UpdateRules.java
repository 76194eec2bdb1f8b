package dev.karst.expression.parse;

import dev.karst.error.ExpressionMessages;
import java.util.EnumSet;

/**
 * What an update's syntax tree must be, whatever the placeholders: one rule after the other, as for
 * conditions.
 */
final class UpdateRules {
  private static final ExpressionKind KIND = ExpressionKind.UPDATE;

  private UpdateRules() {}

  static void check(Syntax.Update update) {
    NameRules.checkPaths(KIND, update);
    for (Syntax.Section section : update.sections()) {
      for (Syntax.Action action : section.actions()) {
        if (action instanceof Syntax.Set set) {
          checkFunctions(set.value());
        }
      }
    }
    EnumSet<TokenType> sections = EnumSet.noneOf(TokenType.class);
    for (Syntax.Section section : update.sections()) {
      if (!sections.add(section.keyword())) {
        throw KIND.invalid(ExpressionMessages.repeatedSection(section.keyword().name()));
      }
    }
  }

  /** Inner functions before those around them. */
  private static void checkFunctions(Syntax syntax) {
    if (syntax instanceof Syntax.Arithmetic arithmetic) {
      checkFunctions(arithmetic.left());
      checkFunctions(arithmetic.right());
    } else if (syntax instanceof Syntax.Call call) {
      for (Syntax.Operand operand : call.operands()) {
        checkFunctions(operand);
      }
      NameRules.checkFunction(KIND, call);
    }
  }
}
