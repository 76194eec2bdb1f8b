package dev.karst.engine;

import dev.karst.codec.KeyBytes;
import java.util.Map;
import java.util.TreeMap;

/** The stripe locks of several keys, taken in ascending order and let go of together. */
final class LockedStripes {
  private record Held(StoredTable table, StripeLock lock) {}

  private final Map<Long, Held> stripes = new TreeMap<>();
  private int locked;

  void add(StoredTable table, KeyBytes key) {
    stripes.putIfAbsent(order(table, key), new Held(table, table.stripe(key)));
  }

  private static long order(StoredTable table, KeyBytes key) {
    return ((long) table.record().id() << Integer.SIZE) | Stripes.number(key.hash());
  }

  /**
   * Takes all locks.
   *
   * @throws dev.karst.error.TransactionConflictException if one of them is not to be had in time
   */
  void lockAll() {
    for (Held stripe : stripes.values()) {
      stripe.lock.lock(stripe.table.name());
      locked++;
    }
  }

  /** Whether the lock of a key is among those taken. */
  boolean holds(StoredTable table, KeyBytes key) {
    long wanted = order(table, key);
    int rank = 0;
    for (long order : stripes.keySet()) {
      if (order == wanted) {
        return rank < locked;
      }
      rank++;
    }
    return false;
  }

  /** Lets go of those that were taken. */
  void unlockAll() {
    for (Held stripe : stripes.values()) {
      if (locked == 0) {
        return;
      }
      stripe.lock.unlock();
      locked--;
    }
  }
}
