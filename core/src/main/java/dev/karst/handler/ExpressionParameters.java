package dev.karst.handler;

import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expressions a request may have, and the older parameters that say the same: it may use one
 * kind or the other, and placeholders only with expressions. Named in DynamoDB's order.
 */
final class ExpressionParameters {
  private final List<String> legacyGiven = new ArrayList<>();
  private final List<String> expressionsGiven = new ArrayList<>();
  private final List<String> withValues = new ArrayList<>();
  private boolean withValuesGiven;

  /** An expression that may hold values. */
  ExpressionParameters expression(String name, @Nullable String text) {
    withValues.add(name);
    withValuesGiven |= text != null;
    return given(name, text, expressionsGiven);
  }

  /** The ProjectionExpression, which holds no values. */
  ExpressionParameters projection(@Nullable String text) {
    return given("ProjectionExpression", text, expressionsGiven);
  }

  /** A parameter that is not an expression. */
  ExpressionParameters legacy(String name, @Nullable Object value) {
    return given(name, value, legacyGiven);
  }

  private ExpressionParameters given(String name, @Nullable Object value, List<String> list) {
    if (value != null) {
      list.add(name);
    }
    return this;
  }

  /**
   * Ends the list.
   *
   * @throws ValidationException if the parameters do not go together
   */
  void check(@Nullable Map<String, String> names, @Nullable Map<String, ?> values) {
    if (!expressionsGiven.isEmpty() && !legacyGiven.isEmpty()) {
      throw new ValidationException(
          RequestMessages.expressionAndNonExpression(legacyGiven, expressionsGiven));
    }
    if (names != null && expressionsGiven.isEmpty()) {
      throw new ValidationException(RequestMessages.namesWithoutExpression());
    }
    if (values != null && !withValuesGiven) {
      throw new ValidationException(RequestMessages.valuesWithoutExpression(withValues));
    }
  }
}
