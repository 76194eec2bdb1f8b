package dev.karst.trigger.filter;

import dev.karst.error.FilterMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonToken;

/**
 * Reads the alternatives of a field; each method begins on its rule's first token and ends on its
 * last.
 */
final class TestParser {
  private static final String EQUALS_IGNORE_CASE = "equals-ignore-case";

  private final FilterTokens tokens;

  TestParser(FilterTokens tokens) {
    this.tokens = tokens;
  }

  /**
   *
   *
   * <pre>
   *   '[' test (',' test)* ']'
   * </pre>
   */
  List<ValueTest> tests() {
    List<ValueTest> tests = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      tests.add(test());
    }
    if (tests.isEmpty()) {
      throw tokens.refusal(FilterMessages.emptyArray());
    }
    return tests;
  }

  /**
   *
   *
   * <pre>
   *   test := STRING | NUMBER | true | false | null | '{' NAME ':' operand '}'
   * </pre>
   */
  private ValueTest test() {
    return switch (tokens.current()) {
      case VALUE_STRING -> new ValueTest.EqualText(tokens.text());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new ValueTest.EqualNumber(tokens.number());
      case VALUE_TRUE -> new ValueTest.EqualFlag(true);
      case VALUE_FALSE -> new ValueTest.EqualFlag(false);
      case VALUE_NULL -> new ValueTest.EqualNull();
      case START_OBJECT -> expression();
      default -> throw tokens.refusal(FilterMessages.notAMatchValue());
    };
  }

  private ValueTest expression() {
    if (tokens.next() != JsonToken.PROPERTY_NAME) {
      throw tokens.refusal(FilterMessages.noMatchExpression());
    }
    String name = tokens.text();
    ValueTest test =
        switch (name) {
          case "prefix" -> affix(name, ValueTest.StartsWith::new);
          case "suffix" -> affix(name, ValueTest.EndsWith::new);
          case EQUALS_IGNORE_CASE -> new ValueTest.EqualIgnoringCase(nextString(name));
          case "wildcard" -> wildcard(nextString(name));
          case "anything-but" -> anythingBut();
          case "numeric" -> numeric();
          case "exists" -> exists();
          default -> throw tokens.refusal(FilterMessages.unknownMatch(name));
        };
    endOfExpression();
    return test;
  }

  private void endOfExpression() {
    if (tokens.next() != JsonToken.END_OBJECT) {
      throw tokens.refusal(FilterMessages.severalMatchExpressions());
    }
  }

  private interface Affix {
    ValueTest of(String text, boolean ignoresCase);
  }

  /**
   *
   *
   * <pre>
   *   operand := STRING | '{' 'equals-ignore-case' ':' STRING '}'
   * </pre>
   */
  private ValueTest affix(String match, Affix affix) {
    if (tokens.next() != JsonToken.START_OBJECT) {
      return affix.of(string(match), false);
    }
    if (tokens.next() != JsonToken.PROPERTY_NAME) {
      throw tokens.refusal(FilterMessages.noMatchExpression());
    }
    String inside = tokens.text();
    if (!inside.equals(EQUALS_IGNORE_CASE)) {
      throw tokens.refusal(FilterMessages.unknownInside(match, inside));
    }
    ValueTest test = affix.of(nextString(inside), true);
    endOfExpression();
    return test;
  }

  /**
   *
   *
   * <pre>
   *   operand := true | false
   * </pre>
   */
  private ValueTest exists() {
    return switch (tokens.next()) {
      case VALUE_TRUE -> new ValueTest.Present();
      case VALUE_FALSE -> new ValueTest.Absent();
      default -> throw tokens.refusal(FilterMessages.existsIsTrueOrFalse());
    };
  }

  /**
   *
   *
   * <pre>
   *   operand := STRING | NUMBER | '[' STRING (',' STRING)* ']' | '[' NUMBER (',' NUMBER)* ']'
   *            | '{' ('prefix' | 'suffix' | 'equals-ignore-case' | 'wildcard') ':' strings '}'
   * </pre>
   */
  private ValueTest anythingBut() {
    return switch (tokens.next()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new ValueTest.AnythingBut(List.of(test()));
      case START_ARRAY -> new ValueTest.AnythingBut(excluded());
      case START_OBJECT -> new ValueTest.AnythingBut(excludedExpressions());
      default -> throw tokens.refusal(FilterMessages.anythingButValue());
    };
  }

  private List<ValueTest> excluded() {
    List<ValueTest> tests = new ArrayList<>();
    boolean numbers = false;
    while (tokens.next() != JsonToken.END_ARRAY) {
      if (!tokens.isString() && !tokens.isNumber()) {
        throw tokens.refusal(FilterMessages.anythingButElement());
      }
      if (tests.isEmpty()) {
        numbers = tokens.isNumber();
      } else if (numbers != tokens.isNumber()) {
        throw tokens.refusal(FilterMessages.anythingButMixed());
      }
      tests.add(test());
    }
    if (tests.isEmpty()) {
      throw tokens.refusal(FilterMessages.emptyArray());
    }
    return tests;
  }

  private List<ValueTest> excludedExpressions() {
    if (tokens.next() != JsonToken.PROPERTY_NAME) {
      throw tokens.refusal(FilterMessages.noMatchExpression());
    }
    String match = tokens.text();
    Function<String, ValueTest> test =
        switch (match) {
          case "prefix" -> text -> new ValueTest.StartsWith(text, false);
          case "suffix" -> text -> new ValueTest.EndsWith(text, false);
          case EQUALS_IGNORE_CASE -> ValueTest.EqualIgnoringCase::new;
          case "wildcard" -> this::wildcard;
          default -> throw tokens.refusal(FilterMessages.unknownInside("anything-but", match));
        };
    List<ValueTest> tests = strings(match, test);
    endOfExpression();
    return tests;
  }

  /**
   *
   *
   * <pre>
   *   strings := STRING | '[' STRING (',' STRING)* ']'
   * </pre>
   */
  private List<ValueTest> strings(String match, Function<String, ValueTest> test) {
    if (tokens.next() != JsonToken.START_ARRAY) {
      return List.of(test.apply(string(match)));
    }
    List<ValueTest> tests = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      if (!tokens.isString()) {
        throw tokens.refusal(FilterMessages.anythingButList(match));
      }
      tests.add(test.apply(tokens.text()));
    }
    if (tests.isEmpty()) {
      throw tokens.refusal(FilterMessages.emptyArray());
    }
    return tests;
  }

  /**
   *
   *
   * <pre>
   *   operand := '[' ('=' | '<' | '<=') ',' NUMBER ']'
   *            | '[' ('>' | '>=') ',' NUMBER (',' ('<' | '<=') ',' NUMBER)? ']'
   * </pre>
   */
  private ValueTest numeric() {
    if (tokens.next() != JsonToken.START_ARRAY) {
      throw tokens.refusal(FilterMessages.numericIsArray());
    }
    tokens.next();
    if (!tokens.isString()) {
      throw tokens.refusal(FilterMessages.numericMember(tokens.text()));
    }
    String operator = tokens.text();
    return switch (operator) {
      case "=" -> {
        double number = bound(operator);
        endOfNumeric();
        yield new ValueTest.EqualNumber(number);
      }
      case "<", "<=" -> {
        double upper = bound(operator);
        endOfNumeric();
        yield new ValueTest.Between(Double.NEGATIVE_INFINITY, true, upper, operator.length() == 2);
      }
      case ">", ">=" -> range(bound(operator), operator.length() == 2);
      default -> throw tokens.refusal(FilterMessages.numericOperator(operator));
    };
  }

  private ValueTest range(double lower, boolean included) {
    if (tokens.next() == JsonToken.END_ARRAY) {
      return new ValueTest.Between(lower, included, Double.POSITIVE_INFINITY, true);
    }
    String operator = tokens.text();
    if (!operator.equals("<") && !operator.equals("<=")) {
      throw tokens.refusal(FilterMessages.secondOperator(operator));
    }
    tokens.next();
    if (!tokens.isNumber()) {
      throw tokens.refusal(FilterMessages.secondBound(tokens.text()));
    }
    double upper = tokens.number();
    if (lower >= upper) {
      throw tokens.refusal(FilterMessages.emptyRange());
    }
    endOfNumeric();
    return new ValueTest.Between(lower, included, upper, operator.length() == 2);
  }

  private double bound(String operator) {
    tokens.next();
    if (!tokens.isNumber()) {
      throw tokens.refusal(FilterMessages.notNumeric(operator));
    }
    return tokens.number();
  }

  private void endOfNumeric() {
    if (tokens.next() != JsonToken.END_ARRAY) {
      throw tokens.refusal(FilterMessages.tooManyTerms());
    }
  }

  /** A {@code *} stands for anything, {@code \*} for itself, and {@code \\} for a backslash. */
  private ValueTest wildcard(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*') {
        if (i > 0 && text.charAt(i - 1) == '*' && piece.isEmpty()) {
          throw tokens.refusal(FilterMessages.consecutiveWildcards(i - 1));
        }
        pieces.add(piece.toString());
        piece.setLength(0);
      } else if (c == '\\') {
        i++;
        if (i == text.length() || (text.charAt(i) != '*' && text.charAt(i) != '\\')) {
          throw tokens.refusal(FilterMessages.invalidEscape(i - 1));
        }
        piece.append(text.charAt(i));
      } else {
        piece.append(c);
      }
    }
    pieces.add(piece.toString());
    return new ValueTest.Like(pieces);
  }

  private String nextString(String match) {
    tokens.next();
    return string(match);
  }

  private String string(String match) {
    if (!tokens.isString()) {
      throw tokens.refusal(FilterMessages.notAString(match));
    }
    return tokens.text();
  }
}
