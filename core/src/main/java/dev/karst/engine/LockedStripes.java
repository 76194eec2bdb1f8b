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
    long hash = key.hash();
    long order = ((long) table.record().id() << Integer.SIZE) | Stripes.number(hash);
    stripes.putIfAbsent(order, new Held(table, table.stripe(key)));
  }

  /**
   * Takes all locks.
   *
   * @throws dev.karst.error.StoreUnavailableException if one of them is not to be had in time
   */
  void lockAll() {
    for (Held stripe : stripes.values()) {
      stripe.lock.lock(stripe.table.name());
      locked++;
    }
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
