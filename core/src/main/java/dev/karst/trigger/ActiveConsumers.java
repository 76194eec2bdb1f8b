package dev.karst.trigger;

import dev.karst.error.ResourceInUseException;
import dev.karst.error.TriggerMessages;
import dev.karst.stream.Checkpoints;
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

  /**
   * Forgets where a trigger goes on; does nothing if that is not known.
   *
   * @param checkpoints those of the table's triggers
   * @throws ResourceInUseException if it is at work
   */
  public void forgetTrigger(String table, String name, Checkpoints checkpoints) {
    forget(Kind.TRIGGER, table, name, checkpoints);
  }

  /** Forgets a checkpoint, with its name taken meanwhile, so that nobody goes on there. */
  void forget(Kind kind, String table, String name, Checkpoints checkpoints) {
    claim(kind, table, name);
    try {
      checkpoints.forget(name);
    } finally {
      release(kind, table, name);
    }
  }

  /** Gives a name back. */
  void release(Kind kind, String table, String name) {
    active.remove(new Consumer(kind, table, name));
  }
}
