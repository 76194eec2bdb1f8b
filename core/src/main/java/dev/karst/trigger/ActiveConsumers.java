package dev.karst.trigger;

import dev.karst.error.ResourceInUseException;
import dev.karst.error.TriggerMessages;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The named triggers and consumers at work in a database, one of a kind, name and table at a time:
 * two would move each other's checkpoint. Safe for use by many threads.
 */
public final class ActiveConsumers {
  /** What a name stands for. */
  enum Kind {
    TRIGGER,
    CONSUMER
  }

  private record Consumer(Kind kind, String table, String name) {}

  private final Set<Consumer> active = ConcurrentHashMap.newKeySet();

  /**
   * Takes a name.
   *
   * @throws ResourceInUseException if it is taken
   */
  void claim(Kind kind, String table, String name) {
    if (!active.add(new Consumer(kind, table, name))) {
      throw new ResourceInUseException(TriggerMessages.consumerInUse(table, name));
    }
  }

  /** Gives a name back. */
  void release(Kind kind, String table, String name) {
    active.remove(new Consumer(kind, table, name));
  }
}
