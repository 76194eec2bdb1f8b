package dev.karst.journal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets readers of the journal wait until commits are done.
 *
 * <p>One of those who wait leads: it looks for all of them, and tells the others. So a writer wakes
 * one thread at the most, and that only if all was quiet: while commits come in, who leads looks by
 * itself. Whoever leaves lets another lead. Safe for use by many threads.
 */
final class CommitWatch {
  /** How long who leads looks by itself before it lets itself be woken. */
  private static final int LOOKS_BEFORE_PARKING = 20;

  private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

  private final LongSupplier doneUpTo;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Who leads, if it waits for a writer to wake it. */
  private final AtomicReference<@Nullable Thread> parked = new AtomicReference<>();

  private @Nullable Thread leader;

  /** Up to which commit those who wait were told. */
  private long announced;

  /** How often those who wait were called back. */
  private final AtomicLong recalls = new AtomicLong();

  private volatile boolean closed;

  /**
   * A watch.
   *
   * @param doneUpTo gives the highest number up to which all commits are done
   * @param nanoTime what waits are measured by
   */
  CommitWatch(LongSupplier doneUpTo, LongSupplier nanoTime) {
    this.doneUpTo = doneUpTo;
    this.nanoTime = nanoTime;
  }

  /** More commits may be done. */
  void wake() {
    Thread thread = parked.get();
    if (thread != null && parked.compareAndSet(thread, null)) {
      LockSupport.unpark(thread);
    }
  }

  /** See {@link CommitsUnderWay#await}. */
  void await(long sequence, long nanos, BooleanSupplier enough) throws InterruptedException {
    long start = nanoTime.getAsLong();
    lock.lockInterruptibly();
    try {
      long left = nanos;
      long recallsBefore = recalls.get();
      while (isQuietFor(sequence)
          && recalls.get() == recallsBefore
          && left > 0
          && !closed
          && !enough.getAsBoolean()) {
        if (leader == null) {
          lead(left);
        } else {
          long unused = changed.awaitNanos(left);
        }
        left = nanos - (nanoTime.getAsLong() - start);
      }
    } finally {
      if (leader == null) {
        changed.signal();
      }
      lock.unlock();
    }
  }

  /** Whether nothing behind a commit is done; what was told may since have failed. */
  private boolean isQuietFor(long sequence) {
    return announced <= sequence || doneUpTo.getAsLong() <= sequence;
  }

  /** Looks, without the lock, until there is something to tell. */
  private void lead(long nanos) throws InterruptedException {
    leader = Thread.currentThread();
    long recallsBefore = recalls.get();
    long told = Math.min(announced, doneUpTo.getAsLong());
    lock.unlock();
    try {
      look(told, recallsBefore, nanos);
    } finally {
      lock.lock();
      leader = null;
      announce();
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private void look(long told, long recallsBefore, long nanos) {
    long start = nanoTime.getAsLong();
    int looks = 0;
    long left = nanos;
    while (left > 0 && isQuiet(told, recallsBefore)) {
      if (++looks < LOOKS_BEFORE_PARKING) {
        LockSupport.parkNanos(Math.min(left, BETWEEN_LOOKS_NANOS));
      } else {
        park(told, recallsBefore, left);
        looks = 0;
      }
      left = nanos - (nanoTime.getAsLong() - start);
    }
  }

  private void park(long told, long recallsBefore, long nanos) {
    parked.set(Thread.currentThread());
    // Who is done from here on sees the thread; who was before is seen by it.
    if (isQuiet(told, recallsBefore)) {
      LockSupport.parkNanos(this, nanos);
    }
    parked.set(null);
  }

  private boolean isQuiet(long told, long recallsBefore) {
    return doneUpTo.getAsLong() <= told
        && recalls.get() == recallsBefore
        && !closed
        && !Thread.currentThread().isInterrupted();
  }

  private void announce() {
    long done = doneUpTo.getAsLong();
    if (done > announced) {
      announced = done;
      changed.signalAll();
    }
  }

  /** Makes those who wait look whether they have waited enough. */
  void recall() {
    lock.lock();
    try {
      recalls.incrementAndGet();
      changed.signalAll();
      if (leader != null) {
        LockSupport.unpark(leader);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends all waiting. */
  void close() {
    closed = true;
    recall();
  }
}
