package dev.karst;

import static dev.karst.error.ConstraintMessages.valueAtLeast;
import static dev.karst.error.ConstraintMessages.valueAtMost;

import dev.karst.error.ConstraintMessages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import java.util.List;
import java.util.Optional;

/**
 * Which items of a table or an index a scan asks for.
 *
 * @param segment which of the segments, from 0
 * @param totalSegments how many segments there are, 1 to 1,000,000; 1 for a scan of everything
 * @param filter what must hold of an item to be shown
 */
public record TypedScan(int segment, int totalSegments, Optional<Condition> filter) {
  /** How many segments there may be. */
  public static final int MAX_SEGMENTS = 1_000_000;

  private static final TypedScan ALL = new TypedScan(0, 1, Optional.empty());

  /**
   * Checks the segments.
   *
   * @throws ValidationException if there is no such segment
   */
  public TypedScan {
    if (totalSegments < 1 || totalSegments > MAX_SEGMENTS) {
      throw new ValidationException(
          violation(
              "totalSegments",
              totalSegments,
              totalSegments < 1 ? valueAtLeast(1) : valueAtMost(MAX_SEGMENTS)));
    }
    if (segment < 0) {
      throw new ValidationException(violation("segment", segment, valueAtLeast(0)));
    }
    if (segment >= totalSegments) {
      throw new ValidationException(RequestMessages.segmentTooHigh(segment, totalSegments));
    }
  }

  private static String violation(String member, int value, String rule) {
    return ConstraintMessages.detected(List.of(ConstraintMessages.violation(member, value, rule)));
  }

  /** A scan of everything. */
  public static TypedScan all() {
    return ALL;
  }

  /** The same with another filter. */
  public TypedScan with(Condition filter) {
    return new TypedScan(segment, totalSegments, Optional.of(filter));
  }
}
