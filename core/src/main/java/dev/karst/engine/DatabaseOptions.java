package dev.karst.engine;

import java.time.Clock;
import java.util.function.LongConsumer;

/**
 * How a database is opened.
 *
 * @param onRecovery is told how many writes were replayed so far, every 100,000
 * @param maxCollectionSize the most bytes an item collection may have in a table with local
 *     secondary indexes
 * @param hidesExpired whether reads take an item for gone as soon as it has expired
 * @param removesExpired whether a thread removes expired items; if not, somebody must call {@link
 *     Database#removeExpired}
 */
public record DatabaseOptions(
    Durability durability,
    Clock clock,
    LongConsumer onRecovery,
    long maxCollectionSize,
    boolean hidesExpired,
    boolean removesExpired) {
  /** DynamoDB's limit: 10 GB. */
  public static final long DEFAULT_MAX_COLLECTION_SIZE = 10L << 30;

  /** With everything else as {@link #defaults} has it. */
  public DatabaseOptions(
      Durability durability, Clock clock, LongConsumer onRecovery, long maxCollectionSize) {
    this(durability, clock, onRecovery, maxCollectionSize, false, true);
  }

  /** The same with another {@link #hidesExpired}. */
  public DatabaseOptions hidingExpired(boolean hides) {
    return new DatabaseOptions(
        durability, clock, onRecovery, maxCollectionSize, hides, removesExpired);
  }

  /** The same with another {@link #removesExpired}. */
  public DatabaseOptions removingExpired(boolean removes) {
    return new DatabaseOptions(
        durability, clock, onRecovery, maxCollectionSize, hidesExpired, removes);
  }

  public static DatabaseOptions defaults() {
    return new DatabaseOptions(
        Durability.PROCESS, Clock.systemUTC(), writes -> {}, DEFAULT_MAX_COLLECTION_SIZE);
  }
}
