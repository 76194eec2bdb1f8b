package dev.karst.engine;

import java.time.Clock;
import java.util.function.LongConsumer;

/**
 * How a database is opened.
 *
 * @param onRecovery is told how many writes were replayed so far, every 100,000
 * @param maxCollectionSize the most bytes an item collection may have in a table with local
 *     secondary indexes
 */
public record DatabaseOptions(
    Durability durability, Clock clock, LongConsumer onRecovery, long maxCollectionSize) {
  /** DynamoDB's limit: 10 GB. */
  public static final long DEFAULT_MAX_COLLECTION_SIZE = 10L << 30;

  public static DatabaseOptions defaults() {
    return new DatabaseOptions(
        Durability.PROCESS, Clock.systemUTC(), writes -> {}, DEFAULT_MAX_COLLECTION_SIZE);
  }
}
