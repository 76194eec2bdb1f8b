package dev.karst.engine;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills new indexes in the background, one after the other, in small steps between which tables may
 * be deleted and the database closed. Safe for use by many threads.
 */
final class IndexFiller {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFiller.class);
  private static final int ITEMS_PER_STEP = 500;

  private final Sessions sessions;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread filler = new Thread(task, "karst-index-filler");
            filler.setDaemon(true);
            return filler;
          });
  private volatile boolean stopped;

  IndexFiller(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Fills an index that writers know already; asking again while it is filled is no harm. */
  void fill(StoredTable table, TableIndex index) {
    Backfill backfill = new Backfill(table, List.of(index), null);
    thread.execute(() -> run(table, index, backfill));
  }

  /** Stops after the step under way; what is not built then stays so. */
  void stop() {
    stopped = true;
    thread.shutdown();
    boolean interrupted = false;
    while (true) {
      try {
        if (thread.awaitTermination(1, TimeUnit.SECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(StoredTable table, TableIndex index, Backfill backfill) {
    try {
      while (!index.isBuilt() && !stopped && isWanted(table, index)) {
        step(table, index, backfill);
      }
    } catch (RuntimeException e) {
      if (!isWanted(table, index)) {
        return;
      }
      index.failed();
      LOG.error(
          "Index {} of table {} could not be filled and stays unreadable; drop it, mend the cause,"
              + " and create it again",
          index.name(),
          table.name(),
          e);
    }
  }

  private static boolean isWanted(StoredTable table, TableIndex index) {
    return table.isOpen() && !index.isDropped();
  }

  private void step(StoredTable table, TableIndex index, Backfill backfill) {
    Session session = sessions.current();
    session.enter(table);
    try {
      // Who drops the index marks it, then waits for all who are inside.
      if (!index.isDropped()) {
        backfill.step(ITEMS_PER_STEP);
      }
    } finally {
      session.leave();
    }
  }
}
