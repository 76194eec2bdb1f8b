package dev.karst.trigger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of a trigger. Safe for use by many threads. */
final class Lifecycle {
  private final Signal changes;
  private TriggerState state = TriggerState.RUNNING;
  private TriggerState last = TriggerState.ENDED;
  private @Nullable Throwable failure;

  /** Raises {@code changes} whenever the state changes. */
  Lifecycle(Signal changes) {
    this.changes = changes;
  }

  synchronized TriggerState state() {
    return state;
  }

  synchronized Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** No more changes come. */
  void drain() {
    move(TriggerState.DRAINING);
  }

  /** The batches under way are the last, for one reason or another; the first one counts. */
  void close(TriggerState becomes, @Nullable Throwable because) {
    synchronized (this) {
      if (state.isActive()) {
        last = becomes;
        failure = because;
      }
    }
    move(TriggerState.CLOSING);
  }

  /** Nothing is under way any more. */
  void finish() {
    move(state() == TriggerState.CLOSING ? lastState() : TriggerState.ENDED);
  }

  private synchronized TriggerState lastState() {
    return last;
  }

  private void move(TriggerState next) {
    synchronized (this) {
      if (!state.leadsTo(next)) {
        return;
      }
      state = next;
    }
    changes.raise();
  }
}
