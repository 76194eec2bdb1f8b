package dev.karst.handler;

import dev.karst.error.ConstraintMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.RequestFaults.UnknownConstant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what in a request breaks the constraints of its shape, in the order of the checks, and
 * refuses the request for all of it at once.
 *
 * <p>A member is named by its path, as DynamoDB writes it: {@code keySchema.1.member.keyType}. A
 * member that is not given breaks nothing but {@link #notNull}. Only the first ten violations
 * count.
 */
final class Constraints {
  private static final int MOST_TOLD = 10;

  private final List<String> violations = new ArrayList<>();

  /** Violations that were there before the request was read, until their place is looked at. */
  private final Map<String, String> noted;

  Constraints() {
    this(RequestFaults.NONE);
  }

  Constraints(RequestFaults faults) {
    noted = faults.isEmpty() ? Map.of() : new LinkedHashMap<>();
    for (UnknownConstant constant : faults.unknownConstants().values()) {
      String rule = ConstraintMessages.oneOf(EnumValueSets.names(constant.type()));
      noted.put(
          constant.path(), ConstraintMessages.violation(constant.path(), constant.given(), rule));
    }
    for (String path : faults.missingMembers()) {
      noted.put(path, ConstraintMessages.violation(path, null, ConstraintMessages.notNull()));
    }
  }

  /** Whether a fault has been noted that no check has come upon yet. */
  boolean hasNoted() {
    return !noted.isEmpty();
  }

  /** Whether a fault of this member has been noted. */
  boolean isNoted(String path) {
    return noted.containsKey(path);
  }

  /** The place of a member that may have a fault that was noted: an enum's constant, mostly. */
  Constraints place(String path) {
    String violation = noted.isEmpty() ? null : noted.remove(path);
    return violation == null ? this : add(violation);
  }

  /** A member that must be given; a fault of it that was noted is told instead. */
  Constraints notNull(String path, @Nullable Object value) {
    if (value != null) {
      return this;
    }
    return noted.containsKey(path)
        ? place(path)
        : violated(path, null, ConstraintMessages.notNull());
  }

  Constraints valueAtLeast(String path, @Nullable Number value, long least) {
    return value != null && value.longValue() < least
        ? violated(path, value, ConstraintMessages.valueAtLeast(least))
        : this;
  }

  Constraints valueAtMost(String path, @Nullable Number value, long most) {
    return value != null && value.longValue() > most
        ? violated(path, value, ConstraintMessages.valueAtMost(most))
        : this;
  }

  Constraints pattern(String path, @Nullable String value, Pattern pattern) {
    return value != null && !pattern.matcher(value).matches()
        ? violated(path, value, ConstraintMessages.pattern(pattern.pattern()))
        : this;
  }

  Constraints lengthAtLeast(String path, @Nullable String value, int least) {
    return value == null ? this : lengthAtLeast(path, value, value.length(), least);
  }

  Constraints lengthAtLeast(String path, @Nullable Collection<?> value, int least) {
    return value == null ? this : lengthAtLeast(path, value, value.size(), least);
  }

  Constraints lengthAtLeast(String path, @Nullable Map<?, ?> value, int least) {
    return value == null ? this : lengthAtLeast(path, value, value.size(), least);
  }

  Constraints lengthAtMost(String path, @Nullable String value, int most) {
    return value == null ? this : lengthAtMost(path, value, value.length(), most);
  }

  Constraints lengthAtMost(String path, @Nullable Collection<?> value, int most) {
    return value == null ? this : lengthAtMost(path, value, value.size(), most);
  }

  Constraints lengthAtMost(String path, @Nullable Map<?, ?> value, int most) {
    return value == null ? this : lengthAtMost(path, value, value.size(), most);
  }

  /** Notes a violation of any other rule. */
  Constraints violated(String path, @Nullable Object value, String rule) {
    // Not before it is known to be told: the value may be large.
    return violations.size() < MOST_TOLD
        ? add(ConstraintMessages.violation(path, value, rule))
        : this;
  }

  private Constraints add(String violation) {
    if (violations.size() < MOST_TOLD) {
      violations.add(violation);
    }
    return this;
  }

  /** The path of the member at {@code index}, from 0, of a list. */
  static String member(String list, int index) {
    return list + "." + (index + 1) + ".member";
  }

  /**
   * Ends the checks. Faults whose places no check has looked at come last.
   *
   * @throws ValidationException if anything was violated
   */
  void check() {
    noted.values().forEach(this::add);
    if (!violations.isEmpty()) {
      throw new ValidationException(ConstraintMessages.detected(violations));
    }
  }

  private Constraints lengthAtLeast(String path, Object value, int length, int least) {
    return length < least ? violated(path, value, ConstraintMessages.lengthAtLeast(least)) : this;
  }

  private Constraints lengthAtMost(String path, Object value, int length, int most) {
    return length > most ? violated(path, value, ConstraintMessages.lengthAtMost(most)) : this;
  }
}
