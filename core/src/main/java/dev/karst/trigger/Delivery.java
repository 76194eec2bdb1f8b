package dev.karst.trigger;

import dev.karst.error.TriggerMessages;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings batches to the handler, one after the other, until each record is handled or given up.
 * Used by one thread.
 *
 * <p>A batch is a stack of slices, of which the top one is tried. A failure leaves the records from
 * the failed one on, or splits the slice in two halves, which are tried in their order.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final TriggerIdentity trigger;
  private final Target target;
  private final Backoff backoff;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Consumer<List<Pending>> onDone;
  private final Deque<Slice> slices = new ArrayDeque<>();
  private int refusals;

  /**
   * What a batch is brought to.
   *
   * @param handler what handles it
   * @param rules what becomes of it when that fails
   * @param destination where it goes then at last
   */
  record Target(Invocation handler, RetryRules rules, FailureHandler destination) {}

  /**
   * A delivery of nothing yet.
   *
   * @param clock tells how old records are
   * @param nanoTime what pauses are measured by
   * @param onDone told of records that were handled or given up
   */
  Delivery(
      TriggerIdentity trigger,
      Target target,
      Backoff backoff,
      Clock clock,
      LongSupplier nanoTime,
      Consumer<List<Pending>> onDone) {
    this.trigger = trigger;
    this.target = target;
    this.backoff = backoff;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.onDone = onDone;
  }

  /** Begins with a batch; the one before must be done. */
  void begin(List<Pending> batch) {
    slices.push(Slice.fresh(batch, nanoTime.getAsLong()));
  }

  /** Whether all of the batch is handled or given up. */
  boolean isDone() {
    return slices.isEmpty();
  }

  /**
   * Does the next thing that is due.
   *
   * @return how long to wait if nothing is due; otherwise zero
   */
  Duration step() {
    Slice slice = slices.element();
    Duration wait = slice.untilDue(nanoTime.getAsLong());
    if (wait.compareTo(Duration.ZERO) > 0) {
      return wait;
    }
    slices.pop();
    FailureCondition condition = slice.condition();
    int expired = condition == null ? slice.countExpired(clock.instant(), rules().maximumAge()) : 0;
    if (condition != null) {
      giveUp(slice, condition);
    } else if (expired > 0) {
      if (expired < slice.size()) {
        slices.push(slice.from(expired));
      }
      slices.push(slice.upTo(expired).givenUp(FailureCondition.RECORD_AGE_EXCEEDED));
    } else {
      attempt(slice);
    }
    return Duration.ZERO;
  }

  private void attempt(Slice slice) {
    Outcome outcome = target.handler().invoke(trigger.batch(slice));
    if (outcome instanceof Outcome.Failed failed) {
      fail(slice, failed);
    } else {
      onDone.accept(slice.pending());
    }
  }

  private void fail(Slice slice, Outcome.Failed failed) {
    if (failed.from() > 0) {
      onDone.accept(slice.pending().subList(0, failed.from()));
      // With bisecting this counts as the place where the batch is split, and splitting costs no
      // attempt. Without, it is the first failure of another record than before.
      retry(slice.from(failed.from()), rules().bisects() ? 0 : 1, failed.error());
    } else if (rules().bisects() && slice.size() > 1) {
      long next = pause(slice, 1, failed.error());
      int middle = (slice.size() + 1) / 2;
      slices.push(Slice.fresh(slice.pending().subList(middle, slice.size()), next));
      slices.push(Slice.fresh(slice.pending().subList(0, middle), next));
    } else {
      retry(slice, slice.failures() + 1, failed.error());
    }
  }

  private void retry(Slice slice, int failures, @Nullable Throwable error) {
    Slice failed = slice.failed(failures, error);
    slices.push(
        rules().isExhausted(failures)
            ? failed.givenUp(FailureCondition.RETRY_ATTEMPTS_EXHAUSTED)
            : failed.due(pause(slice, Math.max(failures, 1), error)));
  }

  /**
   * When, of the nano time, the next attempt is due. Only the first failure is told with its stack.
   */
  private long pause(Slice slice, int failures, @Nullable Throwable error) {
    Duration wait = backoff.after(failures);
    String reason = error == null ? TriggerMessages.reported() : error.toString();
    if (trigger.isDatabaseClosed()) {
      // The handler outlived it, and there will be no next attempt.
      LOG.info(
          trigger.name().isPresent()
              ? TriggerMessages.failedAtClose()
              : TriggerMessages.failedAtCloseForGood(),
          trigger.label(),
          slice.first().sequenceNumber(),
          slice.last().sequenceNumber(),
          slice.size(),
          reason);
    } else if (failures == 1) {
      LOG.warn(
          TriggerMessages.attemptFailed(),
          trigger.label(),
          slice.first().sequenceNumber(),
          slice.last().sequenceNumber(),
          slice.size(),
          wait.toMillis(),
          reason,
          error);
    } else {
      LOG.info(
          TriggerMessages.attemptFailed(),
          trigger.label(),
          slice.first().sequenceNumber(),
          slice.last().sequenceNumber(),
          slice.size(),
          wait.toMillis(),
          reason);
    }
    return nanoTime.getAsLong() + wait.toNanos();
  }

  private void giveUp(Slice slice, FailureCondition condition) {
    Throwable refusal = refusal(trigger.failed(slice, condition));
    if (refusal == null) {
      refusals = 0;
      onDone.accept(slice.pending());
      return;
    }
    // Nothing gets lost because the destination is full or broken.
    refusals++;
    Duration wait = backoff.after(refusals);
    LOG.warn(
        TriggerMessages.destinationFailed(),
        trigger.label(),
        slice.size(),
        slice.first().sequenceNumber(),
        slice.last().sequenceNumber(),
        wait.toMillis(),
        refusal);
    slices.push(slice.due(nanoTime.getAsLong() + wait.toNanos()));
  }

  private @Nullable Throwable refusal(FailedBatch failed) {
    try {
      target.destination().handle(failed);
      return null;
    } catch (Throwable e) {
      // An error of the user's destination, which must not end the trigger either.
      return e;
    } finally {
      boolean unused = Thread.interrupted();
    }
  }

  private RetryRules rules() {
    return target.rules();
  }
}
