package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.karst.error.StoreUnavailableException;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.stream.StartingPosition;
import dev.karst.trigger.StreamConsumer;
import dev.karst.trigger.Trigger;
import dev.karst.trigger.TriggerState;
import dev.karst.value.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Databases that close under triggers and readers, and streams that end under them. */
@Timeout(120)
class TriggerAtCloseTest {
  private static final TableDefinition TABLE =
      new TableDefinition("ticks", KeySchema.simple("id", KeyType.N));

  @TempDir Path directory;

  private Karst open() {
    Karst karst = Karst.at(directory).itemsPerTable(10_000).open();
    karst.table(TABLE);
    if (karst.describeTable("ticks").changeData().stream().isEmpty()) {
      karst.enableStream("ticks", StreamViewType.NEW_IMAGE);
    }
    return karst;
  }

  private static void put(Karst karst, int id) {
    karst.table("ticks").put(Item.of("id", n(id)));
  }

  @Test
  void aHandlerThatOutlivesTheDatabaseLeavesNothingBehindTheJournalsEnd() throws Exception {
    CountDownLatch handling = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Karst first = open();
    Trigger trigger =
        first
            .trigger("ticks")
            .named("slow")
            .startingPosition(StartingPosition.trimHorizon())
            .handler(
                batch -> {
                  handling.countDown();
                  closed.await();
                })
            .start();
    put(first, 1);
    handling.await();
    first.close(Duration.ofMillis(20));
    List<Path> logs = logs();
    closed.countDown();
    while (!trigger.state().isOver()) {
      Thread.sleep(5);
    }
    assertThat(logs()).isEqualTo(logs);
    List<Item> told = new CopyOnWriteArrayList<>();
    try (Karst second = open();
        Trigger again =
            second
                .trigger("ticks")
                .named("slow")
                .handler(batch -> batch.records().forEach(record -> told.add(record.keys())))
                .start()) {
      put(second, 2);
      assertThat(again.awaitIdle(Duration.ofSeconds(60))).isTrue();
    }
    assertThat(told).containsExactly(Item.of("id", n(1)), Item.of("id", n(2)));
  }

  private List<Path> logs() throws Exception {
    try (Stream<Path> logs = Files.list(directory.resolve("journal"))) {
      return logs.sorted().toList();
    }
  }

  @Test
  void aTriggerGoesOnAfterTheDatabaseClosedUnderIt() throws Exception {
    Karst first = open();
    first.table(new TableDefinition("copies", KeySchema.simple("id", KeyType.N)));
    CountDownLatch handling = new CountDownLatch(1);
    Trigger trigger =
        first
            .trigger("ticks")
            .named("copier")
            .startingPosition(StartingPosition.trimHorizon())
            .maximumRetryAttempts(0)
            .batchSize(1)
            .handler(
                batch -> {
                  handling.countDown();
                  first.table("copies").put(batch.records().get(0).keys());
                })
            .start();
    for (int id = 0; id < 2_000; id++) {
      put(first, id);
    }
    handling.await();
    first.close();
    while (!trigger.state().isOver()) {
      Thread.sleep(5);
    }
    assertThat(trigger.state()).isEqualTo(TriggerState.CLOSED);
    try (Karst second = open();
        Trigger again =
            second
                .trigger("ticks")
                .named("copier")
                .handler(
                    batch ->
                        batch
                            .records()
                            .forEach(record -> second.table("copies").put(record.keys())))
                .start()) {
      assertThat(again.awaitIdle(Duration.ofSeconds(60))).isTrue();
      assertThat(second.describeTable("copies").itemCount()).isEqualTo(2_000);
    }
  }

  @Test
  void closingTheDatabaseWaitsForHandlers() throws Exception {
    CountDownLatch handling = new CountDownLatch(1);
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    CompletableFuture<Trigger> itself = new CompletableFuture<>();
    Karst karst = open();
    Trigger trigger =
        karst
            .trigger("ticks")
            .handler(
                batch -> {
                  handling.countDown();
                  while (itself.get().state() != TriggerState.CLOSING) {
                    Thread.sleep(5);
                  }
                  try {
                    karst.table("ticks").put(Item.of("id", n(-1)));
                  } catch (RuntimeException e) {
                    failures.add(e);
                  }
                })
            .start();
    itself.complete(trigger);
    put(karst, 1);
    handling.await();
    karst.close();
    assertThat(trigger.state()).isEqualTo(TriggerState.CLOSED);
    assertThat(failures).isEmpty();
    try (Karst again = open()) {
      assertThat(again.table("ticks").get(Item.of("id", n(-1)))).isPresent();
    }
  }

  /** Each waits for the other's handler, and this thread for both. */
  @Test
  void handlersMayCloseTheDatabase() throws Exception {
    CountDownLatch handling = new CountDownLatch(2);
    CountDownLatch closed = new CountDownLatch(2);
    Karst karst = open();
    for (int i = 0; i < 2; i++) {
      karst
          .trigger("ticks")
          .handler(
              batch -> {
                handling.countDown();
                handling.await();
                karst.close();
                closed.countDown();
              })
          .start();
    }
    put(karst, 1);
    handling.await();
    karst.close();
    closed.await();
    open().close();
  }

  @Test
  void nothingBeginsOnceTheDatabaseIsClosed() {
    Karst karst = open();
    Trigger.Builder builder = karst.trigger("ticks").handler(batch -> {});
    karst.retainChanges("ticks", Duration.ofDays(1));
    StreamConsumer consumer = karst.consumers("ticks").open("audit", StartingPosition.latest());
    assertThat(consumer).hasToString("Consumer audit of table ticks");
    assertThatNullPointerException()
        .isThrownBy(() -> consumer.poll(1, null))
        .withMessage("timeout");
    karst.close();
    assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(builder::start);
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> consumer.poll(1, Duration.ZERO))
        .withMessage("The consumer is closed: ConsumerName: audit");
  }

  @Test
  void aTriggerEndsWithItsStreamAndItsTable() throws Exception {
    try (Karst karst = open()) {
      List<Item> told = new CopyOnWriteArrayList<>();
      Trigger trigger =
          karst
              .trigger("ticks")
              .named("counter")
              .startingPosition(StartingPosition.trimHorizon())
              .handler(batch -> batch.records().forEach(record -> told.add(record.keys())))
              .start();
      put(karst, 1);
      karst.disableStream("ticks");
      put(karst, 2);
      while (!trigger.state().isOver()) {
        Thread.sleep(5);
      }
      assertThat(told).containsExactly(Item.of("id", n(1)));
      karst.enableStream("ticks", StreamViewType.NEW_IMAGE);
      put(karst, 3);
      Trigger next =
          karst
              .trigger("ticks")
              .named("counter")
              .handler(batch -> batch.records().forEach(record -> told.add(record.keys())))
              .start();
      put(karst, 4);
      karst.deleteTable("ticks");
      while (!next.state().isOver()) {
        Thread.sleep(5);
      }
      assertThat(told)
          .containsExactly(Item.of("id", n(1)), Item.of("id", n(3)), Item.of("id", n(4)));
    }
    try (Karst again = open()) {
      assertThat(again.describeTable("ticks").itemCount()).isZero();
    }
  }

  @Test
  void waitingForWhatIsDoneNowEndsThoughOthersWriteOn() throws Exception {
    try (Karst karst = open()) {
      karst.table(new TableDefinition("noise", KeySchema.simple("id", KeyType.N)));
      List<Item> told = new CopyOnWriteArrayList<>();
      boolean[] over = new boolean[1];
      Thread writer =
          new Thread(
              () -> {
                for (int id = 0; !isOver(over); id++) {
                  karst.table("noise").put(Item.of("id", n(id % 100)));
                }
              });
      writer.start();
      try (Trigger trigger =
          karst
              .trigger("ticks")
              .startingPosition(StartingPosition.trimHorizon())
              .handler(batch -> batch.records().forEach(record -> told.add(record.keys())))
              .start()) {
        for (int id = 0; id < 20; id++) {
          put(karst, id);
          assertThat(trigger.awaitIdle(Duration.ofSeconds(60))).isTrue();
          assertThat(told).hasSize(id + 1);
        }
      } finally {
        synchronized (over) {
          over[0] = true;
        }
        writer.join();
      }
    }
  }

  private static boolean isOver(boolean[] over) {
    synchronized (over) {
      return over[0];
    }
  }
}
