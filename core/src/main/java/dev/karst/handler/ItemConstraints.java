package dev.karst.handler;

import dev.karst.operation.LegacyCondition;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The constraints on the parameters of requests for items, to be listed in DynamoDB's order. */
final class ItemConstraints {
  private static final int MIN_NAME_LENGTH = 3;
  private static final int MAX_NAME_LENGTH = 255;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");
  private static final int MAX_ATTRIBUTES = 255;
  private static final int MAX_SEGMENTS = 1_000_000;

  private final Constraints constraints = new Constraints();

  /** A parameter that must be given. */
  ItemConstraints required(String path, @Nullable Object value) {
    constraints.notNull(path, value);
    return this;
  }

  ItemConstraints tableName(@Nullable String name) {
    return required("tableName", name).name("tableName", name);
  }

  ItemConstraints indexName(@Nullable String name) {
    return name("indexName", name);
  }

  private ItemConstraints name(String path, @Nullable String name) {
    constraints
        .pattern(path, name, NAME)
        .lengthAtLeast(path, name, MIN_NAME_LENGTH)
        .lengthAtMost(path, name, MAX_NAME_LENGTH);
    return this;
  }

  ItemConstraints attributesToGet(@Nullable List<String> attributes) {
    constraints
        .lengthAtLeast("attributesToGet", attributes, 1)
        .lengthAtMost("attributesToGet", attributes, MAX_ATTRIBUTES);
    return this;
  }

  /** The legacy conditions of a parameter, each of which must name an operator. */
  ItemConstraints operators(String path, @Nullable Map<String, LegacyCondition> conditions) {
    if (conditions != null) {
      conditions.forEach(
          (attribute, condition) ->
              required(
                  path + "." + attribute + ".member.comparisonOperator",
                  condition.comparisonOperator()));
    }
    return this;
  }

  ItemConstraints limit(@Nullable Integer limit) {
    constraints.valueAtLeast("limit", limit, 1);
    return this;
  }

  ItemConstraints totalSegments(@Nullable Integer totalSegments) {
    constraints
        .valueAtLeast("totalSegments", totalSegments, 1)
        .valueAtMost("totalSegments", totalSegments, MAX_SEGMENTS);
    return this;
  }

  ItemConstraints segment(@Nullable Integer segment) {
    constraints
        .valueAtLeast("segment", segment, 0)
        .valueAtMost("segment", segment, MAX_SEGMENTS - 1);
    return this;
  }

  /**
   * Ends the list.
   *
   * @throws dev.karst.error.ValidationException if anything was violated
   */
  void check() {
    constraints.check();
  }
}
