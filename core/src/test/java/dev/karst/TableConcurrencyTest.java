package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.ScanResponse;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads on the same keys. */
class TableConcurrencyTest {
  private static final int THREADS = 6;
  private static final TableDefinition COUNTERS =
      new TableDefinition("counters", KeySchema.composite("p", KeyType.S, "s", KeyType.N));

  @TempDir Path directory;

  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
  private Karst karst;
  private Table table;

  @BeforeEach
  void open() {
    karst = Karst.at(directory).itemsPerTable(10_000).open();
    table = karst.createTable(COUNTERS);
  }

  @AfterEach
  void close() {
    pool.shutdownNow();
    karst.close();
  }

  private static Item counter(long sort, long count) {
    return Item.builder().put("p", "x").put("s", sort).put("number", count).build();
  }

  private static long count(Item item) {
    return ((AttributeValue.N) item.get("number").orElseThrow()).value().longValueExact();
  }

  private Item get(long sort) {
    return table.get(Item.of("p", s("x"), "s", n(sort))).orElseThrow();
  }

  private void run(Callable<Void> task) throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      tasks.add(task);
    }
    for (Future<Void> done : pool.invokeAll(tasks)) {
      done.get();
    }
  }

  /** Each increment is a put that the item's count has not changed since it was read. */
  @Test
  void noConditionalIncrementIsLost() throws Exception {
    int increments = 300;
    table.put(counter(0, 0));
    run(
        () -> {
          for (int i = 0; i < increments; i++) {
            while (!increment()) {
              Thread.onSpinWait();
            }
          }
          return null;
        });
    assertThat(count(get(0))).isEqualTo((long) THREADS * increments);
    karst.close();
    karst = Karst.at(directory).itemsPerTable(10_000).open();
    table = karst.table("counters");
    assertThat(count(get(0))).isEqualTo((long) THREADS * increments);
  }

  private boolean increment() {
    long seen = count(get(0));
    try {
      table.put(
          counter(0, seen + 1),
          put ->
              put.conditionExpression("#n = :seen").name("#n", "number").value(":seen", n(seen)));
      return true;
    } catch (ConditionalCheckFailedException someoneElseWasFirst) {
      return false;
    }
  }

  /**
   * A writer replaces all items of a partition in order; a query must never see a later one older.
   */
  @Test
  void aQueryPageIsOneInstant() throws Exception {
    int items = 200;
    for (int sort = 0; sort < items; sort++) {
      table.put(counter(sort, 0));
    }
    AtomicBoolean done = new AtomicBoolean();
    Future<Void> writer =
        pool.submit(
            () -> {
              for (int round = 1; round <= 40; round++) {
                for (int sort = 0; sort < items; sort++) {
                  table.put(counter(sort, round));
                }
              }
              done.set(true);
              return null;
            });
    while (!done.get() && !writer.isDone()) {
      List<Item> seen =
          table.query(query -> query.keyConditionExpression("p = :p").value(":p", s("x"))).items();
      assertThat(seen).hasSize(items);
      for (int i = 1; i < items; i++) {
        long step = count(seen.get(i - 1)) - count(seen.get(i));
        assertThat(step).isBetween(0L, 1L);
      }
      assertThat(count(seen.get(0)) - count(seen.get(items - 1))).isBetween(0L, 1L);
    }
    writer.get();
  }

  @Test
  void scansBesideWritersSeeEveryItemThatStays() throws Exception {
    for (int i = 0; i < 500; i++) {
      table.put(Item.of("p", s("stays" + i), "s", n(1)));
    }
    AtomicBoolean done = new AtomicBoolean();
    Future<Void> writer =
        pool.submit(
            () -> {
              while (!done.get()) {
                for (int i = 0; i < 50; i++) {
                  table.put(Item.of("p", s("comes" + i), "s", n(1)));
                }
                for (int i = 0; i < 50; i++) {
                  table.delete(Item.of("p", s("comes" + i), "s", n(1)));
                }
              }
              return null;
            });
    try {
      for (int round = 0; round < 20; round++) {
        assertThat(scanForStayers()).isEqualTo(500);
      }
    } finally {
      done.set(true);
    }
    writer.get();
  }

  private int scanForStayers() {
    int stayers = 0;
    Item start = null;
    do {
      Item from = start;
      ScanResponse page = table.scan(scan -> scan.limit(61).exclusiveStartKey(from));
      for (Item item : page.items()) {
        if (((AttributeValue.S) item.get("p").orElseThrow()).value().startsWith("stays")) {
          stayers++;
        }
      }
      start = page.lastEvaluatedKey();
    } while (start != null);
    return stayers;
  }
}
