package dev.karst.trigger;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Wakes threads that wait for something to change. Who waits says up to which raising it has looked
 * at the state, so that none is missed. Safe for use by many threads.
 */
final class Signal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition raised = lock.newCondition();
  private long count;

  /** How often it was raised. */
  long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** Says that something changed. */
  void raise() {
    lock.lock();
    try {
      count++;
      raised.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it is raised once more than {@code seen} times.
   *
   * @return how many of the nanoseconds are left
   */
  long await(long seen, long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (count == seen && left > 0) {
        left = raised.awaitNanos(left);
      }
      return left;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits, even if interrupted, until something holds, which is looked at whenever this is raised.
   *
   * @return whether it holds
   */
  boolean await(BooleanSupplier isSo, Duration longest) {
    boolean interrupted = false;
    long left = longest.toNanos();
    long seen = count();
    while (!isSo.getAsBoolean() && left > 0) {
      try {
        left = await(seen, left);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      seen = count();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return isSo.getAsBoolean();
  }
}
