package dev.karst.error;

import java.util.Collection;

/**
 * What is wrong with filter patterns. Lambda says nothing but that a pattern is invalid; the
 * reasons are those of EventBridge, whose rules these patterns follow.
 */
public final class FilterMessages {
  private FilterMessages() {}

  /** The whole message. */
  public static String invalid(String reason, int line, int column) {
    return "Invalid filter pattern definition. Reason: "
        + reason
        + " at [line: "
        + line
        + ", column: "
        + column
        + "]";
  }

  public static String tooLong(int length, int most) {
    return "Invalid filter pattern definition. Reason: A pattern has at most "
        + most
        + " characters, this one has "
        + length;
  }

  public static String unknownField(String field, Collection<String> known) {
    return "Invalid filter pattern definition. Reason: A record has no field \""
        + field
        + "\", but "
        + String.join(", ", known);
  }

  public static String unknownEventName(String name, Collection<String> known) {
    return "Invalid filter pattern definition. Reason: There is no event \""
        + name
        + "\", but "
        + String.join(", ", known);
  }

  /** For the log. */
  public static String neverMatches() {
    return "{} has a filter that compares {} with a number, which never matches: numbers of items"
        + " are texts in a record, as {\"N\": [\"250\"]}";
  }

  public static String notJson() {
    return "Filter is not valid JSON";
  }

  public static String notAnObject() {
    return "Filter is not an object";
  }

  public static String textBehind() {
    return "There must be nothing behind the filter";
  }

  public static String tooDeep(int most) {
    return "Filter is nested deeper than " + most;
  }

  public static String notAnObjectOrArray(String field) {
    return "\"" + field + "\" must be an object or an array";
  }

  public static String emptyObject() {
    return "Empty objects are not allowed";
  }

  public static String emptyArray() {
    return "Empty arrays are not allowed";
  }

  public static String notAMatchValue() {
    return "Match value must be String, number, true, false, or null";
  }

  public static String noMatchExpression() {
    return "Match expression name not found";
  }

  public static String severalMatchExpressions() {
    return "Only one key allowed in match expression";
  }

  public static String unknownMatch(String name) {
    return "Unrecognized match type " + name;
  }

  public static String notAString(String match) {
    return match + " match pattern must be a string";
  }

  public static String unknownInside(String match, String name) {
    return "Unsupported " + match + " pattern: " + name;
  }

  public static String existsIsTrueOrFalse() {
    return "exists match pattern must be either true or false.";
  }

  public static String numberTooLarge(String number) {
    return "Cannot compare number : " + number;
  }

  // anything-but

  public static String anythingButValue() {
    return "Value of anything-but must be an array or single string/number value.";
  }

  public static String anythingButElement() {
    return "Inside anything but list, start|null|boolean is not supported.";
  }

  public static String anythingButMixed() {
    return "Inside anything but list, either all values are number or string, mixed type is not"
        + " supported";
  }

  public static String anythingButList(String match) {
    return "Inside anything-but/" + match + " list, number|start|null|boolean is not supported.";
  }

  // numeric

  public static String numericIsArray() {
    return "Value of numeric must be an array.";
  }

  public static String numericMember(String text) {
    return "Invalid member in numeric match: " + text;
  }

  public static String numericOperator(String operator) {
    return "Unrecognized numeric range operator: " + operator;
  }

  public static String notNumeric(String operator) {
    return "Value of " + (operator.equals("=") ? "equals" : operator) + " must be numeric";
  }

  public static String secondOperator(String operator) {
    return "Bad numeric range operator: " + operator;
  }

  public static String secondBound(String text) {
    return "Bad value in numeric range: " + text;
  }

  public static String emptyRange() {
    return "Bottom must be less than top";
  }

  public static String tooManyTerms() {
    return "Too many terms in numeric range expression";
  }

  // $or

  public static String orIsArray() {
    return "It must be an Array followed with $or.";
  }

  public static String orHoldsObjects() {
    return "Only JSON object is allowed in array of $or relationship.";
  }

  public static String orHoldsTwo() {
    return "There must have at least 2 Objects in $or relationship.";
  }

  public static String reservedInOr(String name, Collection<String> reserved) {
    return name
        + " is reserved, as are "
        + String.join(", ", reserved)
        + ", and cannot be used as a field inside $or.";
  }

  // wildcard

  public static String consecutiveWildcards(int at) {
    return "Consecutive wildcard characters at pos " + at;
  }

  public static String invalidEscape(int at) {
    return "Invalid escape character at pos " + at;
  }
}
