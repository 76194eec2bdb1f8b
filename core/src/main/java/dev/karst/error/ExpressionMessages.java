package dev.karst.error;

import java.util.Collection;

/**
 * The messages about expressions and their placeholders, in DynamoDB's own words. Most say what is
 * wrong within an expression: {@link #invalid} puts the name of the parameter in front.
 */
public final class ExpressionMessages {
  private static final String KEY_TOO_LONG =
      " contains invalid key: The expression attribute map contains a key that is too long;";
  private static final String INCORRECT_TYPE = "Incorrect operand type for operator or function; ";

  private ExpressionMessages() {}

  /**
   * The whole message.
   *
   * @param parameter such as {@code ConditionExpression}
   * @param what one of the messages below
   */
  public static String invalid(String parameter, String what) {
    return "Invalid " + parameter + ": " + what;
  }

  // Any expression

  public static String empty() {
    return "The expression can not be empty;";
  }

  public static String tooLong() {
    return "Expression size has exceeded the maximum allowed size;";
  }

  /** What DynamoDB says of conditions and filters only. */
  public static String tooLong(int bytes) {
    return tooLong() + " expression size: " + bytes;
  }

  public static String syntaxError(String token, String near) {
    return "Syntax error; token: \"" + token + "\", near: \"" + near + "\"";
  }

  public static String redundantParentheses() {
    return "The expression has redundant parentheses;";
  }

  /** Counting stops at the first operator too many. */
  public static String tooManyOperators(int most) {
    return "The expression contains too many operators; operator count: " + (most + 1);
  }

  public static String reservedWord(String name) {
    return "Attribute name is a reserved keyword; reserved keyword: " + name;
  }

  public static String listIndexOutOfRange(String index) {
    return "List index is not within the allowable range; index: [" + index + "]";
  }

  public static String pathTooDeep(int levels) {
    return "The document path has too many nesting levels; nesting levels: " + levels;
  }

  public static String undefinedName(String placeholder) {
    return "An expression attribute name used in the document path is not defined; attribute name: "
        + placeholder;
  }

  public static String undefinedValue(String placeholder) {
    return "An expression attribute value used in expression is not defined; attribute value: "
        + placeholder;
  }

  public static String unknownFunction(String name) {
    return "Invalid function name; function: " + name;
  }

  public static String numberOfOperands(String function, int operands) {
    return "Incorrect number of operands for operator or function; operator or function: "
        + function
        + ", number of operands: "
        + operands;
  }

  /**
   * What an operator or a function cannot take.
   *
   * @param type one type, or all of them for an operand whose type only the item knows
   */
  public static String operandType(String operator, String type) {
    return INCORRECT_TYPE + "operator or function: " + operator + ", operand type: " + type;
  }

  public static String requiresPath(String function) {
    return "Operator or function requires a document path; operator or function: " + function;
  }

  // Conditions

  public static String notInCondition(String function) {
    return "The function is not allowed in a condition expression; function: " + function;
  }

  public static String misusedFunction(String function) {
    return "The function is not allowed to be used this way in an expression; function: "
        + function;
  }

  public static String unknownTypeName(String name) {
    return "Invalid attribute type name found; type: "
        + name
        + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}";
  }

  public static String notDistinct(String operator, String path) {
    return "The first operand must be distinct from the remaining operands for this operator or"
        + " function; operator: "
        + operator
        + ", first operand: "
        + path;
  }

  public static String tooManyCandidates(int candidates) {
    return "The IN operator is provided with too many operands; number of operands: " + candidates;
  }

  public static String boundsOfDifferentTypes(String lower, String upper) {
    return "The BETWEEN operator requires same data type for lower and upper bounds; "
        + bounds(lower, upper);
  }

  public static String boundsOutOfOrder(String lower, String upper) {
    return "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; "
        + bounds(lower, upper);
  }

  private static String bounds(String lower, String upper) {
    return "lower bound operand: AttributeValue: "
        + lower
        + ", upper bound operand: AttributeValue: "
        + upper;
  }

  // Updates and projections

  public static String notInUpdate(String function) {
    return "The function is not allowed in an update expression; function: " + function;
  }

  public static String repeatedSection(String section) {
    return "The \"" + section + "\" section can only be used once in an update expression;";
  }

  /**
   * What ADD or DELETE cannot take.
   *
   * @param type spelt out, such as {@code STRING}
   */
  public static String updateOperandType(String section, String type) {
    return INCORRECT_TYPE
        + "operator: "
        + section
        + ", operand type: "
        + type
        + ", typeSet: ALLOWED_FOR_"
        + section
        + "_OPERAND";
  }

  public static String overlappingPaths(String one, String two) {
    return "Two document paths overlap with each other; " + paths(one, two);
  }

  public static String conflictingPaths(String one, String two) {
    return "Two document paths conflict with each other; " + paths(one, two);
  }

  private static String paths(String one, String two) {
    return "must remove or rewrite one of these paths; path one: " + one + ", path two: " + two;
  }

  // Key conditions; these are whole messages

  public static String keyConditionOperator(String operator) {
    return "Invalid operator used in KeyConditionExpression: " + operator;
  }

  public static String keyConditionFirstOperand(String operator) {
    return "Invalid condition in KeyConditionExpression: "
        + operator
        + " operator must have the key attribute as its first operand";
  }

  public static String keyConditionOfTwoAttributes() {
    return "Invalid condition in KeyConditionExpression: Multiple attribute names used in one"
        + " condition";
  }

  public static String keyConditionWithoutAttribute() {
    return "Invalid condition in KeyConditionExpression: No key attribute specified";
  }

  public static String nestedKeyOperation() {
    return "KeyConditionExpressions cannot contain nested operations";
  }

  public static String nestedKeyAttribute() {
    return "KeyConditionExpressions cannot have conditions on nested attributes";
  }

  public static String secondConditionOnKey() {
    return "KeyConditionExpressions must only contain one condition per key";
  }

  // Placeholders; these are whole messages

  /**
   * Says that the map is there, but has nothing in it.
   *
   * @param parameter {@code ExpressionAttributeNames} or {@code ExpressionAttributeValues}
   */
  public static String noPlaceholders(String parameter) {
    return parameter + " must not be empty";
  }

  public static String invalidPlaceholder(String parameter, String key) {
    return parameter + " contains invalid key: Syntax error; key: \"" + key + "\"";
  }

  public static String nameTooLong(int bytes) {
    return "ExpressionAttributeNames" + KEY_TOO_LONG + " size of key: " + bytes;
  }

  /** DynamoDB does not say how long. */
  public static String valueTooLong() {
    return "ExpressionAttributeValues" + KEY_TOO_LONG;
  }

  public static String emptyName(String placeholder) {
    return "ExpressionAttributeNames contains invalid value: "
        + Messages.emptyAttributeName()
        + " for key "
        + placeholder;
  }

  public static String unusedPlaceholders(String parameter, Collection<String> keys) {
    return "Value provided in "
        + parameter
        + " unused in expressions: keys: {"
        + String.join(", ", keys)
        + "}";
  }
}
