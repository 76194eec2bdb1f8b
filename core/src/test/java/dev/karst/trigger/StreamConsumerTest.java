package dev.karst.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ResourceInUseException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.ValidationException;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.StartingPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamConsumerTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final HandClock clock = new HandClock();
  private final FakeSource source = new FakeSource(clock);
  private final StreamConsumers consumers =
      new StreamConsumers(source, clock, new ActiveConsumers());

  private StreamConsumer open(String name) {
    return consumers.open(name, StartingPosition.trimHorizon());
  }

  private static List<Long> poll(StreamConsumer consumer, int most) {
    return Records.ns(consumer.poll(most, Duration.ZERO));
  }

  @Test
  void goesOnBehindItsCheckpoint() {
    source.put("a", 1);
    source.transact("b", 2, 3, 4);
    try (StreamConsumer consumer = open("c")) {
      assertThat(poll(consumer, 2)).containsExactly(1L, 2L);
      consumer.checkpoint();
      assertThat(poll(consumer, 1)).containsExactly(3L);
    }
    try (StreamConsumer consumer = open("c")) {
      assertThat(poll(consumer, 10)).containsExactly(3L, 4L);
      assertThat(poll(consumer, 10)).isEmpty();
      consumer.checkpoint();
    }
    try (StreamConsumer consumer = open("c")) {
      assertThat(poll(consumer, 10)).isEmpty();
    }
  }

  @Test
  void missesNothingBetweenItsFirstOpeningAndItsFirstChange() {
    source.put("a", 1);
    consumers.open("c", StartingPosition.latest()).close();
    source.put("a", 2);

    try (StreamConsumer consumer = consumers.open("c", StartingPosition.latest())) {
      assertThat(poll(consumer, 10)).containsExactly(2L);
    }
  }

  @Test
  void consumersHaveTheirOwnCheckpoints() {
    List<StreamConsumer> open = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      open.add(open("c" + i));
    }
    for (int n = 0; n < 100; n++) {
      source.put("a", n);
    }
    for (int i = 0; i < 100; i++) {
      assertThat(poll(open.get(i), i + 1)).hasSize(i + 1);
      open.get(i).checkpoint();
      open.get(i).close();
    }
    assertThat(consumers.names()).hasSize(100).startsWith("c0", "c1", "c10");
    try (StreamConsumer consumer = open("c41")) {
      assertThat(poll(consumer, 1)).containsExactly(42L);
    }
    assertThat(source.readers()).isZero();
  }

  @Test
  void replaysFromATime() {
    for (int n = 0; n < 10; n++) {
      source.put("a", n);
      clock.advance(Duration.ofMinutes(1));
    }
    try (StreamConsumer consumer = open("c")) {
      poll(consumer, 10);
      consumer.checkpoint();
      consumer.seek(StartingPosition.atTimestamp(HandClock.START.plusSeconds(7 * 60)));
      assertThat(poll(consumer, 10)).containsExactly(7L, 8L, 9L);
      consumer.seek(StartingPosition.trimHorizon());
      assertThat(poll(consumer, 1)).containsExactly(0L);
    }
    assertThat(source.readers()).isZero();
    try (StreamConsumer consumer = open("c")) {
      assertThat(poll(consumer, 10)).isEmpty();
    }
  }

  @Test
  void tellsHowFarItIsBehind() {
    source.put("a", 1);
    clock.advance(Duration.ofMillis(300));
    source.put("a", 2);
    clock.advance(Duration.ofMillis(200));
    try (StreamConsumer consumer = open("c")) {
      assertThat(consumer.lag()).isEqualTo(new Lag(Duration.ZERO, 2));
      poll(consumer, 1);
      assertThat(consumer.lag()).isEqualTo(new Lag(Duration.ofMillis(500), 1));
      assertThat(consumer.millisBehindLatest()).isEqualTo(500);
      poll(consumer, 1);
      assertThat(consumer.millisBehindLatest()).isZero();
      assertThat(consumer.lag()).isEqualTo(Lag.NONE);
    }
  }

  @Test
  void waitsForAChange() throws Exception {
    try (StreamConsumer consumer = open("c")) {
      CompletableFuture<List<StreamRecord>> polled =
          CompletableFuture.supplyAsync(() -> consumer.poll(10, LONG));
      source.commit();
      source.put("a", 1);

      assertThat(Records.ns(polled.get(30, TimeUnit.SECONDS))).containsExactly(1L);
      assertThat(consumer.poll(10, Duration.ofMillis(5))).isEmpty();
    }
  }

  @Test
  void closingEndsAPoll() throws Exception {
    StreamConsumer consumer = open("c");
    CompletableFuture<List<StreamRecord>> polled =
        CompletableFuture.supplyAsync(() -> consumer.poll(10, LONG));

    consumer.close();
    consumer.close();

    // It may not have begun to wait yet.
    assertThat(polled.handle((records, e) -> records == null || records.isEmpty()).get()).isTrue();
    assertThatThrownBy(() -> poll(consumer, 1))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage("The consumer is closed: ConsumerName: c");
    assertThatThrownBy(consumer::checkpoint).isInstanceOf(StoreUnavailableException.class);
    assertThat(source.readers()).isZero();
  }

  @Test
  void anInterruptionEndsAPoll() {
    try (StreamConsumer consumer = open("c")) {
      Thread.currentThread().interrupt();
      assertThat(consumer.poll(10, LONG)).isEmpty();
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void endsWithTheStream() {
    source.put("a", 1);
    source.disable();
    try (StreamConsumer consumer = open("c")) {
      assertThat(consumer.isAtEnd()).isFalse();
      assertThat(Records.ns(consumer.poll(10, LONG))).containsExactly(1L);
      assertThat(consumer.poll(10, LONG)).isEmpty();
      assertThat(consumer.isAtEnd()).isTrue();
    }
  }

  @Test
  void oneOfANameReadsAtATime() {
    StreamConsumer consumer = open("c");
    assertThatThrownBy(() -> open("c")).isInstanceOf(ResourceInUseException.class);
    assertThatThrownBy(() -> consumers.remove("c")).isInstanceOf(ResourceInUseException.class);
    source.put("a", 1);
    poll(consumer, 1);
    consumer.checkpoint();
    consumer.close();
    consumers.remove("c");
    consumers.remove("c");

    assertThat(consumers.names()).isEmpty();
    try (StreamConsumer again = open("c")) {
      assertThat(poll(again, 1)).containsExactly(1L);
    }
  }

  @Test
  void refusesOtherNamesAndCounts() {
    assertThatThrownBy(() -> open("a b")).isInstanceOf(ValidationException.class);
    try (StreamConsumer consumer = open("c")) {
      assertThatThrownBy(() -> poll(consumer, 0))
          .hasMessage(
              "1 validation error detected: Value '0' at 'most' failed to satisfy constraint:"
                  + " Member must have value greater than or equal to 1");
    }
  }

  @Test
  void givesItsNameBackThoughItsReaderCannotBeClosed() {
    StreamConsumer consumer = open("c");
    source.failClosingWith(new IllegalStateException("stuck"));

    assertThatThrownBy(consumer::close).hasMessage("stuck");

    source.failClosingWith(null);
    open("c").close();
  }
}
