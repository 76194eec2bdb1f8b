package dev.karst.expression.parse;

import dev.karst.error.ExpressionMessages;
import java.util.ArrayList;
import java.util.List;

/** Parses document paths, values and functions: what all kinds of expressions have. */
final class OperandParser {
  private final TokenStream tokens;

  OperandParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /**
   * Something and whether it stands in parentheses. A second pair right around the first is one too
   * many.
   */
  record Parsed<T extends Syntax>(T syntax, boolean parenthesized) {
    /** The same in a pair of parentheses that has just been closed. */
    Parsed<T> enclosed(ExpressionKind kind) {
      if (parenthesized) {
        throw kind.invalid(ExpressionMessages.redundantParentheses());
      }
      return new Parsed<>(syntax, true);
    }
  }

  /** {@code operand = "(" operand ")" | primary} */
  Parsed<Syntax.Operand> operand() {
    if (tokens.at(TokenType.OPEN)) {
      tokens.openOperand();
      Parsed<Syntax.Operand> inner = operand();
      tokens.closeOperand();
      return inner.enclosed(tokens.kind());
    }
    return new Parsed<>(primary(), false);
  }

  /** {@code primary = value-placeholder | function | path} */
  Syntax.Operand primary() {
    if (tokens.at(TokenType.VALUE_PLACEHOLDER)) {
      return value();
    }
    if (tokens.at(TokenType.NAME) && tokens.follows(TokenType.OPEN)) {
      return function();
    }
    return path();
  }

  /** {@code value = value-placeholder} */
  Syntax.Value value() {
    return new Syntax.Value(tokens.expect(TokenType.VALUE_PLACEHOLDER));
  }

  /** {@code function = name "(" operands ")"} */
  private Syntax.Call function() {
    tokens.countOperator();
    String name = tokens.take();
    tokens.open();
    List<Syntax.Operand> operands = operands();
    tokens.close();
    return new Syntax.Call(name, operands);
  }

  /** {@code operands = operand {"," operand}} */
  List<Syntax.Operand> operands() {
    List<Syntax.Operand> operands = new ArrayList<>();
    do {
      operands.add(operand().syntax());
    } while (tokens.takeIf(TokenType.COMMA));
    return operands;
  }

  /** {@code path = id {"." id | "[" index "]"}} */
  Syntax.Path path() {
    List<Syntax.Step> steps = new ArrayList<>();
    steps.add(id());
    while (true) {
      if (tokens.takeIf(TokenType.DOT)) {
        steps.add(id());
      } else if (tokens.takeIf(TokenType.OPEN_BRACKET)) {
        steps.add(new Syntax.Index(tokens.expect(TokenType.INDEX)));
        tokens.expect(TokenType.CLOSE_BRACKET);
      } else {
        return new Syntax.Path(steps);
      }
    }
  }

  /** {@code id = name | name-placeholder} */
  private Syntax.Step id() {
    if (tokens.at(TokenType.NAME_PLACEHOLDER)) {
      return new Syntax.NamePlaceholder(tokens.take());
    }
    return new Syntax.Name(tokens.expect(TokenType.NAME));
  }
}
