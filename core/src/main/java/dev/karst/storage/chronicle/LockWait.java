package dev.karst.storage.chronicle;

import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import dev.karst.storage.Interrupts;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import net.openhft.chronicle.hash.locks.InterProcessLock;

/**
 * Waits for a segment's lock: spins a little, then gives the processor away.
 *
 * <p>Chronicle's own {@code lock()} spins for up to a minute. With more threads than processors the
 * thread that holds the lock would wait for the spinning ones to use up their time slice. An
 * interrupt does not end the wait, and is kept.
 */
final class LockWait {
  private static final int SPINS = 200;
  private static final int YIELDS = 50;
  private static final long PARK_NANOS = 50_000;

  /** While it tries, a writer keeps new readers out; so it tries for a while each time. */
  private static final long WRITER_TRY_NANOS = 100_000;

  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

  private LockWait() {}

  static void lockForReading(InterProcessLock lock) {
    if (!lock.tryLock()) {
      waitFor(lock, false);
    }
  }

  static void lockForWriting(InterProcessLock lock) {
    if (!lock.tryLock()) {
      waitFor(lock, true);
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // no order is expected of yield(), only a chance
  private static void waitFor(InterProcessLock lock, boolean insist) {
    for (int spin = 0; spin < SPINS; spin++) {
      Thread.onSpinWait();
      if (lock.tryLock()) {
        return;
      }
    }
    boolean interrupted = false;
    try {
      long start = System.nanoTime();
      for (int round = 0; ; round++) {
        try {
          if (insist ? lock.tryLock(WRITER_TRY_NANOS, TimeUnit.NANOSECONDS) : lock.tryLock()) {
            return;
          }
        } catch (InterruptedException e) {
          interrupted = true;
        }
        if (System.nanoTime() - start > LIMIT_NANOS) {
          throw new StoreUnavailableException(Messages.pageStaysLocked());
        }
        if (round < YIELDS) {
          Thread.yield();
        } else {
          LockSupport.parkNanos(PARK_NANOS);
        }
      }
    } finally {
      Interrupts.restore(interrupted);
    }
  }
}
