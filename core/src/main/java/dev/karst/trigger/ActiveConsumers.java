package dev.karst.trigger;

import dev.karst.error.ResourceInUseException;
import dev.karst.error.TriggerMessages;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The named triggers and consumers at work in a database, one of a name and table at a time: two
 * would move each other's checkpoint. Safe for use by many threads.
 */
public final class ActiveConsumers {
  private record Consumer(String table, String name) {}

  private final Set<Consumer> active = ConcurrentHashMap.newKeySet();

  /**
   * Takes a name.
   *
   * @throws ResourceInUseException if it is taken
   */
  void claim(String table, String name) {
    if (!active.add(new Consumer(table, name))) {
      throw new ResourceInUseException(TriggerMessages.consumerInUse(table, name));
    }
  }

  /** Gives a name back. */
  void release(String table, String name) {
    active.remove(new Consumer(table, name));
  }
}
