package dev.karst.handler;

import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.KeyCondition;
import dev.karst.expression.SortKeyCondition;
import dev.karst.operation.ComparisonOperator;
import dev.karst.operation.LegacyCondition;
import dev.karst.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a query asks of the attributes of a key, in either form.
 *
 * @param byAttribute nothing for a legacy comparison that no key can be searched by
 */
record KeyConditions(Map<String, Optional<SortKeyCondition>> byAttribute) {
  private static final String PARAMETER = "KeyConditions";

  static KeyConditions of(KeyCondition condition) {
    Map<String, Optional<SortKeyCondition>> byAttribute = new LinkedHashMap<>();
    condition
        .predicates()
        .forEach(
            predicate ->
                byAttribute.put(predicate.attribute(), Optional.of(predicate.condition())));
    return new KeyConditions(byAttribute);
  }

  /**
   * Reads the parameter KeyConditions.
   *
   * @throws ValidationException with DynamoDB's message for what it does not allow
   */
  static KeyConditions of(Map<String, LegacyCondition> conditions, InvalidValues invalid) {
    Map<String, Optional<SortKeyCondition>> byAttribute = new LinkedHashMap<>();
    conditions.forEach(
        (attribute, condition) -> {
          invalid.refuse(PARAMETER, attribute);
          ComparisonOperator operator = Objects.requireNonNull(condition.comparisonOperator());
          List<AttributeValue> arguments = LegacyConditions.arguments(condition);
          LegacyComparisons.check(operator, arguments);
          byAttribute.put(attribute, condition(operator, arguments));
        });
    invalid.refuse(PARAMETER);
    return new KeyConditions(byAttribute);
  }

  private static Optional<SortKeyCondition> condition(
      ComparisonOperator operator, List<AttributeValue> arguments) {
    return switch (operator) {
      case EQ -> Optional.of(new SortKeyCondition.Equal(arguments.get(0)));
      case LE -> Optional.of(new SortKeyCondition.LessOrEqual(arguments.get(0)));
      case LT -> Optional.of(new SortKeyCondition.Less(arguments.get(0)));
      case GE -> Optional.of(new SortKeyCondition.GreaterOrEqual(arguments.get(0)));
      case GT -> Optional.of(new SortKeyCondition.Greater(arguments.get(0)));
      case BEGINS_WITH -> Optional.of(new SortKeyCondition.BeginsWith(arguments.get(0)));
      case BETWEEN -> Optional.of(new SortKeyCondition.Between(arguments.get(0), arguments.get(1)));
      case NE, NULL, NOT_NULL, CONTAINS, NOT_CONTAINS, IN -> Optional.empty();
    };
  }

  /**
   * Checks how many attributes are asked about, as far as a request tells without its table.
   *
   * @param most how many attributes the key may have
   */
  void checkCount(int most) {
    if (byAttribute.isEmpty() || byAttribute.size() > most) {
      throw new ValidationException(RequestMessages.keyConditionCount());
    }
  }
}
