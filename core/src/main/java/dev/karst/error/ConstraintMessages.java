package dev.karst.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What DynamoDB says of members of a request that break the constraints of their shape. */
public final class ConstraintMessages {
  private ConstraintMessages() {}

  /** The message for all violations of a request. */
  public static String detected(List<String> violations) {
    return violations.size()
        + " validation error"
        + (violations.size() == 1 ? "" : "s")
        + " detected: "
        + String.join("; ", violations);
  }

  /**
   * One violation.
   *
   * @param path of the member, such as {@code keySchema.1.member.attributeName}
   */
  public static String violation(String path, @Nullable Object value, String rule) {
    return "Value "
        + (value == null ? "null" : "'" + value + "'")
        + " at '"
        + path
        + "' failed to satisfy constraint: "
        + rule;
  }

  public static String notNull() {
    return "Member must not be null";
  }

  /** Takes the names that there are, in DynamoDB's order. */
  public static String oneOf(List<String> names) {
    return "Member must satisfy enum value set: [" + String.join(", ", names) + "]";
  }

  public static String valueAtLeast(long least) {
    return "Member must have value greater than or equal to " + least;
  }

  public static String valueAtMost(long most) {
    return "Member must have value less than or equal to " + most;
  }

  public static String lengthAtLeast(int least) {
    return "Member must have length greater than or equal to " + least;
  }

  public static String lengthAtMost(int most) {
    return "Member must have length less than or equal to " + most;
  }

  public static String pattern(String pattern) {
    return "Member must satisfy regular expression pattern: " + pattern;
  }
}
