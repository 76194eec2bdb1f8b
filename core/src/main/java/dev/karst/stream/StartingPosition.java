package dev.karst.stream;

import java.time.Instant;

/** Where a consumer without a checkpoint begins to read the changes of a table. */
public sealed interface StartingPosition {
  /** With the oldest change that is still there. */
  static StartingPosition trimHorizon() {
    return new TrimHorizon();
  }

  /** With the first change after now. */
  static StartingPosition latest() {
    return new Latest();
  }

  /**
   * With the first change at a time or later, or the oldest that is still there. Whoever starts
   * with a time in the future is refused with a {@link dev.karst.error.ValidationException}.
   */
  static StartingPosition atTimestamp(Instant time) {
    return new AtTimestamp(time);
  }

  /** Behind a change, or with the oldest that is still there. */
  static StartingPosition after(SequenceNumber place) {
    return new After(place);
  }

  /** The oldest change that is still there. */
  record TrimHorizon() implements StartingPosition {}

  /** The first change after now. */
  record Latest() implements StartingPosition {}

  /** The first change at a time or later. */
  record AtTimestamp(Instant time) implements StartingPosition {}

  /** Behind a change. */
  record After(SequenceNumber place) implements StartingPosition {}
}
