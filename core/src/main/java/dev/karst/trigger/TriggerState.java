package dev.karst.trigger;

import java.util.EnumSet;
import java.util.Set;

/** What a trigger is doing. */
public enum TriggerState {
  /** It handles changes as they come. */
  RUNNING,
  /** No more changes come, as the stream was disabled; it handles those that are left. */
  DRAINING,
  /** It finishes the batches under way and begins no other. */
  CLOSING,
  /** It was closed, or the database was. */
  CLOSED,
  /** It ended by itself: all was handled and no more will come, or the database ended under it. */
  ENDED,
  /** It stopped because of an error: {@link Trigger#failure}. */
  FAILED;

  private Set<TriggerState> next() {
    return switch (this) {
      case RUNNING -> EnumSet.of(DRAINING, CLOSING);
      case DRAINING -> EnumSet.of(CLOSING, ENDED);
      case CLOSING -> EnumSet.of(CLOSED, ENDED, FAILED);
      case CLOSED, ENDED, FAILED -> EnumSet.noneOf(TriggerState.class);
    };
  }

  /** Whether another state may follow at once. */
  boolean leadsTo(TriggerState other) {
    return next().contains(other);
  }

  /** Whether batches are begun. */
  public boolean isActive() {
    return this == RUNNING || this == DRAINING;
  }

  /** Whether nothing will happen any more. */
  public boolean isOver() {
    return next().isEmpty();
  }
}
