package dev.karst.engine;

import dev.karst.expiry.ExpiryTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the expired items of all tables in the background: one thread, which works in small steps
 * and rests after each for as long as it took.
 *
 * <p>What keeps it from removing items, a full disk for one, is logged now and then and tried again
 * later. {@link #step} is for the thread, or for a test in its place; the rest for any.
 */
final class Expirer {
  private static final Logger LOG = LoggerFactory.getLogger(Expirer.class);
  private static final int ITEMS_PER_STEP = 500;
  private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long LEAST_REST_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LOG_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** What is known of a table whose items expire. */
  private static final class Watched {
    private final ExpirySweep sweep;
    private boolean failed;
    private long retryAt;
    private boolean logged;
    private long logAgainAt;

    Watched(ExpirySweep sweep) {
      this.sweep = sweep;
    }
  }

  private final Catalog catalog;
  private final Sessions sessions;
  private final Committer committer;
  private final DatabaseOptions options;
  private final LongSupplier nanos;
  private final Map<TableExpiry, Watched> watched = new HashMap<>();
  private @Nullable Thread thread;
  private volatile boolean stopped;

  /**
   * @param nanos tells how long something took
   */
  Expirer(
      Catalog catalog,
      Sessions sessions,
      Committer committer,
      DatabaseOptions options,
      LongSupplier nanos) {
    this.catalog = catalog;
    this.sessions = sessions;
    this.committer = committer;
    this.options = options;
    this.nanos = nanos;
  }

  /** Starts the thread if it is wanted, does not run yet, and items of any table expire. */
  synchronized void start() {
    boolean needed = catalog.all().stream().anyMatch(table -> table.indexes().expiry() != null);
    if (needed && options.removesExpired() && thread == null && !stopped) {
      thread = new Thread(this::run, "karst-expirer");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Stops after the step under way. */
  void stop() {
    Thread running;
    synchronized (this) {
      stopped = true;
      running = thread;
    }
    if (running == null) {
      return;
    }
    LockSupport.unpark(running);
    boolean interrupted = false;
    while (running.isAlive()) {
      try {
        running.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopped) {
      long begun = nanos.getAsLong();
      boolean more = step();
      long rest = more ? Math.max(LEAST_REST_NANOS, nanos.getAsLong() - begun) : IDLE_NANOS;
      if (!stopped) {
        LockSupport.parkNanos(this, rest);
      }
    }
  }

  /**
   * Does a bounded part of what there is to do.
   *
   * @return whether there may be more
   */
  boolean step() {
    long now = ExpiryTime.now(options.clock());
    boolean more = false;
    Set<TableExpiry> present = new HashSet<>();
    for (StoredTable table : catalog.all()) {
      TableExpiry expiry = table.indexes().expiry();
      if (expiry != null) {
        present.add(expiry);
        more |= table.isOpen() && step(table, expiry, now);
      }
    }
    watched.keySet().retainAll(present);
    return more;
  }

  private boolean step(StoredTable table, TableExpiry expiry, long now) {
    Watched known =
        watched.computeIfAbsent(
            expiry, added -> new Watched(new ExpirySweep(table, added, sessions, committer)));
    if (known.failed && nanos.getAsLong() - known.retryAt < 0) {
      return false;
    }
    try {
      known.failed = false;
      return known.sweep.step(ITEMS_PER_STEP, now);
    } catch (RuntimeException | Error e) {
      // Whatever it is: there is nobody to tell, and the other tables' items expire all the same.
      known.failed = true;
      known.retryAt = nanos.getAsLong() + RETRY_NANOS;
      if (table.isOpen()) {
        log(table, known, e);
      }
      return false;
    }
  }

  private void log(StoredTable table, Watched known, Throwable failure) {
    long time = nanos.getAsLong();
    if (!known.logged || time - known.logAgainAt >= 0) {
      LOG.warn(
          "Expired items of table {} could not be removed; trying again", table.name(), failure);
      known.logged = true;
      known.logAgainAt = time + LOG_AGAIN_NANOS;
    }
  }
}
