package dev.karst.trigger;

import dev.karst.error.KarstException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.TriggerMessages;
import dev.karst.stream.Checkpoints;
import dev.karst.stream.SequenceNumber;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * Keeps a trigger's checkpoint at its watermark. Safe for use by many threads.
 *
 * <p>One thread at a time keeps it, which may mean to wait for the disk. Others that come meanwhile
 * leave theirs to that one and go on; it looks again when it is done.
 *
 * <p>After a delivery it is kept at once. Where nothing is delivered it follows only now and then:
 * so that a restart need not look again at changes that filters left out, or at many of other
 * tables. It must not follow every commit, as keeping a checkpoint may itself be one.
 */
final class CheckpointKeeper {
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LOG_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final long COMMITS_WORTH_KEEPING = 1000;

  private final Checkpoints checkpoints;
  private final String consumer;
  private final String label;
  private final Watermark watermark;
  private final LongSupplier nanoTime;
  private final Logger log;

  /** Whether a thread is at it; no more than one is. */
  private boolean keeping;

  /** Whether others came since the last look at the watermark. */
  private boolean lookAgain;

  private SequenceNumber kept;

  /** The last place that was kept, or could not be. */
  private SequenceNumber tried;

  private long lastKept;
  private boolean leftOut;
  private boolean fenced;

  /** Of the thread that keeps, as is the time. */
  private boolean logged;

  private long logAgainAt;

  CheckpointKeeper(
      Checkpoints checkpoints,
      String consumer,
      String label,
      Watermark watermark,
      LongSupplier nanoTime,
      Logger log) {
    this.checkpoints = checkpoints;
    this.consumer = consumer;
    this.label = label;
    this.watermark = watermark;
    this.nanoTime = nanoTime;
    this.log = log;
    this.kept = watermark.low();
    this.tried = kept;
    this.lastKept = nanoTime.getAsLong();
  }

  /** Something was handled; it is kept when this returns, or by the thread that is at it. */
  void delivered() {
    keep();
  }

  /** Something was read, and some changes of the table may have been left out by filters. */
  void passed(boolean someLeftOut) {
    if (isWorthKeeping(someLeftOut)) {
      keep();
    }
  }

  private synchronized boolean isWorthKeeping(boolean someLeftOut) {
    leftOut |= someLeftOut;
    boolean isOwed = lookAgain && !keeping;
    boolean isWorthIt =
        leftOut || watermark.low().commit() - kept.commit() >= COMMITS_WORTH_KEEPING;
    return isOwed || (isWorthIt && nanoTime.getAsLong() - lastKept >= PAUSE_NANOS);
  }

  /**
   * What is done by now is kept when this returns, by whatever thread, unless that fails. It does
   * not stay for what others leave to it, which {@link #passed} finds: it is no lane's.
   */
  void settle() {
    if (takeTurnUnlessTried(watermark.low())) {
      lead(false);
    }
  }

  /** Nothing will be handled any more; keeps the last place, and none after that. */
  void end() {
    takeTurn();
    lead(true);
    fence();
  }

  /** Keeps no place any more: another may have begun to, under the same name. */
  void fence() {
    synchronized (this) {
      fenced = true;
    }
    awaitWhile(() -> keeping);
  }

  private void keep() {
    if (isFirst()) {
      lead(true);
    }
  }

  /** Whether no other thread is at it; if one is, it looks again. */
  private synchronized boolean isFirst() {
    if (keeping) {
      lookAgain = true;
      return false;
    }
    keeping = true;
    return true;
  }

  /**
   * Waits for its turn; false if meanwhile another thread has kept, or tried to, what is wanted.
   */
  private synchronized boolean takeTurnUnlessTried(SequenceNumber wanted) {
    awaitWhile(() -> keeping && tried.compareTo(wanted) < 0);
    if (tried.compareTo(wanted) >= 0) {
      return false;
    }
    keeping = true;
    return true;
  }

  private synchronized void takeTurn() {
    awaitWhile(() -> keeping);
    keeping = true;
  }

  /**
   * Keeps a place, and while it {@code stays}, more as long as others come and leave it theirs.
   * That ends: the watermark does not pass what waits for the lane or reader that is held up here.
   */
  private void lead(boolean stays) {
    boolean isLeft = false;
    try {
      do {
        keepOnce();
      } while (!hasLeft(stays));
      isLeft = true;
    } finally {
      if (!isLeft) {
        leave();
      }
    }
  }

  private synchronized boolean hasLeft(boolean stays) {
    if (stays && lookAgain && !fenced) {
      return false;
    }
    leave();
    return true;
  }

  private synchronized void leave() {
    keeping = false;
    notifyAll();
  }

  private void keepOnce() {
    SequenceNumber place;
    boolean hadLeftOut;
    synchronized (this) {
      lookAgain = false;
      place = watermark.low();
      if (fenced || place.compareTo(kept) <= 0) {
        return;
      }
      lastKept = nanoTime.getAsLong();
      hadLeftOut = leftOut;
      leftOut = false; // what is left out from here on may lie behind the place
    }
    boolean isKept = keep(place);
    synchronized (this) {
      tried = place;
      if (isKept) {
        kept = place;
      } else {
        leftOut |= hadLeftOut;
      }
      notifyAll();
    }
  }

  /** Waits for the disk, so it is not for a thread that holds the lock. */
  private boolean keep(SequenceNumber place) {
    try {
      checkpoints.keep(consumer, place);
      return true;
    } catch (StoreUnavailableException e) {
      throw e;
    } catch (ResourceNotFoundException e) {
      log.debug(TriggerMessages.tableGone(), label);
      synchronized (this) {
        fenced = true;
      }
      return true;
    } catch (KarstException e) {
      // The disk may be full: whoever empties it by handling changes must not be stopped.
      warn(place, e);
      return false;
    }
  }

  /** Waits, even if interrupted: it takes no longer than the disk. */
  private synchronized void awaitWhile(BooleanSupplier isToWait) {
    boolean interrupted = false;
    while (isToWait.getAsBoolean()) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Now and then only: as long as the disk is full, it fails after each batch. */
  private void warn(SequenceNumber place, KarstException failure) {
    long time = nanoTime.getAsLong();
    if (!logged || time - logAgainAt >= 0) {
      log.warn(TriggerMessages.checkpointFailed(), label, place, failure);
      logged = true;
      logAgainAt = time + LOG_AGAIN_NANOS;
    }
  }
}
