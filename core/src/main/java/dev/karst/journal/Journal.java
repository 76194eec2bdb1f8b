package dev.karst.journal;

import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.journal.CommitsUnderWay.Slot;
import dev.karst.storage.Log;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The database's one log of commits: gives each record its sequence number and its place.
 *
 * <p>Safe for use by many threads. Records lie in the log in the order of their sequence numbers,
 * without gaps. After an append or sync failed, what reached the disk is unknown, so the journal
 * refuses everything from then on; reopening the database finds out. A full disk is no such
 * failure.
 */
public final class Journal implements AutoCloseable {
  /** Gives, under the journal's lock, records that must come before the one being appended. */
  public interface Preamble {
    /** No records. */
    Preamble NONE =
        new Preamble() {
          @Override
          public @Nullable CommitRecord next() {
            return null;
          }

          @Override
          public void appended() {}
        };

    /** The record to append next, or null when there is no more. */
    @Nullable CommitRecord next();

    /** The record that {@link #next} gave is in the journal. */
    void appended();
  }

  private final ReentrantLock order = new ReentrantLock();
  private final JournalLogs logs;
  private final boolean synchronous;
  private final Clock clock;
  private final CommitsUnderWay underWay;
  private final GroupSync sync = new GroupSync();
  private @Nullable Log log;
  private long lastSequence;
  private long lastTime;
  private volatile @Nullable Throwable failure;
  private volatile boolean closed;

  /**
   * @param logs what the journal consists of; one more is started at the first append
   * @param synchronous whether {@link #append} returns only when the record is on the disk
   * @param underWay is told each record
   * @param end where the journal ends
   */
  public Journal(
      JournalLogs logs,
      boolean synchronous,
      Clock clock,
      CommitsUnderWay underWay,
      JournalEnd end) {
    this.logs = logs;
    this.synchronous = synchronous;
    this.clock = clock;
    this.underWay = underWay;
    this.lastSequence = end.sequence();
    this.lastTime = end.time();
    underWay.startAfter(end.sequence());
  }

  /** Appends a record that changes no items. */
  public long append(CommitRecord record) {
    return append(record, Preamble.NONE, null);
  }

  /**
   * Appends a record, behind those of the preamble.
   *
   * @param slot where the record counts as under way until it is called done; null if its changes
   *     are done already, or it has none
   * @return its sequence number
   * @throws StorageFullException if the disk is full; the record is not in the journal, which goes
   *     on, though parts of a long one may lie there unread
   */
  public long append(CommitRecord record, Preamble preamble, @Nullable Slot slot) {
    long sequence;
    Log target;
    order.lock();
    try {
      checkUsable();
      if (log == null) {
        log = logs.start(lastSequence + 1);
      }
      target = log;
      for (CommitRecord first = preamble.next(); first != null; first = preamble.next()) {
        write(target, first, null);
        preamble.appended();
      }
      sequence = write(target, record, slot);
    } catch (StorageFullException nothingWasAppended) {
      throw nothingWasAppended;
    } catch (RuntimeException | Error e) {
      fail(e);
      throw e;
    } finally {
      order.unlock();
    }
    if (synchronous) {
      boolean synced = false;
      try {
        sync.await(target, sequence);
        synced = true;
      } finally {
        if (!synced) {
          underWay.failed(sequence);
        }
      }
    }
    return sequence;
  }

  /** Whether an append waits for the disk. */
  public boolean isSynchronous() {
    return synchronous;
  }

  /** Whether every append and sync so far succeeded, so that what is in the log is known. */
  public boolean isSound() {
    return failure == null;
  }

  /** The sequence number of the last record. */
  public long lastSequence() {
    order.lock();
    try {
      return lastSequence;
    } finally {
      order.unlock();
    }
  }

  /** Where it ends. */
  public JournalEnd end() {
    order.lock();
    try {
      return new JournalEnd(lastSequence, lastTime);
    } finally {
      order.unlock();
    }
  }

  /** What it consists of, to be read. */
  public JournalLogs logs() {
    return logs;
  }

  /** Closes the log once everything in it is on the disk. */
  @Override
  public void close() {
    order.lock();
    try {
      closed = true;
      Log open = log;
      log = null;
      if (open != null) {
        try (open) {
          open.sync();
        }
      }
    } finally {
      order.unlock();
    }
  }

  private long write(Log target, CommitRecord record, @Nullable Slot slot) {
    long sequence = lastSequence + 1;
    // Never back, so that a time can be looked for: clocks are set.
    long time = Math.max(clock.millis(), lastTime);
    record.stamp(sequence, time);
    logs.append(target, record, sequence, time);
    lastSequence = sequence;
    lastTime = time;
    underWay.appended(sequence, slot);
    return sequence;
  }

  private void checkUsable() {
    if (closed) {
      throw new StoreUnavailableException(Messages.closed());
    }
    Throwable cause = failure;
    if (cause != null) {
      throw new StoreUnavailableException(Messages.journalFailed(), cause);
    }
  }

  private void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
  }

  /**
   * Makes concurrent writers share one sync: the first that finds none under way does it for all
   * records appended until then, the others wait for it or for the next.
   */
  private final class GroupSync {
    private final Object monitor = new Object();
    private boolean underWay;
    private long durable;

    void await(Log target, long sequence) {
      boolean interrupted = false;
      try {
        while (true) {
          synchronized (monitor) {
            while (underWay && durable < sequence) {
              try {
                monitor.wait();
              } catch (InterruptedException e) {
                interrupted = true;
              }
            }
            if (durable >= sequence) {
              return;
            }
            checkUsable();
            underWay = true;
          }
          syncAsLeader(target);
        }
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }

    private void syncAsLeader(Log target) {
      long upTo = lastSequence();
      boolean done = false;
      try {
        target.sync();
        done = true;
      } catch (RuntimeException | Error e) {
        if (!closed) { // else the log was, with everything in it on the disk
          fail(e);
        }
        throw e;
      } finally {
        synchronized (monitor) {
          underWay = false;
          if (done) {
            durable = Math.max(durable, upTo);
          }
          monitor.notifyAll();
        }
      }
    }
  }
}
