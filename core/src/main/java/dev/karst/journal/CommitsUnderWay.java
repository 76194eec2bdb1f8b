package dev.karst.journal;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells readers of the journal up to where its commits are done, and wakes them when there are
 * more.
 *
 * <p>A commit lies in the journal before its changes are in the tables, and commits are done in
 * another order than they lie there. A reader that were shown one too early would look into the
 * table and find the item as it was. So each writing thread has a {@link Slot} of its own that
 * holds its commit while it is under way; everything below the lowest of them is done. Writers
 * share nothing for it: a commit costs them two writes to memory of their own.
 *
 * <p>Writers never wait for readers, and wake one thread at the most, the watch, and that only if
 * all was quiet: while commits come in, it looks by itself. Safe for use by many threads.
 */
public final class CommitsUnderWay {
  private static final long NONE = Long.MAX_VALUE;

  /** How long the watch looks by itself before it lets itself be woken. */
  private static final int LOOKS_BEFORE_PARKING = 20;

  private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

  private static final int MIN_SLOTS = 64;

  /** A writing thread's commit that is in the journal, but not yet done. */
  public static final class Slot {
    private volatile long sequence = NONE;

    private Slot() {}
  }

  private final List<WeakReference<Slot>> slots = new ArrayList<>();
  private int lookForDeadAt = MIN_SLOTS;

  /** The last commit in the journal. */
  private volatile long last;

  /** The first commit that nobody knows to be done or not. */
  private volatile long failed = NONE;

  /** The watch, while it waits for a writer to wake it. */
  private volatile @Nullable Thread parked;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition waited = lock.newCondition();
  private final Condition changed = lock.newCondition();
  private int waiting;
  private long announced;
  private boolean watched;
  private volatile boolean closed;

  /** A slot for a thread, which it keeps for good. */
  public Slot issue() {
    Slot slot = new Slot();
    synchronized (slots) {
      if (slots.size() >= lookForDeadAt) {
        slots.removeIf(reference -> reference.get() == null);
        lookForDeadAt = 2 * Math.max(MIN_SLOTS, slots.size());
      }
      slots.add(new WeakReference<>(slot));
    }
    return slot;
  }

  /** Begins behind the commits that are in the journal already. */
  void startAfter(long sequence) {
    last = sequence;
  }

  /** A commit is in the journal. Under the journal's lock, in the order of the numbers. */
  void appended(long sequence, @Nullable Slot slot) {
    if (slot != null) {
      slot.sequence = sequence; // before the number is known: who knows it looks at the slots
    }
    last = sequence;
    if (slot == null) {
      wakeWatch();
    }
  }

  /** The changes of the slot's commit are in the tables. Not called if that failed. */
  public void done(Slot slot) {
    slot.sequence = NONE;
    wakeWatch();
  }

  /** It is not known what became of a commit: from there on nothing is done any more. */
  void failed(long sequence) {
    synchronized (slots) {
      failed = Math.min(failed, sequence);
    }
  }

  /** The sequence number of the last commit in the journal. */
  public long last() {
    return last;
  }

  /** The highest sequence number up to which all commits are done. */
  public long doneUpTo() {
    long upTo = last;
    synchronized (slots) {
      upTo = Math.min(upTo, failed - 1);
      for (WeakReference<Slot> reference : slots) {
        Slot slot = reference.get();
        long underWay = slot == null ? NONE : slot.sequence;
        if (underWay <= upTo) {
          upTo = underWay - 1;
        }
      }
    }
    return upTo;
  }

  /**
   * Waits until a commit behind {@code sequence} is done, the database closes, the time is over, or
   * {@code enough} holds, which is looked at after {@link #wakeReaders}.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public void await(long sequence, long nanos, BooleanSupplier enough) throws InterruptedException {
    if (doneUpTo() > sequence || nanos <= 0) {
      return;
    }
    long left = nanos;
    lock.lock();
    try {
      startWatch();
      waiting++;
      waited.signal();
      try {
        while (announced <= sequence && left > 0 && !closed && !enough.getAsBoolean()) {
          left = changed.awaitNanos(left);
        }
      } finally {
        waiting--;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Makes those who wait look whether they have waited enough. */
  public void wakeReaders() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends all waiting. */
  public void close() {
    closed = true;
    lock.lock();
    try {
      waited.signalAll();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    wakeWatch();
  }

  private void wakeWatch() {
    Thread watch = parked;
    if (watch != null) {
      LockSupport.unpark(watch);
    }
  }

  /** Under the lock. */
  private void startWatch() {
    if (!watched) {
      watched = true;
      Thread watch = new Thread(this::watch, "karst-journal-watch");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private void watch() {
    int looks = 0;
    while (awaitWaiting()) {
      if (announce()) {
        looks = 0;
      }
      if (++looks < LOOKS_BEFORE_PARKING) {
        LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        continue;
      }
      parked = Thread.currentThread();
      // Who is done from here on sees the thread; who was before is seen by it.
      if (doneUpTo() == announced && !closed) {
        LockSupport.park(this);
      }
      parked = null;
      looks = 0;
    }
  }

  /** Returns when somebody waits for commits; false when it is over. */
  private boolean awaitWaiting() {
    lock.lock();
    try {
      while (waiting == 0 && !closed) {
        waited.awaitUninterruptibly();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Whether there are more commits done than were told; tells them. */
  private boolean announce() {
    long done = doneUpTo();
    lock.lock();
    try {
      if (done == announced) {
        return false;
      }
      announced = done;
      changed.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }
}
