package dev.karst.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.karst.Karst;
import dev.karst.error.CorruptStoreException;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.stream.SequenceNumber;
import dev.karst.stream.StartingPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Triggers with their threads, over changes that the test makes. */
@Timeout(60)
class TriggerTest {
  static final Duration LONG = Duration.ofSeconds(30);

  private static Karst karst;

  private final HandClock clock = new HandClock();
  private final FakeSource source = new FakeSource(clock);
  private final ActiveConsumers active = new ActiveConsumers();
  private final List<Long> handled = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    karst.createTable(new TableDefinition("orders", KeySchema.simple("id", KeyType.S)));
  }

  @AfterAll
  static void close() {
    karst.close();
  }

  private Trigger.Builder trigger() {
    return new Trigger.Builder(source, karst.operations(), clock, active)
        .nanoTime(clock::nanoTime)
        .random(() -> 0.0)
        .startingPosition(StartingPosition.trimHorizon());
  }

  private BatchHandler noting() {
    return batch -> handled.addAll(Records.ns(batch.records()));
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private static void awaitEnd(Trigger trigger) throws InterruptedException {
    for (int i = 0; i < 3000 && !trigger.state().isOver(); i++) {
      Thread.sleep(10);
    }
    assertThat(trigger.state().isOver()).isTrue();
  }

  private long kept(String name) {
    return source.checkpoints().find(name).map(SequenceNumber::commit).orElse(-1L);
  }

  @Test
  void handlesWhatIsThereAndWhatComes() throws Exception {
    source.put("a", 1);
    source.transact("b", 2, 3);
    try (Trigger trigger = trigger().handler(noting()).start()) {
      assertThat(trigger.awaitIdle(LONG)).isTrue();
      assertThat(handled).containsExactly(1L, 2L, 3L);
      source.commit();
      source.put("a", 4);

      assertThat(trigger.awaitIdle(LONG)).isTrue();

      assertThat(handled).containsExactly(1L, 2L, 3L, 4L);
      assertThat(trigger.state()).isEqualTo(TriggerState.RUNNING);
      assertThat(trigger.lag()).isEqualTo(Lag.NONE);
      assertThat(trigger.failure()).isEmpty();
    }
    assertThat(source.readers()).isZero();
    assertThat(source.checkpoints().history()).isEmpty();
  }

  @Test
  void tellsHowMuchIsBehindAtOnceAndWhileTheHandlerIsBusy() throws Exception {
    for (int n = 0; n < 5_000; n++) {
      source.put("a", n);
    }
    CountDownLatch handling = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (Trigger trigger =
        trigger()
            .handler(
                batch -> {
                  handling.countDown();
                  await(go);
                })
            .start()) {
      assertThat(trigger.lag().commits()).isEqualTo(5_000);
      await(handling);
      source.put("a", 5_000);
      assertThat(trigger.lag().commits()).isEqualTo(5_001);
      go.countDown();
      assertThat(trigger.awaitIdle(LONG)).isTrue();
      assertThat(trigger.lag()).isEqualTo(Lag.NONE);
    }
  }

  @Test
  void beginsWithWhatComesUnlessSaid() throws Exception {
    source.put("a", 1);
    Trigger.Builder builder =
        new Trigger.Builder(source, karst.operations(), clock, active)
            .nanoTime(clock::nanoTime)
            .handler(noting());
    try (Trigger trigger = builder.start()) {
      source.put("a", 2);
      trigger.awaitIdle(LONG);
    }
    assertThat(handled).containsExactly(2L);
  }

  @Test
  void handlesWhatAFilterPicksAndKeepsTheRestBehindIt() throws Exception {
    try (Trigger trigger =
        trigger()
            .named("t")
            .filter("{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"a\"]}}}}")
            .filter("{\"dynamodb\":{\"NewImage\":{\"n\":{\"N\":[\"4\"]}}}}")
            .handler(noting())
            .start()) {
      source.put("a", 1);
      source.put("b", 2);
      source.put("a", 3);
      source.put("b", 4);
      source.put("b", 5);
      trigger.awaitIdle(LONG);
    }
    assertThat(handled).containsExactly(1L, 3L, 4L);
    assertThat(kept("t")).isEqualTo(5);
  }

  @Test
  void goesOnWhereItStopped() throws Exception {
    source.put("a", 1);
    try (Trigger trigger = trigger().named("t").handler(noting()).start()) {
      trigger.awaitIdle(LONG);
    }
    source.put("a", 2);
    try (Trigger trigger = trigger().named("t").handler(noting()).start()) {
      trigger.awaitIdle(LONG);
    }
    assertThat(handled).containsExactly(1L, 2L);
    assertThat(kept("t")).isEqualTo(2);
  }

  @Test
  void missesNothingBetweenItsFirstStartAndItsFirstChange() throws Exception {
    source.put("a", 1);
    Trigger.Builder builder =
        new Trigger.Builder(source, karst.operations(), clock, active)
            .nanoTime(clock::nanoTime)
            .named("t")
            .handler(noting());
    builder.start().close();
    source.put("a", 2);
    try (Trigger trigger = builder.start()) {
      trigger.awaitIdle(LONG);
    }
    assertThat(handled).containsExactly(2L);
  }

  /** The process dies between the handler and the checkpoint: the fake forgets what came later. */
  @Test
  void handlesAgainWhatWasNotKeptBeforeACrash() throws Exception {
    source.put("a", 1);
    try (Trigger trigger = trigger().named("t").handler(noting()).start()) {
      trigger.awaitIdle(LONG);
      source.checkpoints().failWith(new dev.karst.error.StoreUnavailableException("killed"));
      source.put("a", 2);
      awaitEnd(trigger);
      assertThat(trigger.state()).isEqualTo(TriggerState.ENDED);
    }
    source.checkpoints().failWith(null);
    source.put("a", 3);
    try (Trigger trigger = trigger().named("t").handler(noting()).start()) {
      trigger.awaitIdle(LONG);
    }
    assertThat(handled).containsExactly(1L, 2L, 2L, 3L);
  }

  @Test
  void keepsTheOrderOfEachKeyInParallel() throws Exception {
    int keys = 40;
    Map<String, List<Long>> byKey = new ConcurrentHashMap<>();
    Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
    AtomicInteger overlaps = new AtomicInteger();
    AtomicInteger failures = new AtomicInteger();
    Trigger.Builder builder =
        trigger()
            .named("t")
            .parallelizationFactor(4)
            .batchSize(7)
            .handler(
                batch -> {
                  List<String> ids = batch.records().stream().map(Records::id).distinct().toList();
                  for (String id : ids) {
                    if (inside.computeIfAbsent(id, k -> new AtomicInteger()).incrementAndGet()
                        > 1) {
                      overlaps.incrementAndGet();
                    }
                  }
                  Thread.onSpinWait();
                  ids.forEach(id -> inside.get(id).decrementAndGet());
                  if (failures.incrementAndGet() % 50 == 0) {
                    clock.advance(Duration.ofMinutes(1));
                    throw new IllegalStateException("now and then");
                  }
                  batch
                      .records()
                      .forEach(
                          r ->
                              byKey
                                  .computeIfAbsent(Records.id(r), k -> new ArrayList<>())
                                  .add(Records.n(r)));
                });
    Map<String, List<Long>> expected = new HashMap<>();
    try (Trigger trigger = builder.start()) {
      for (long n = 0; n < 4000; n++) {
        String id = "key" + n % keys;
        source.put(id, n);
        expected.computeIfAbsent("{\"S\":\"" + id + "\"}", k -> new ArrayList<>()).add(n);
      }
      // Attempts after a failure are due at a time that somebody has to move the clock to.
      while (!trigger.awaitIdle(Duration.ofMillis(20))) {
        clock.advance(Duration.ofSeconds(1));
      }
    }
    assertThat(overlaps).hasValue(0);
    assertThat(byKey).isEqualTo(expected);
    assertThat(kept("t")).isEqualTo(4000);
  }

  @Test
  void aLaneThatFailsHoldsBackTheCheckpointButNotTheOthers() throws Exception {
    CountDownLatch others = new CountDownLatch(20);
    Trigger.Builder builder =
        trigger()
            .named("t")
            .parallelizationFactor(10)
            .batchSize(1)
            .handler(
                batch -> {
                  if (Records.n(batch.records().get(0)) == 0) {
                    throw new IllegalStateException("stuck");
                  }
                  others.countDown();
                });
    try (Trigger trigger = builder.start()) {
      source.put("stuck", 0);
      for (int i = 1; i <= 200; i++) {
        source.put("key" + i, i);
      }
      await(others);
      clock.advance(Duration.ofSeconds(1));

      assertThat(trigger.lag().age()).isEqualTo(Duration.ofSeconds(1));
      assertThat(trigger.lag().commits()).isPositive();
      assertThat(trigger.awaitIdle(Duration.ofMillis(1))).isFalse();
    }
    assertThat(kept("t")).isLessThan(1);
  }

  @Test
  void handlersUseTheDatabase() throws Exception {
    BatchHandler copying =
        batch -> batch.records().forEach(r -> karst.table("orders").put(r.newImage()));
    try (Trigger trigger = trigger().handler(copying).start()) {
      source.put("copied", 7);
      trigger.awaitIdle(LONG);
    }
    assertThat(
            karst.table("orders").get(dev.karst.value.Item.builder().put("id", "copied").build()))
        .isPresent();
  }

  @Test
  void closingLetsTheBatchUnderWayFinish() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch mayLeave = new CountDownLatch(1);
    BatchHandler slow =
        batch -> {
          inside.countDown();
          await(mayLeave);
          noting().handle(batch);
        };
    Trigger trigger = trigger().named("t").batchSize(1).handler(slow).start();
    source.put("a", 1);
    source.put("a", 2);
    await(inside);
    Thread closer = new Thread(trigger::close);
    closer.start();
    while (trigger.state() != TriggerState.CLOSING) {
      Thread.onSpinWait();
    }
    mayLeave.countDown();
    closer.join();

    assertThat(trigger.state()).isEqualTo(TriggerState.CLOSED);
    assertThat(handled).containsExactly(1L);
    assertThat(kept("t")).isEqualTo(1);
    trigger.close();
    assertThat(trigger.state()).isEqualTo(TriggerState.CLOSED);
  }

  @Test
  void closingGivesUpAHandlerThatDoesNotReturn() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch mayLeave = new CountDownLatch(1);
    AtomicReference<Thread> thread = new AtomicReference<>();
    BatchHandler stuck =
        batch -> {
          thread.set(Thread.currentThread());
          inside.countDown();
          await(mayLeave);
        };
    Trigger trigger = trigger().named("t").patience(Duration.ofMillis(10)).handler(stuck).start();
    source.put("a", 1);
    await(inside);

    trigger.close();

    assertThat(trigger.state()).isEqualTo(TriggerState.CLOSED);
    assertThat(thread.get().isInterrupted()).isFalse();
    // Another goes on in its place; what the first one does late is not kept.
    try (Trigger next = trigger().named("t").handler(noting()).start()) {
      next.awaitIdle(LONG);
      assertThat(kept("t")).isEqualTo(1);
      int kept = source.checkpoints().history().size();
      mayLeave.countDown();
      thread.get().join();
      assertThat(source.checkpoints().history()).hasSize(kept);
    }
    assertThat(handled).containsExactly(1L);
  }

  @Test
  void closingDoesNotWaitForTheNextAttempt() throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    Trigger trigger =
        trigger()
            .named("t")
            .handler(
                batch -> {
                  failed.countDown();
                  throw new IllegalStateException("again");
                })
            .start();
    source.put("a", 1);
    await(failed);

    trigger.close();

    assertThat(trigger.state()).isEqualTo(TriggerState.CLOSED);
    assertThat(kept("t")).isLessThan(1);
  }

  @Test
  void aHandlerMayCloseItsTrigger() throws Exception {
    AtomicReference<Trigger> self = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    Trigger trigger =
        trigger()
            .named("t")
            .handler(
                batch -> {
                  await(started);
                  self.get().close();
                  noting().handle(batch);
                })
            .start();
    self.set(trigger);
    started.countDown();
    source.put("a", 1);

    awaitEnd(trigger);

    assertThat(trigger.state()).isEqualTo(TriggerState.CLOSED);
    assertThat(handled).containsExactly(1L);
    assertThat(kept("t")).isEqualTo(1);
  }

  @Test
  void closingOutlastsAnInterruption() {
    Trigger trigger = trigger().handler(noting()).start();
    Thread.currentThread().interrupt();

    trigger.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(trigger.state()).isEqualTo(TriggerState.CLOSED);
    assertThat(source.readers()).isZero();
  }

  @Test
  void endsQuietlyWithTheDatabase() throws Exception {
    Trigger trigger = trigger().named("t").handler(noting()).start();
    source.put("a", 1);
    trigger.awaitIdle(LONG);

    source.closeDatabase();

    awaitEnd(trigger);
    assertThat(trigger.state()).isEqualTo(TriggerState.ENDED);
    assertThat(trigger.failure()).isEmpty();
    assertThat(source.readers()).isZero();
    trigger.close();
    assertThat(trigger.state()).isEqualTo(TriggerState.ENDED);
  }

  @Test
  void endsOnceAllOfADisabledStreamIsHandled() throws Exception {
    source.put("a", 1);
    source.put("a", 2);
    source.disable();

    Trigger trigger =
        trigger().named("t").batchingWindow(Duration.ofMinutes(5)).handler(noting()).start();

    awaitEnd(trigger);
    assertThat(trigger.state()).isEqualTo(TriggerState.ENDED);
    assertThat(handled).containsExactly(1L, 2L);
    assertThat(kept("t")).isEqualTo(2);
    assertThat(trigger.awaitIdle(Duration.ZERO)).isTrue();
  }

  @Test
  void endsWithItsTable() throws Exception {
    Trigger trigger = trigger().named("t").handler(noting()).start();

    source.deleteTable();

    awaitEnd(trigger);
    assertThat(trigger.state()).isEqualTo(TriggerState.ENDED);
  }

  @Test
  void failsLoudlyIfItCannotRead() throws Exception {
    Trigger trigger = trigger().named("t").handler(noting()).start();
    CorruptStoreException damage = new CorruptStoreException("damaged");

    source.failWith(damage);

    awaitEnd(trigger);
    assertThat(trigger.state()).isEqualTo(TriggerState.FAILED);
    assertThat(trigger.failure()).containsSame(damage);
    assertThat(trigger.awaitIdle(Duration.ZERO)).isIn(true, false);
    trigger.close();
  }

  /** What {@link Thread#start} does when the system has no more threads. */
  private static final class Unstartable extends Thread {
    @Override
    public synchronized void start() {
      throw new OutOfMemoryError("unable to create native thread");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void leavesNothingBehindIfThereIsNoThreadForIt(int startable) throws Exception {
    List<Thread> started = new ArrayList<>();
    Trigger.Builder builder =
        trigger()
            .named("t")
            .parallelizationFactor(4)
            .handler(noting())
            .threads(
                work -> {
                  if (started.size() == startable) {
                    return new Unstartable();
                  }
                  Thread thread = new Thread(work);
                  started.add(thread);
                  return thread;
                });
    source.put("a", 1);

    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(builder::start)
        .withMessage("unable to create native thread");

    assertThat(source.readers()).isZero();
    assertThat(started).hasSize(startable);
    for (Thread thread : started) {
      thread.join(30_000);
      assertThat(thread.isAlive()).isFalse();
    }
    try (Trigger next = trigger().named("t").handler(noting()).start()) {
      assertThat(next.awaitIdle(LONG)).isTrue();
    }
    assertThat(handled).containsExactly(1L);
  }

  @Test
  void leavesNothingBehindIfItCannotBePutTogether() throws Exception {
    Trigger.Builder builder =
        trigger()
            .named("t")
            .handler(noting())
            .nanoTime(
                () -> {
                  throw new IllegalStateException("no time");
                });

    assertThatIllegalStateException().isThrownBy(builder::start).withMessage("no time");

    assertThat(source.readers()).isZero();
    trigger().named("t").handler(noting()).start().close();
  }

  @Test
  void waitsForTheWindowOnItsClock() throws Exception {
    Trigger.Builder builder =
        trigger().batchingWindow(Duration.ofMinutes(5)).batchSize(100).handler(noting());
    try (Trigger trigger = builder.start()) {
      source.put("a", 1);
      source.put("a", 2);
      assertThat(trigger.awaitIdle(Duration.ofMillis(50))).isFalse();
      assertThat(handled).isEmpty();
      clock.advance(Duration.ofMinutes(5));

      assertThat(trigger.awaitIdle(LONG)).isTrue();
    }
    assertThat(handled).containsExactly(1L, 2L);
  }

  @Test
  void readsOnlyAsMuchAsItCanHold() throws Exception {
    CountDownLatch mayLeave = new CountDownLatch(1);
    for (int i = 0; i < 5000; i++) {
      source.put("a", i);
    }
    try (Trigger trigger =
        trigger()
            .batchSize(10)
            .handler(
                batch -> {
                  await(mayLeave);
                  noting().handle(batch);
                })
            .start()) {
      assertThat(trigger.awaitIdle(Duration.ofMillis(50))).isFalse();
      assertThat(trigger.lag().commits()).isEqualTo(5000);
      mayLeave.countDown();
      assertThat(trigger.awaitIdle(LONG)).isTrue();
    }
    assertThat(handled).containsExactlyElementsOf(LongStream.range(0, 5000).boxed().toList());
  }

  /** The database closes next: nothing may be under way then but what waits for it. */
  @Test
  void aHandlerThatClosesTheDatabaseWaitsForTheOtherLanes() throws Exception {
    CountDownLatch bothInside = new CountDownLatch(2);
    AtomicReference<Thread> closer = new AtomicReference<>();
    AtomicReference<Trigger> self = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    BatchHandler handler =
        batch -> {
          await(started);
          boolean isFirst = closer.compareAndSet(null, Thread.currentThread());
          bothInside.countDown();
          await(bothInside);
          if (isFirst) {
            active.close(LONG);
            order.add("closed");
          } else {
            while (order.isEmpty() && !isWaitingToClose(self.get(), closer.get())) {
              Thread.onSpinWait();
            }
            assertThat(active.close(LONG)).as("another thread is about to close").isFalse();
            order.add("handled");
          }
        };
    Trigger trigger = trigger().named("t").parallelizationFactor(2).handler(handler).start();
    self.set(trigger);
    started.countDown();
    for (int n = 0; n < 20; n++) {
      source.put("key " + n, n); // of both lanes
    }

    awaitEnd(trigger);

    assertThat(order).containsExactly("handled", "closed");
    assertThat(trigger.state()).isEqualTo(TriggerState.CLOSED);
  }

  private static boolean isWaitingToClose(Trigger trigger, Thread closer) {
    return trigger.state() == TriggerState.CLOSING
        && closer.getState() == Thread.State.TIMED_WAITING;
  }

  @Test
  void givesItsNameBackThoughItsReaderCannotBeClosed() {
    Trigger.Builder builder =
        trigger().named("t").handler(noting()).threads(work -> new Unstartable());
    source.failClosingWith(new IllegalStateException("stuck"));

    assertThatIllegalStateException().isThrownBy(builder::start).withMessage("stuck");

    source.failClosingWith(null);
    trigger().named("t").handler(noting()).start().close();
  }
}
