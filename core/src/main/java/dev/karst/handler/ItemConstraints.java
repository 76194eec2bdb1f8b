package dev.karst.handler;

import dev.karst.operation.LegacyCondition;
import dev.karst.schema.ResourceName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constraints on the parameters of requests for items, to be listed in DynamoDB's order. */
final class ItemConstraints {
  private static final int MAX_ATTRIBUTES = 255;
  private static final int MAX_SEGMENTS = 1_000_000;

  private final Constraints constraints;

  ItemConstraints(Constraints constraints) {
    this.constraints = constraints;
  }

  /** The place of a parameter that is one of an enum's constants. */
  ItemConstraints constant(String path) {
    constraints.place(path);
    return this;
  }

  /** The places of the constants that the values of a map have as a member. */
  ItemConstraints constants(String path, @Nullable Map<String, ?> values, String member) {
    if (values != null && constraints.hasNoted()) {
      values.keySet().forEach(key -> constant(path + "." + key + ".member." + member));
    }
    return this;
  }

  /** A parameter that must be given. */
  ItemConstraints required(String path, @Nullable Object value) {
    constraints.notNull(path, value);
    return this;
  }

  /** The table a request is about: its name, which must be given, or its ARN. */
  ItemConstraints tableName(@Nullable String name) {
    if (name != null && name.isEmpty()) {
      // DynamoDB looks at the letters and the length of a name once it has one.
      constraints.lengthAtLeast("tableName", name, 1);
      return this;
    }
    String inArn = name == null ? null : TableNames.ofArn(name);
    return required("tableName", name).name("tableName", inArn == null ? name : inArn);
  }

  ItemConstraints indexName(@Nullable String name) {
    return name("indexName", name);
  }

  private ItemConstraints name(String path, @Nullable String name) {
    if (name != null && ResourceName.fits(name)) {
      return this; // As nearly always.
    }
    constraints
        .pattern(path, name, ResourceName.PATTERN)
        .lengthAtLeast(path, name, ResourceName.MIN_LENGTH)
        .lengthAtMost(path, name, ResourceName.MAX_LENGTH);
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
