package dev.karst.error;

import java.util.List;

/** The messages of requests on items that are refused: DynamoDB's own words. */
public final class RequestMessages {
  private static final String INVALID = "One or more parameter values were invalid: ";

  private RequestMessages() {}

  /** Requests for items do not say which table; those for tables do. */
  public static String tableNotFound() {
    return "Requested resource not found";
  }

  // Parameters that do not go together

  public static String expressionAndNonExpression(
      List<String> nonExpressions, List<String> expressions) {
    return "Can not use both expression and non-expression parameters in the same request:"
        + " Non-expression parameters: {"
        + String.join(", ", nonExpressions)
        + "} Expression parameters: {"
        + String.join(", ", expressions)
        + "}";
  }

  public static String namesWithoutExpression() {
    return "ExpressionAttributeNames can only be specified when using expressions";
  }

  /** Takes the expressions that may hold values, none of which is given. */
  public static String valuesWithoutExpression(List<String> expressions) {
    return "ExpressionAttributeValues can only be specified when using expressions: "
        + String.join(" and ", expressions)
        + (expressions.size() > 1 ? " are" : " is")
        + " null";
  }

  public static String conditionalOperatorWithoutConditions() {
    return "ConditionalOperator cannot be used without Filter or Expected";
  }

  public static String conditionalOperatorWithOneCondition() {
    return "ConditionalOperator can only be used when Filter or Expected has two or more elements";
  }

  /** Of a put or a delete. */
  public static String returnValuesNotOld() {
    return "ReturnValues can only be ALL_OLD or NONE";
  }

  /** Takes what is wrong with the value behind a placeholder. */
  public static String invalidExpressionValue(String placeholder, String why) {
    return "ExpressionAttributeValues contains invalid value: " + why + " for key " + placeholder;
  }

  // Legacy parameters

  public static String duplicateAttributeToGet(String attribute) {
    return INVALID + "Duplicate value in attribute name: " + attribute;
  }

  public static String argumentCount(Object operator) {
    return INVALID + "Invalid number of argument(s) for the " + operator + " ComparisonOperator";
  }

  public static String argumentsOfSeveralTypes() {
    return INVALID + "AttributeValues inside AttributeValueList must be of same type";
  }

  public static String argumentType(Object operator, Object type) {
    return INVALID
        + "ComparisonOperator "
        + operator
        + " is not valid for "
        + type
        + " AttributeValue type";
  }

  public static String legacyBetweenBoundsOutOfOrder() {
    return "The BETWEEN condition was provided a range where the lower bound is greater than the"
        + " upper bound";
  }

  public static String valueAndAttributeValueList(String attribute) {
    return INVALID
        + "Value and AttributeValueList cannot be used together for Attribute: "
        + attribute;
  }

  public static String existsAndComparisonOperator(String attribute) {
    return INVALID
        + "Exists and ComparisonOperator cannot be used together for Attribute: "
        + attribute;
  }

  public static String comparisonWithoutArguments(Object operator, String attribute) {
    return INVALID
        + "Value or AttributeValueList must be used with ComparisonOperator: "
        + operator
        + " for Attribute: "
        + attribute;
  }

  public static String attributeValueListWithoutComparison(String attribute) {
    return INVALID
        + "AttributeValueList can only be used with a ComparisonOperator for Attribute: "
        + attribute;
  }

  /** Takes {@code "null"} if Exists is not given. */
  public static String valueMissing(String exists, String attribute) {
    return INVALID
        + "Value must be provided when Exists is "
        + exists
        + " for Attribute: "
        + attribute;
  }

  public static String valueThoughAbsent(String attribute) {
    return INVALID + "Value cannot be used when Exists is false for Attribute: " + attribute;
  }

  public static String updateWithoutValue() {
    return INVALID + "Only DELETE action is allowed when no attribute value is specified";
  }

  public static String deleteOfType(Object type) {
    return INVALID + "DELETE action with value is not supported for the type " + type;
  }

  public static String addOfType(Object type) {
    return INVALID + "ADD action is not supported for the type " + type;
  }

  // Keys in expressions

  public static String updateOfKey(String attribute) {
    return INVALID + "Cannot update attribute " + attribute + ". This attribute is part of the key";
  }

  public static String pathIntoKey(String attribute) {
    return pathInto("Key", attribute);
  }

  public static String pathIntoIndexKey(String attribute) {
    return pathInto("IndexKey", attribute);
  }

  private static String pathInto(String what, String attribute) {
    return "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
        + " allowed: "
        + what
        + ": "
        + attribute;
  }

  /**
   * Takes the parameter that names a key attribute: {@code "QueryFilter"} or {@code "Filter
   * Expression"}.
   */
  public static String filterOnKey(String parameter, String attribute) {
    return parameter
        + " can only contain non-primary key attributes: Primary key attribute: "
        + attribute;
  }

  // Key conditions

  public static String noKeyCondition() {
    return "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
        + " request.";
  }

  public static String keyConditionCount() {
    return "Conditions can be of length 1 or 2 only";
  }

  public static String keyConditionNotSupported() {
    return "Query key condition not supported";
  }

  public static String keyConditionMissing(String attribute) {
    return "Query condition missed key schema element: " + attribute;
  }

  public static String keyConditionNotIndexable() {
    return "Attempted conditional constraint is not an indexable operation";
  }

  // Indexes

  public static String consistentReadOfGlobalIndex() {
    return "Consistent reads are not supported on global secondary indexes";
  }

  public static String allAttributesOfGlobalIndex(String index) {
    return INVALID
        + "Select type ALL_ATTRIBUTES is not supported for global secondary index "
        + index
        + " because its projection type is not ALL";
  }

  public static String notProjected(String index, List<String> attributes) {
    return INVALID + "Global secondary index " + index + " does not project " + attributes;
  }

  public static String filterNotProjected(String index, List<String> attributes) {
    return INVALID
        + "Secondary index "
        + index
        + " does not project one or more filter attributes: "
        + attributes;
  }

  // Select

  /** Takes the parameter that names attributes, and what is chosen instead. */
  public static String attributesNotSelected(String parameter, String chosen) {
    return "Cannot specify the " + parameter + " when choosing to get " + chosen;
  }

  public static String specificAttributesWithoutNames() {
    return "Must specify the AttributesToGet or ProjectionExpression when choosing to get"
        + " SPECIFIC_ATTRIBUTES";
  }

  public static String allProjectedWithoutIndex() {
    return "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName";
  }

  // Starting keys

  public static String invalidStartingKey(String why) {
    return Messages.invalidStartingKey() + ": " + why;
  }

  /**
   * Takes what is wrong with a value of a starting key. Of numbers and of duplicates DynamoDB does
   * not say where they are.
   */
  public static String invalidStartingKeyValue(String why) {
    boolean plain =
        why.contains("contains duplicates")
            || why.contains("number set")
            || why.contains("numeric value")
            || why.contains("significant digits")
            || why.contains("number with magnitude");
    return plain ? why : invalidStartingKey(why);
  }

  public static String startingKeyOutsideSortCondition() {
    return "The provided starting key does not match the range key predicate";
  }

  public static String queryCannotBeRestarted() {
    return "The query can return at most one row and cannot be restarted";
  }

  // Segments

  public static String totalSegmentsMissing() {
    return "The TotalSegments parameter is required but was not present in the request when Segment"
        + " parameter is present";
  }

  public static String segmentMissing() {
    return "The Segment parameter is required but was not present in the request when parameter"
        + " TotalSegments is present";
  }

  public static String segmentTooHigh(int segment, int totalSegments) {
    return "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
        + " Segment: "
        + segment
        + " is not less than TotalSegments: "
        + totalSegments;
  }
}
