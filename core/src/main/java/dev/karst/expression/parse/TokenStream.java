package dev.karst.expression.parse;

import dev.karst.error.ExpressionMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.ConditionLimits;
import java.util.List;

/** The tokens of one expression, read from the first to the last, and the limits on them. */
final class TokenStream {
  /**
   * Parentheses within parentheses, without those around mere operands. Whatever is deeper has too
   * many operators or redundant parentheses: each pair but one has an operator or a function of its
   * own.
   */
  private static final int MAX_DEPTH = ConditionLimits.MAX_OPERATORS + 2;

  /** The same with all parentheses: an operand has one pair at most. */
  private static final int MAX_TOTAL_DEPTH = 2 * MAX_DEPTH;

  private final ExpressionKind kind;
  private final String text;
  private final List<Token> tokens;
  private int next;
  private int operators;
  private int depth;
  private int totalDepth;

  TokenStream(ExpressionKind kind, String text) {
    this.kind = kind;
    this.text = text;
    this.tokens = Lexer.tokens(text);
  }

  boolean at(TokenType type) {
    return type() == type;
  }

  TokenType type() {
    return tokens.get(next).type();
  }

  /** Whether the token behind the next one is of that type. */
  boolean follows(TokenType type) {
    return !at(TokenType.END) && tokens.get(next + 1).type() == type;
  }

  /** Takes the next token and answers its text. */
  String take() {
    return textOf(tokens.get(next++));
  }

  /** Takes the next token if it is of that type. */
  boolean takeIf(TokenType type) {
    if (!at(type)) {
      return false;
    }
    next++;
    return true;
  }

  /** Takes the next token, which must be of that type, and answers its text. */
  String expect(TokenType type) {
    if (!at(type)) {
      throw syntaxError();
    }
    return take();
  }

  /** Takes the parenthesis that opens a condition or what a function or an operator takes. */
  void open() {
    depth++;
    openOperand();
  }

  /** Takes the parenthesis that closes it. */
  void close() {
    closeOperand();
    depth--;
  }

  /** Takes the parenthesis that opens a mere operand. */
  void openOperand() {
    expect(TokenType.OPEN);
    if (depth > MAX_DEPTH || ++totalDepth > MAX_TOTAL_DEPTH) {
      checkOperators();
      throw kind.invalid(ExpressionMessages.redundantParentheses());
    }
  }

  /** Takes the parenthesis that closes it. */
  void closeOperand() {
    expect(TokenType.CLOSE);
    totalDepth--;
  }

  void countOperator() {
    operators++;
  }

  /** The expression must end here. */
  void end() {
    expect(TokenType.END);
    checkOperators();
  }

  private void checkOperators() {
    if (operators > ConditionLimits.MAX_OPERATORS) {
      throw kind.invalid(ExpressionMessages.tooManyOperators(ConditionLimits.MAX_OPERATORS));
    }
  }

  ExpressionKind kind() {
    return kind;
  }

  /** The next token stands wrong. Its neighbourhood is the token before it up to the one behind. */
  ValidationException syntaxError() {
    Token wrong = tokens.get(next);
    Token before = tokens.get(Math.max(next - 1, 0));
    Token behind = tokens.get(Math.min(next + 1, tokens.size() - 1));
    return kind.invalid(
        ExpressionMessages.syntaxError(
            textOf(wrong), text.substring(before.start(), behind.end())));
  }

  private String textOf(Token token) {
    return token.type() == TokenType.END ? "<EOF>" : text.substring(token.start(), token.end());
  }
}
