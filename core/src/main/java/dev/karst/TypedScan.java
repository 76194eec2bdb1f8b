package dev.karst;

import dev.karst.expression.Condition;
import java.util.Optional;

/**
 * Which items of a table or an index a scan asks for.
 *
 * @param segment which of the segments, from 0
 * @param totalSegments how many segments there are, 1 to 1,000,000; 1 for a scan of everything
 * @param filter what must hold of an item to be shown
 */
public record TypedScan(int segment, int totalSegments, Optional<Condition> filter) {
  private static final TypedScan ALL = new TypedScan(0, 1, Optional.empty());

  /** A scan of everything. */
  public static TypedScan all() {
    return ALL;
  }
}
