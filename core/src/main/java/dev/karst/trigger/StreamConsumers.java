package dev.karst.trigger;

import dev.karst.error.TriggerMessages;
import dev.karst.stream.ChangeReader;
import dev.karst.stream.ChangeSource;
import dev.karst.stream.StartingPosition;
import dev.karst.trigger.ActiveConsumers.Kind;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;

/** The named consumers of a table's changes. Safe for use by many threads. */
public final class StreamConsumers {
  private final ChangeSource source;
  private final Clock clock;
  private final ActiveConsumers active;
  private final LongSupplier nanoTime;

  /**
   * The consumers of a source.
   *
   * @param active the named consumers at work in the database
   */
  public StreamConsumers(ChangeSource source, Clock clock, ActiveConsumers active) {
    this(source, clock, active, System::nanoTime);
  }

  StreamConsumers(ChangeSource source, Clock clock, ActiveConsumers active, LongSupplier nanoTime) {
    this.source = source;
    this.clock = clock;
    this.active = active;
    this.nanoTime = nanoTime;
  }

  /**
   * Opens a consumer, behind its checkpoint or, if it is new, at a place.
   *
   * @param name 1 to 128 of the characters a-z, A-Z, 0-9, _, . and -
   * @throws dev.karst.error.ResourceInUseException if one of that name is at work
   */
  public StreamConsumer open(String name, StartingPosition ifNew) {
    String table = source.tableName();
    active.claim(Kind.CONSUMER, table, ConsumerName.checked(name));
    boolean isOpen = false;
    try {
      ChangeReader reader =
          NamedReading.open(source, name, ifNew, TriggerMessages.consumer(name, table));
      StreamConsumer consumer =
          new StreamConsumer(
              source,
              name,
              reader,
              clock,
              nanoTime,
              closed -> {
                active.leave(closed);
                active.release(Kind.CONSUMER, table, name);
              });
      enter(consumer);
      isOpen = true;
      return consumer;
    } finally {
      if (!isOpen) {
        active.release(Kind.CONSUMER, table, name);
      }
    }
  }

  private void enter(StreamConsumer consumer) {
    boolean isIn = false;
    try {
      active.enter(consumer.work());
      isIn = true;
    } finally {
      if (!isIn) {
        consumer.close();
      }
    }
  }

  /** The names of all that have a checkpoint, in order. */
  public List<String> names() {
    return source.checkpoints().consumers();
  }

  /**
   * Forgets a consumer's checkpoint; does nothing if it has none.
   *
   * @throws dev.karst.error.ResourceInUseException if it is at work
   */
  public void remove(String name) {
    active.forget(Kind.CONSUMER, source.tableName(), name, source.checkpoints());
  }
}
