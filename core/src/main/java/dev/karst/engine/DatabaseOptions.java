package dev.karst.engine;

import java.time.Clock;
import java.util.function.LongConsumer;

/**
 * How a database is opened.
 *
 * @param onRecovery is told how many writes were replayed so far, every 100,000
 */
public record DatabaseOptions(Durability durability, Clock clock, LongConsumer onRecovery) {
  public static DatabaseOptions defaults() {
    return new DatabaseOptions(Durability.PROCESS, Clock.systemUTC(), writes -> {});
  }
}
