package dev.karst.expression.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts an expression's text into tokens. Every text has tokens: what belongs to no expression
 * becomes an unknown one, for the parser to refuse.
 *
 * <p>All kinds of expressions share their tokens, so SET is no name in a condition either.
 */
final class Lexer {
  private static final Map<String, TokenType> KEYWORDS =
      Map.of(
          "AND", TokenType.AND,
          "OR", TokenType.OR,
          "NOT", TokenType.NOT,
          "BETWEEN", TokenType.BETWEEN,
          "IN", TokenType.IN,
          "SET", TokenType.SET,
          "REMOVE", TokenType.REMOVE,
          "ADD", TokenType.ADD,
          "DELETE", TokenType.DELETE);

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens of a text; the last one is its end. */
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    while (lexer.position < text.length()) {
      lexer.next();
    }
    lexer.add(TokenType.END, text.length());
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(position);
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      position++;
    } else if (isLetter(c)) {
      int end = endOfWord(position);
      String word = text.substring(position, end).toUpperCase(Locale.ROOT);
      add(KEYWORDS.getOrDefault(word, TokenType.NAME), end);
    } else if (c == '#' || c == ':') {
      placeholder(c == '#' ? TokenType.NAME_PLACEHOLDER : TokenType.VALUE_PLACEHOLDER);
    } else if (isDigit(c)) {
      index();
    } else {
      symbol(c);
    }
  }

  private void placeholder(TokenType type) {
    int end = endOfWord(position + 1);
    add(end == position + 1 ? TokenType.UNKNOWN : type, end);
  }

  /** A zero stands alone: 007 is three tokens. */
  private void index() {
    int end = position + 1;
    if (text.charAt(position) != '0') {
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
    }
    add(TokenType.INDEX, end);
  }

  private void symbol(char c) {
    switch (c) {
      case '=' -> add(TokenType.EQUAL, position + 1);
      case '<' -> {
        if (follows('>')) {
          add(TokenType.NOT_EQUAL, position + 2);
        } else if (follows('=')) {
          add(TokenType.LESS_OR_EQUAL, position + 2);
        } else {
          add(TokenType.LESS, position + 1);
        }
      }
      case '>' -> {
        if (follows('=')) {
          add(TokenType.GREATER_OR_EQUAL, position + 2);
        } else {
          add(TokenType.GREATER, position + 1);
        }
      }
      case '+' -> add(TokenType.PLUS, position + 1);
      case '-' -> add(TokenType.MINUS, position + 1);
      case '(' -> add(TokenType.OPEN, position + 1);
      case ')' -> add(TokenType.CLOSE, position + 1);
      case '[' -> add(TokenType.OPEN_BRACKET, position + 1);
      case ']' -> add(TokenType.CLOSE_BRACKET, position + 1);
      case '.' -> add(TokenType.DOT, position + 1);
      case ',' -> add(TokenType.COMMA, position + 1);
      default -> add(TokenType.UNKNOWN, position + Character.charCount(text.codePointAt(position)));
    }
  }

  private boolean follows(char c) {
    return position + 1 < text.length() && text.charAt(position + 1) == c;
  }

  private void add(TokenType type, int end) {
    tokens.add(new Token(type, position, end));
    position = end;
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }
}
