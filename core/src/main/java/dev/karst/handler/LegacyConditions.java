package dev.karst.handler;

import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.operation.ComparisonOperator;
import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.ExpectedAttributeValue;
import dev.karst.operation.LegacyCondition;
import dev.karst.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The legacy conditions of a request, Expected, QueryFilter or ScanFilter, read as one tree. */
final class LegacyConditions {
  private static final String EXPECTED = "Expected";

  private LegacyConditions() {}

  /**
   * Checks that there are conditions for a ConditionalOperator to join.
   *
   * @throws ValidationException if there are fewer than two
   */
  static void checkOperator(
      @Nullable ConditionalOperator operator, @Nullable Map<String, ?> conditions) {
    if (operator == null) {
      return;
    }
    if (conditions == null || conditions.isEmpty()) {
      throw new ValidationException(RequestMessages.conditionalOperatorWithoutConditions());
    }
    if (conditions.size() == 1) {
      throw new ValidationException(RequestMessages.conditionalOperatorWithOneCondition());
    }
  }

  /**
   * The condition that Expected makes, or null if it is not given or empty.
   *
   * @throws ValidationException with DynamoDB's message for what it does not allow
   */
  static @Nullable Condition expected(
      @Nullable Map<String, ExpectedAttributeValue> expected,
      @Nullable ConditionalOperator operator,
      InvalidValues invalid) {
    if (expected == null) {
      return null;
    }
    List<Condition> conditions = new ArrayList<>();
    expected.forEach(
        (attribute, expectation) -> conditions.add(of(attribute, expectation, invalid)));
    invalid.refuse(EXPECTED);
    return join(conditions, operator);
  }

  /**
   * The condition that a QueryFilter or ScanFilter makes, or null if it is not given or empty.
   *
   * @param parameter which of them it is
   * @throws ValidationException with DynamoDB's message for what it does not allow
   */
  static @Nullable Condition filter(
      String parameter,
      @Nullable Map<String, LegacyCondition> filter,
      @Nullable ConditionalOperator operator,
      InvalidValues invalid) {
    if (filter == null) {
      return null;
    }
    List<Condition> conditions = new ArrayList<>();
    filter.forEach(
        (attribute, condition) -> {
          invalid.refuse(parameter, attribute);
          ComparisonOperator comparison = Objects.requireNonNull(condition.comparisonOperator());
          List<AttributeValue> arguments = arguments(condition);
          LegacyComparisons.check(comparison, arguments);
          conditions.add(LegacyComparisons.condition(attribute, comparison, arguments));
        });
    invalid.refuse(parameter);
    return join(conditions, operator);
  }

  /** What a condition compares with; nothing if it does not say. */
  static List<AttributeValue> arguments(LegacyCondition condition) {
    List<AttributeValue> list = condition.attributeValueList();
    return list == null ? List.of() : list;
  }

  private static @Nullable Condition join(
      List<Condition> conditions, @Nullable ConditionalOperator operator) {
    if (conditions.size() < 2) {
      return conditions.isEmpty() ? null : conditions.get(0);
    }
    return operator == ConditionalOperator.OR
        ? new Condition.Or(conditions)
        : new Condition.And(conditions);
  }

  private static Condition of(
      String attribute, ExpectedAttributeValue expected, InvalidValues invalid) {
    ComparisonOperator operator = expected.comparisonOperator();
    AttributeValue value = expected.value();
    List<AttributeValue> list = expected.attributeValueList();
    if (list != null && value != null) {
      throw new ValidationException(RequestMessages.valueAndAttributeValueList(attribute));
    }
    if (operator != null) {
      return comparison(attribute, operator, expected, invalid);
    }
    if (list != null) {
      throw new ValidationException(RequestMessages.attributeValueListWithoutComparison(attribute));
    }
    return existence(attribute, expected.exists(), value, invalid);
  }

  private static Condition comparison(
      String attribute,
      ComparisonOperator operator,
      ExpectedAttributeValue expected,
      InvalidValues invalid) {
    if (expected.exists() != null) {
      throw new ValidationException(RequestMessages.existsAndComparisonOperator(attribute));
    }
    invalid.refuse(EXPECTED, attribute);
    List<AttributeValue> arguments = expected.attributeValueList();
    if (arguments == null) {
      AttributeValue value = expected.value();
      if (value == null
          && operator != ComparisonOperator.NULL
          && operator != ComparisonOperator.NOT_NULL) {
        throw new ValidationException(
            RequestMessages.comparisonWithoutArguments(operator, attribute));
      }
      arguments = value == null ? List.of() : List.of(value);
    }
    LegacyComparisons.check(operator, arguments);
    return LegacyComparisons.condition(attribute, operator, arguments);
  }

  private static Condition existence(
      String attribute,
      @Nullable Boolean exists,
      @Nullable AttributeValue value,
      InvalidValues invalid) {
    if (Boolean.FALSE.equals(exists)) {
      if (value != null || invalid.has(EXPECTED, attribute)) {
        throw new ValidationException(RequestMessages.valueThoughAbsent(attribute));
      }
      return Condition.attributeNotExists(attribute);
    }
    invalid.refuse(EXPECTED, attribute);
    if (value == null) {
      throw new ValidationException(
          RequestMessages.valueMissing(String.valueOf(exists), attribute));
    }
    return Condition.equal(attribute, value);
  }
}
