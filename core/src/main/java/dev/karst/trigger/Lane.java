package dev.karst.trigger;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Handles a part of the changes in their order, in steps. One thread takes the steps, another adds
 * changes.
 */
final class Lane {
  private final LaneQueue queue;
  private final Delivery delivery;
  private final LongSupplier nanoTime;
  private final Signal room;
  private final Signal work = new Signal();

  /**
   * A lane that has nothing to do yet.
   *
   * @param nanoTime what waits are measured by
   * @param room raised when there is room for changes
   */
  Lane(BatchRules rules, Delivery delivery, LongSupplier nanoTime, Signal room) {
    this.queue = new LaneQueue(rules, nanoTime.getAsLong());
    this.delivery = delivery;
    this.nanoTime = nanoTime;
    this.room = room;
  }

  /** Raised when there may be something to do. */
  Signal work() {
    return work;
  }

  /** Adds a change, unless there are too many. */
  boolean offer(Pending pending) {
    if (queue.isFull()) {
      return false;
    }
    queue.add(pending);
    return true;
  }

  /** No more changes will be added. */
  void close() {
    queue.close();
    work.raise();
  }

  /** Whether all is done and nothing will be added. */
  boolean isFinished() {
    return queue.isClosed() && queue.isEmpty() && delivery.isDone();
  }

  /**
   * Does the next thing that is due: an attempt to handle changes, or to give them up.
   *
   * @return how long to wait if nothing is due and nothing is added; otherwise zero
   */
  Duration step() {
    if (delivery.isDone()) {
      List<Pending> batch = queue.take(nanoTime.getAsLong());
      if (batch.isEmpty()) {
        return queue.untilDue(nanoTime.getAsLong());
      }
      room.raise();
      delivery.begin(batch);
    }
    Duration wait = delivery.step();
    if (delivery.isDone()) {
      queue.finished(nanoTime.getAsLong());
    }
    return wait;
  }
}
