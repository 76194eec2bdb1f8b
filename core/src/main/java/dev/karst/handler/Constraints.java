package dev.karst.handler;

import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.LegacyCondition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The constraints that single parameters of a request must satisfy: collects what violates them, in
 * the order of the checks, and refuses all of it at once.
 *
 * <p>A parameter that is not given violates nothing but {@link #notNull}.
 */
final class Constraints {
  private static final int MOST_REPORTED = 10;
  private static final int MIN_NAME_LENGTH = 3;
  private static final int MAX_NAME_LENGTH = 255;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

  private final List<String> violations = new ArrayList<>();

  Constraints notNull(String member, @Nullable Object value) {
    return value == null ? violated("null", member, RequestMessages.notNull()) : this;
  }

  /** The name of a table, which must be given. */
  Constraints tableName(@Nullable String name) {
    return notNull("tableName", name).name("tableName", name);
  }

  /** The name of a table or an index. */
  Constraints name(String member, @Nullable String name) {
    if (name == null) {
      return this;
    }
    return require(
            NAME.matcher(name).matches(), member, name, RequestMessages.pattern(NAME.pattern()))
        .require(
            name.length() >= MIN_NAME_LENGTH,
            member,
            name,
            RequestMessages.lengthAtLeast(MIN_NAME_LENGTH))
        .require(
            name.length() <= MAX_NAME_LENGTH,
            member,
            name,
            RequestMessages.lengthAtMost(MAX_NAME_LENGTH));
  }

  Constraints atLeast(int least, String member, @Nullable Integer value) {
    if (value == null) {
      return this;
    }
    return require(value >= least, member, value, RequestMessages.valueAtLeast(least));
  }

  Constraints atMost(int most, String member, @Nullable Integer value) {
    if (value == null) {
      return this;
    }
    return require(value <= most, member, value, RequestMessages.valueAtMost(most));
  }

  /** How many elements a collection has. */
  Constraints length(int least, int most, String member, @Nullable Collection<?> value) {
    return value == null ? this : length(least, most, member, value.size(), value);
  }

  /** How many entries a map has. */
  Constraints length(int least, int most, String member, @Nullable Map<?, ?> value) {
    return value == null ? this : length(least, most, member, value.size(), value);
  }

  private Constraints length(int least, int most, String member, int length, Object value) {
    return require(length >= least, member, value, RequestMessages.lengthAtLeast(least))
        .require(length <= most, member, value, RequestMessages.lengthAtMost(most));
  }

  /** The comparison operators of legacy conditions, which must be given. */
  Constraints operators(String member, @Nullable Map<String, LegacyCondition> conditions) {
    if (conditions != null) {
      conditions.forEach(
          (attribute, condition) ->
              notNull(
                  member + "." + attribute + ".member.comparisonOperator",
                  condition.comparisonOperator()));
    }
    return this;
  }

  /** Any other constraint, in DynamoDB's words. */
  Constraints require(boolean satisfied, String member, Object value, String constraint) {
    return satisfied ? this : violated("'" + value + "'", member, constraint);
  }

  private Constraints violated(String value, String member, String constraint) {
    if (violations.size() < MOST_REPORTED) {
      violations.add(RequestMessages.violation(value, member, constraint));
    }
    return this;
  }

  /**
   * Ends the checks.
   *
   * @throws ValidationException if anything was violated
   */
  void check() {
    if (!violations.isEmpty()) {
      throw new ValidationException(RequestMessages.validationErrors(violations));
    }
  }
}
