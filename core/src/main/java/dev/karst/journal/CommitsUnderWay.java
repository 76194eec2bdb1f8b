package dev.karst.journal;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
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
 * <p>Writers never wait for readers; see {@link CommitWatch}. Safe for use by many threads.
 */
public final class CommitsUnderWay {
  private static final long NONE = Long.MAX_VALUE;

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

  private final CommitWatch watch;

  /** Nothing is in the journal yet. */
  public CommitsUnderWay() {
    this(System::nanoTime);
  }

  /**
   * The same.
   *
   * @param nanoTime what waits are measured by
   */
  CommitsUnderWay(LongSupplier nanoTime) {
    this.watch = new CommitWatch(this::doneUpTo, nanoTime);
  }

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
      watch.wake();
    }
  }

  /** The changes of the slot's commit are in the tables. Not called if that failed. */
  public void done(Slot slot) {
    slot.sequence = NONE;
    watch.wake();
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
    watch.await(sequence, nanos, enough);
  }

  /** Makes those who wait look whether they have waited enough. */
  public void wakeReaders() {
    watch.recall();
  }

  /** Ends all waiting. */
  public void close() {
    watch.close();
  }
}
