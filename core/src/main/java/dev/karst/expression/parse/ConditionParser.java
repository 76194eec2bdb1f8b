package dev.karst.expression.parse;

import dev.karst.expression.Comparator;
import dev.karst.expression.parse.OperandParser.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses conditions, filters and key conditions.
 *
 * <p>What stands in parentheses may be a condition or an operand, and only its end tells. So each
 * rule may answer a mere operand, where it is the first thing behind a parenthesis and the closing
 * one follows at once; everywhere else that is a syntax error.
 */
final class ConditionParser {
  private final TokenStream tokens;
  private final OperandParser operands;

  private ConditionParser(TokenStream tokens) {
    this.tokens = tokens;
    this.operands = new OperandParser(tokens);
  }

  /** {@code expression = disjunction END} */
  static Syntax.Condition parse(ExpressionKind kind, String text) {
    TokenStream tokens = new TokenStream(kind, text);
    Syntax.Condition condition = condition(new ConditionParser(tokens).disjunction(false).syntax());
    tokens.end();
    return condition;
  }

  /** {@code disjunction = conjunction {OR conjunction}} */
  private Parsed<Syntax> disjunction(boolean mayBeOperand) {
    Parsed<Syntax> first = conjunction(mayBeOperand);
    if (!tokens.at(TokenType.OR)) {
      return first;
    }
    List<Syntax.Condition> conditions = new ArrayList<>();
    conditions.add(condition(first.syntax()));
    while (tokens.takeIf(TokenType.OR)) {
      tokens.countOperator();
      conditions.add(condition(conjunction(false).syntax()));
    }
    return new Parsed<>(new Syntax.Or(conditions), false);
  }

  /** {@code conjunction = negation {AND negation}} */
  private Parsed<Syntax> conjunction(boolean mayBeOperand) {
    Parsed<Syntax> first = negation(mayBeOperand);
    if (!tokens.at(TokenType.AND)) {
      return first;
    }
    List<Syntax.Condition> conditions = new ArrayList<>();
    conditions.add(condition(first.syntax()));
    while (tokens.takeIf(TokenType.AND)) {
      tokens.countOperator();
      conditions.add(condition(negation(false).syntax()));
    }
    return new Parsed<>(new Syntax.And(conditions), false);
  }

  /** {@code negation = {NOT} predicate}: a loop, because a text has room for a thousand of them. */
  private Parsed<Syntax> negation(boolean mayBeOperand) {
    int negations = 0;
    while (tokens.takeIf(TokenType.NOT)) {
      tokens.countOperator();
      negations++;
    }
    if (negations == 0) {
      return predicate(mayBeOperand);
    }
    Syntax.Condition condition = condition(predicate(false).syntax());
    for (int i = 0; i < negations; i++) {
      condition = new Syntax.Not(condition);
    }
    return new Parsed<>(condition, false);
  }

  /**
   * {@code predicate = "(" disjunction ")" | function | operand comparator operand | operand
   * BETWEEN operand AND operand | operand IN "(" operands ")"}
   */
  private Parsed<Syntax> predicate(boolean mayBeOperand) {
    Parsed<Syntax> first;
    if (tokens.at(TokenType.OPEN)) {
      tokens.open();
      Parsed<Syntax> inner = disjunction(true);
      tokens.close();
      first = inner.enclosed(tokens.kind());
    } else {
      first = new Parsed<>(operands.primary(), false);
    }
    if (first.syntax() instanceof Syntax.Operand operand) {
      Syntax.@Nullable Condition condition = behind(operand);
      if (condition != null) {
        return new Parsed<>(condition, false);
      }
      boolean operandOnly = mayBeOperand && tokens.at(TokenType.CLOSE);
      if (!operandOnly && !(operand instanceof Syntax.Call)) {
        throw tokens.syntaxError();
      }
    }
    return first;
  }

  /** The condition that a first operand and the operator behind it begin, if there is one. */
  private Syntax.@Nullable Condition behind(Syntax.Operand first) {
    Comparator comparator = comparator(tokens.type());
    if (comparator != null) {
      tokens.take();
      tokens.countOperator();
      return new Syntax.Comparison(first, comparator, operands.operand().syntax());
    }
    if (tokens.takeIf(TokenType.BETWEEN)) {
      tokens.countOperator();
      Syntax.Operand low = operands.operand().syntax();
      tokens.expect(TokenType.AND);
      return new Syntax.Between(first, low, operands.operand().syntax());
    }
    if (tokens.takeIf(TokenType.IN)) {
      tokens.countOperator();
      tokens.open();
      List<Syntax.Operand> candidates = operands.operands();
      tokens.close();
      return new Syntax.In(first, candidates);
    }
    return null;
  }

  /** {@code comparator = "=" | "<>" | "<" | "<=" | ">" | ">="} */
  private static @Nullable Comparator comparator(TokenType type) {
    return switch (type) {
      case EQUAL -> Comparator.EQUAL;
      case NOT_EQUAL -> Comparator.NOT_EQUAL;
      case LESS -> Comparator.LESS;
      case LESS_OR_EQUAL -> Comparator.LESS_OR_EQUAL;
      case GREATER -> Comparator.GREATER;
      case GREATER_OR_EQUAL -> Comparator.GREATER_OR_EQUAL;
      default -> null;
    };
  }

  private static Syntax.Condition condition(Syntax syntax) {
    if (syntax instanceof Syntax.Condition condition) {
      return condition;
    }
    throw new AssertionError("a mere operand stands in parentheses: " + syntax);
  }
}
