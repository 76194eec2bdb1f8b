package dev.karst.trigger;

import dev.karst.error.KarstException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.TriggerMessages;
import dev.karst.stream.Checkpoints;
import dev.karst.stream.SequenceNumber;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * Keeps a trigger's checkpoint at its watermark. Safe for use by many threads.
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
  private SequenceNumber kept;
  private long lastKept;
  private boolean leftOut;
  private boolean fenced;
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
    this.lastKept = nanoTime.getAsLong();
  }

  /** Something was handled. */
  synchronized void delivered() {
    keep();
  }

  /** Something was read, and some changes of the table may have been left out by filters. */
  synchronized void passed(boolean someLeftOut) {
    leftOut |= someLeftOut;
    boolean isWorthIt =
        leftOut || watermark.low().commit() - kept.commit() >= COMMITS_WORTH_KEEPING;
    if (isWorthIt && nanoTime.getAsLong() - lastKept >= PAUSE_NANOS) {
      keep();
    }
  }

  /** Nothing will be handled any more; keeps the last place, and none after that. */
  synchronized void end() {
    keep();
    fenced = true;
  }

  /** Keeps no place any more: another may have begun to, under the same name. */
  synchronized void fence() {
    fenced = true;
  }

  private void keep() {
    SequenceNumber place = watermark.low();
    if (fenced || place.compareTo(kept) <= 0) {
      return;
    }
    lastKept = nanoTime.getAsLong();
    try {
      checkpoints.keep(consumer, place);
    } catch (StoreUnavailableException e) {
      throw e;
    } catch (ResourceNotFoundException e) {
      log.debug(TriggerMessages.tableGone(), label);
      fenced = true;
    } catch (KarstException e) {
      // The disk may be full: whoever empties it by handling changes must not be stopped.
      warn(place, e);
      return;
    }
    kept = place;
    leftOut = false;
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
