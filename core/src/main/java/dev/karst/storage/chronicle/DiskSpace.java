package dev.karst.storage.chronicle;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Watches the disk's free space, so that a write is refused before the disk is full.
 *
 * <p>Files grow as mapped pages are touched; on a full disk touching one kills the access with an
 * error that names no file and comes at no certain place. So room is reserved first: the free space
 * is read again whenever as much was promised as {@link #STEP}, or was last read too long ago, as
 * others use the disk too.
 */
final class DiskSpace {
  /** What is left free. */
  static final long RESERVE = 64L << 20;

  /** What is left free even by writes that may use the reserve. */
  static final long LAST_RESERVE = RESERVE / 2;

  /** How much is promised between two looks at the disk. */
  static final long STEP = 16L << 20;

  private static final long MAX_AGE_NANOS = 200_000_000;

  /** What a write of any size may touch besides its bytes: pages of lookup, free list and data. */
  private static final long TOUCHED = 3 * 4096;

  private final LongSupplier usable;
  private final LongSupplier nanoClock;
  private final AtomicLong left = new AtomicLong();
  private volatile long readAt;

  DiskSpace(LongSupplier usable, LongSupplier nanoClock) {
    this.usable = usable;
    this.nanoClock = nanoClock;
    readAgain();
  }

  /** Whether {@code entries} writes of {@code bytes} in all may go on; if so, they are counted. */
  boolean promise(long entries, long bytes) {
    long need = need(entries, bytes);
    if (left.get() >= need
        && nanoClock.getAsLong() - readAt < MAX_AGE_NANOS
        && left.addAndGet(-need) >= 0) {
      return true;
    }
    return promiseAfterLook(need);
  }

  /** The same for writes that may use half of the reserve: those that help to free room. */
  boolean promiseFromReserve(long entries, long bytes) {
    return promise(entries, bytes) || readAgain() + RESERVE - LAST_RESERVE >= need(entries, bytes);
  }

  private static long need(long entries, long bytes) {
    return bytes + (entries + 1) * TOUCHED;
  }

  private synchronized boolean promiseAfterLook(long need) {
    long room = readAgain();
    if (room < need) {
      return false;
    }
    left.addAndGet(-need);
    return true;
  }

  /** What may still be promised; negative if the reserve has been touched. */
  private synchronized long readAgain() {
    long room = usable.getAsLong() - RESERVE;
    readAt = nanoClock.getAsLong();
    left.set(Math.min(room, STEP));
    return room;
  }
}
