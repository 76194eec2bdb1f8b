package dev.karst.trigger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The changes that wait for a lane, and when they make a batch. Filled by one thread and emptied by
 * another.
 *
 * <p>A batch is whole when it has as many records or bytes as it may, or when its window ends. The
 * window begins with its first record, but not before the batch before it is done, as in Lambda.
 */
final class LaneQueue {
  /** When there is nothing to wait for. */
  static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

  private static final int LEAST_CAPACITY = 1000;

  private final BatchRules rules;
  private final int capacity;
  private final Deque<Pending> waiting = new ArrayDeque<>();
  private long bytes;

  /** Since when, of the nano time, no batch is under way. */
  private long free;

  private boolean closed;

  /** A queue that is empty at a nano time, as are all times here. */
  LaneQueue(BatchRules rules, long now) {
    this.rules = rules;
    this.free = now;
    this.capacity = Math.max(LEAST_CAPACITY, 2 * rules.size());
  }

  /** Whether no more should be added: two batches are there. */
  synchronized boolean isFull() {
    return waiting.size() >= capacity || bytes >= 2 * BatchRules.MAX_BYTES;
  }

  synchronized void add(Pending pending) {
    waiting.add(pending);
    bytes += pending.record().sizeBytes();
  }

  /** No more will be added: what is there need not wait for more. */
  synchronized void close() {
    closed = true;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Says that the batch that was taken is done. */
  synchronized void finished(long now) {
    free = now;
  }

  /** How long until {@link #take} gives something if nothing is added; not positive if it does. */
  synchronized Duration untilDue(long now) {
    Pending first = waiting.peek();
    if (first == null) {
      return FOR_EVER;
    }
    if (closed || rules.window().isZero() || isWhole()) {
      return Duration.ZERO;
    }
    long start = first.arrived() - free > 0 ? first.arrived() : free;
    return rules.window().minusNanos(now - start);
  }

  private boolean isWhole() {
    return waiting.size() >= rules.size() || bytes >= BatchRules.MAX_BYTES;
  }

  /** The next batch; empty if none is due. */
  synchronized List<Pending> take(long now) {
    Duration wait = untilDue(now);
    if (wait.compareTo(Duration.ZERO) > 0) {
      return List.of();
    }
    List<Pending> batch = new ArrayList<>(Math.min(rules.size(), waiting.size()));
    long size = 0;
    while (batch.size() < rules.size() && !waiting.isEmpty()) {
      long next = waiting.element().record().sizeBytes();
      if (!batch.isEmpty()
          && (size + next > BatchRules.MAX_BYTES || !isOfStream(batch, waiting.element()))) {
        break;
      }
      batch.add(waiting.remove());
      size += next;
    }
    bytes -= size;
    return batch;
  }

  private static boolean isOfStream(List<Pending> batch, Pending next) {
    return batch.get(0).streamArn().equals(next.streamArn());
  }
}
