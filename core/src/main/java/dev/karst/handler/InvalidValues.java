package dev.karst.handler;

import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.parse.RequestExpressions;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.RequestFaults.InvalidValue;
import dev.karst.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request has in the places of attribute values that is none, to be refused where DynamoDB
 * looks at the values of each parameter.
 */
final class InvalidValues {
  static final InvalidValues NONE = new InvalidValues(List.of());

  private static final String EXPRESSION_VALUES = "ExpressionAttributeValues";
  private static final String STARTING_KEY = "ExclusiveStartKey";

  private final List<InvalidValue> values;

  private InvalidValues(List<InvalidValue> values) {
    this.values = values;
  }

  static InvalidValues of(RequestFaults faults) {
    return faults.invalidValues().isEmpty() ? NONE : new InvalidValues(faults.invalidValues());
  }

  /**
   * Looks at all values of a parameter.
   *
   * @throws ValidationException for the first that is none
   */
  void refuse(String parameter) {
    for (InvalidValue value : values) {
      if (value.parameter().equals(parameter)) {
        throw refusal(value);
      }
    }
  }

  /**
   * Looks at what a parameter has for one attribute.
   *
   * @throws ValidationException for the first value that is none
   */
  void refuse(String parameter, String attribute) {
    for (InvalidValue value : values) {
      if (value.parameter().equals(parameter) && value.key().equals(attribute)) {
        throw refusal(value);
      }
    }
  }

  /** Whether a parameter has for one attribute what is no value. */
  boolean has(String parameter, String attribute) {
    return values.stream()
        .anyMatch(value -> value.parameter().equals(parameter) && value.key().equals(attribute));
  }

  /**
   * Looks at the values of all parameters.
   *
   * @throws ValidationException for the first that is none
   */
  void refuseAny() {
    if (!values.isEmpty()) {
      throw refusal(values.get(0));
    }
  }

  /**
   * The ExpressionAttributeValues as the client gave them, so that checks of how many there are and
   * of what they are called find them all: something stands for each that is none.
   */
  @Nullable Map<String, AttributeValue> withStandIns(@Nullable Map<String, AttributeValue> given) {
    Map<String, AttributeValue> all = null;
    for (InvalidValue value : values) {
      if (value.parameter().equals(EXPRESSION_VALUES)) {
        if (all == null) {
          all = given == null ? new LinkedHashMap<>() : new LinkedHashMap<>(given);
        }
        all.put(value.key(), AttributeValue.nul());
      }
    }
    return all == null ? given : all;
  }

  /**
   * The expressions of a request whose placeholders are in order.
   *
   * @throws ValidationException if they are not, or a value behind one is none
   */
  RequestExpressions expressions(
      @Nullable Map<String, String> names, @Nullable Map<String, AttributeValue> given) {
    RequestExpressions expressions = new RequestExpressions(names, withStandIns(given));
    refuse(EXPRESSION_VALUES);
    return expressions;
  }

  private static ValidationException refusal(InvalidValue value) {
    return new ValidationException(
        switch (value.parameter()) {
          case EXPRESSION_VALUES ->
              RequestMessages.invalidExpressionValue(value.key(), value.message());
          case STARTING_KEY -> RequestMessages.invalidStartingKeyValue(value.message());
          default -> value.message();
        });
  }
}
