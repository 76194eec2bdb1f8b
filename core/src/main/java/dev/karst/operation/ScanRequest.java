package dev.karst.operation;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;

/**
 * Asks for the items of a table, in the order of their partition keys' hashes, then sort keys.
 *
 * @param limit the most items a page may have, at least 1; a page also ends at 1 MB
 * @param start where to go on
 */
public record ScanRequest(int limit, Position start) {
  public ScanRequest {
    if (limit < 1) {
      throw new ValidationException(Messages.limitBelowOne(limit));
    }
  }

  public static ScanRequest all() {
    return new ScanRequest(Integer.MAX_VALUE, Position.start());
  }

  public ScanRequest limit(int most) {
    return new ScanRequest(most, start);
  }

  public ScanRequest startingAt(Position position) {
    return new ScanRequest(limit, position);
  }
}
