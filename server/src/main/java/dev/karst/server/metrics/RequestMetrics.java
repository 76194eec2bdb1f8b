package dev.karst.server.metrics;

import dev.karst.Karst;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The timer {@code karst.requests}: how many requests there were and how long they took, by
 * operation, table and outcome. Safe for use by many threads.
 *
 * <p>Clients choose the names of tables, and a name that is counted takes memory for good. So only
 * tables that exist are told apart, and those deleted since are forgotten.
 */
final class RequestMetrics {
  private static final String NAME = "karst.requests";

  private static final String NO_TABLE = "";

  private static final String ARN_START = "arn:";

  private static final Duration[] BUCKETS = {
    Duration.ofNanos(500_000),
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2)
  };

  private record Key(String operation, String table, String outcome) {}

  private final Karst karst;
  private final MeterRegistry registry;
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  RequestMetrics(Karst karst, MeterRegistry registry) {
    this.karst = karst;
    this.registry = registry;
  }

  void record(String operation, String table, String outcome, Duration duration) {
    String name = table.startsWith(ARN_START) ? tableOf(table) : table;
    String known = karst.hasTable(name) ? name : NO_TABLE;
    timers.computeIfAbsent(new Key(operation, known, outcome), this::timer).record(duration);
  }

  /** An ARN of a table, a stream or an iterator has the name between its first two slashes. */
  private static String tableOf(String arn) {
    int start = arn.indexOf('/') + 1;
    int end = arn.indexOf('/', start);
    return end < 0 ? arn.substring(start) : arn.substring(start, end);
  }

  void forgetDeletedTables() {
    timers
        .entrySet()
        .removeIf(
            entry -> {
              String table = entry.getKey().table;
              boolean gone = !table.equals(NO_TABLE) && !karst.hasTable(table);
              if (gone) {
                registry.remove(entry.getValue());
              }
              return gone;
            });
  }

  private Timer timer(Key key) {
    return Timer.builder(NAME)
        .description("Requests that were answered")
        .tag("operation", key.operation)
        .tag("table", key.table)
        .tag("outcome", key.outcome)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
