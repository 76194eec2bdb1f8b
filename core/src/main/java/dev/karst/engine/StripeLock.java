package dev.karst.engine;

import dev.karst.error.Messages;
import dev.karst.error.TransactionConflictException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A lock for the partition keys of one stripe, whose waiting is bounded and deaf to interrupts. */
final class StripeLock {
  private static final long MAX_WAIT_SECONDS = 30;

  /** Shows its owner, for the message of who holds it. */
  private static final class OwnedLock extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    @Override
    protected @Nullable Thread getOwner() {
      return super.getOwner();
    }
  }

  private final OwnedLock lock = new OwnedLock();

  /**
   * Takes the lock. An interrupt while waiting is kept for the caller to see.
   *
   * @throws TransactionConflictException if another thread does not let go of it in time
   */
  void lock(String table) {
    if (!lock.tryLock()) {
      await(table);
    }
  }

  /**
   * Takes the lock, however long that takes: for who cannot give up, as its write is in the journal
   * already. Nobody may hold the lock for longer than a change of memory takes.
   */
  void lockToFinish() {
    lock.lock();
  }

  void unlock() {
    lock.unlock();
  }

  private void await(String table) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_WAIT_SECONDS);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          if (lock.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return;
          }
          Thread owner = lock.getOwner();
          String holder = owner == null ? "none" : owner.getName();
          throw new TransactionConflictException(
              Messages.lockTimeout(table, MAX_WAIT_SECONDS, holder));
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
