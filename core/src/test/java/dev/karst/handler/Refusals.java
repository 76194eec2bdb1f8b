package dev.karst.handler;

import static dev.karst.value.AttributeValue.s;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.error.Messages;
import dev.karst.operation.LegacyCondition;
import dev.karst.operation.Operations;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.operation.ReturnValues;
import dev.karst.value.Item;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.provider.Arguments;

/** Faults of requests on items, and what is told of them, in few words. */
final class Refusals {
  static final String NO_TABLE = "abc";
  static final String EMPTY = Messages.emptyAttributeValue();
  static final String CAPACITY = oneOf("hi", "returnConsumedCapacity", "INDEXES, TOTAL, NONE");
  static final String METRICS = oneOf("hi", "returnItemCollectionMetrics", "SIZE, NONE");
  static final String RETURN_VALUES =
      oneOf("hi", "returnValues", "ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW");
  static final String LETTERS =
      "Value 'abc;' at 'tableName' failed to satisfy constraint: Member must satisfy regular"
          + " expression pattern: [a-zA-Z0-9_.-]+";
  static final String OPERATORS =
      "IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE, CONTAINS";
  static final Item ITEM = Item.of("a", s("x"));
  static final LegacyCondition NO_OPERATOR = new LegacyCondition(null, null);

  private Refusals() {}

  static String oneOf(String given, String path, String names) {
    return "Value '"
        + given
        + "' at '"
        + path
        + "' failed to satisfy constraint: Member must satisfy enum value set: ["
        + names
        + "]";
  }

  static String isNull(String path) {
    return "Value null at '" + path + "' failed to satisfy constraint: Member must not be null";
  }

  static String all(String... violations) {
    return violations.length
        + " validation error"
        + (violations.length == 1 ? "" : "s")
        + " detected: "
        + String.join("; ", violations);
  }

  static RequestFaults.Builder faults() {
    return RequestFaults.builder();
  }

  /** One attribute value that is none. */
  static RequestFaults.Builder empty(String parameter, String key) {
    return faults().invalidValue(parameter, key, EMPTY);
  }

  static RequestFaults.Builder answers() {
    return faults()
        .unknownConstant("returnValues", "hi", ReturnValues.class)
        .unknownConstant("returnItemCollectionMetrics", "hi", ReturnItemCollectionMetrics.class)
        .unknownConstant("returnConsumedCapacity", "hi", ReturnConsumedCapacity.class);
  }

  /** A condition whose operator was not there or not known, and one that is right. */
  static Map<String, LegacyCondition> conditions() {
    Map<String, LegacyCondition> conditions = new LinkedHashMap<>();
    conditions.put("a", NO_OPERATOR);
    conditions.put("b", NO_OPERATOR);
    return conditions;
  }

  static Arguments refused(
      RequestFaults.Builder faults, Consumer<Operations> request, String message) {
    return arguments(faults.build(), request, message);
  }
}
