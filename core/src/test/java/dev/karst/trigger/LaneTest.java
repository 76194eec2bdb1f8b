package dev.karst.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.stream.SequenceNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When batches are whole, step by step. */
class LaneTest {
  private static final long MEGABYTE = 1024 * 1024;

  private final HandClock clock = new HandClock();
  private final List<List<Long>> batches = new ArrayList<>();
  private final Signal room = new Signal();
  private Duration handlingTakes = Duration.ZERO;
  private boolean fails;
  private long last;

  private Lane lane(int size, Duration window) {
    Invocation handler =
        Invocation.of(
            batch -> {
              batches.add(Records.ns(batch.records()));
              clock.advance(handlingTakes);
              if (fails) {
                throw new IllegalStateException("fails");
              }
            });
    RetryRules rules = new RetryRules(RetryRules.FOR_EVER, false, null);
    Delivery delivery =
        new Delivery(
            new TriggerIdentity(Optional.empty(), "orders", () -> false),
            new Delivery.Target(handler, rules, new LogFailures()),
            new Backoff(() -> 1.0),
            clock,
            clock::nanoTime,
            records -> {});
    return new Lane(new BatchRules(size, window), delivery, clock::nanoTime, room);
  }

  private boolean add(Lane lane, long size) {
    return add(lane, size, "arn");
  }

  private boolean add(Lane lane, long size, String streamArn) {
    last++;
    SequenceNumber place = new SequenceNumber(last, 0);
    return lane.offer(
        new Pending(
            Records.record(place, clock.instant(), "a", last, size),
            streamArn,
            place,
            clock.nanoTime()));
  }

  @Test
  void aBatchHasTheChangesOfOneStream() {
    Lane lane = lane(10, Duration.ZERO);
    add(lane, 10, "earlier");
    add(lane, 10, "earlier");
    add(lane, 10, "later");
    lane.step();
    lane.step();
    assertThat(batches).containsExactly(List.of(1L, 2L), List.of(3L));
  }

  @Test
  void givesWhatIsThereWithoutAWindow() {
    Lane lane = lane(3, Duration.ZERO);
    assertThat(lane.step()).isEqualTo(LaneQueue.FOR_EVER);
    for (int i = 0; i < 5; i++) {
      add(lane, 10);
    }

    assertThat(lane.step()).isZero();
    assertThat(lane.step()).isZero();
    assertThat(lane.step()).isEqualTo(LaneQueue.FOR_EVER);

    assertThat(batches).containsExactly(List.of(1L, 2L, 3L), List.of(4L, 5L));
    assertThat(room.count()).isEqualTo(2);
  }

  @Test
  void waitsForTheEndOfTheWindow() {
    Lane lane = lane(3, Duration.ofSeconds(10));
    add(lane, 10);
    assertThat(lane.step()).isEqualTo(Duration.ofSeconds(10));
    clock.advance(Duration.ofSeconds(6));
    add(lane, 10);
    assertThat(lane.step()).isEqualTo(Duration.ofSeconds(4));
    assertThat(batches).isEmpty();

    clock.advance(Duration.ofSeconds(4));
    lane.step();

    assertThat(batches).containsExactly(List.of(1L, 2L));
  }

  @Test
  void waitsNoLongerIfTheClockIsSetBack() {
    Lane lane = lane(3, Duration.ofSeconds(10));
    add(lane, 10);
    clock.set(HandClock.START.minusSeconds(3600));
    assertThat(lane.step()).isEqualTo(Duration.ofSeconds(10));
    clock.advance(Duration.ofSeconds(10));
    fails = true;
    lane.step();
    clock.set(HandClock.START.minusSeconds(7200));

    assertThat(lane.step()).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void doesNotWaitForTheWindowIfABatchIsFull() {
    Lane lane = lane(2, Duration.ofSeconds(10));
    add(lane, 10);
    add(lane, 10);
    add(lane, 10);

    assertThat(lane.step()).isZero();
    assertThat(lane.step()).isEqualTo(Duration.ofSeconds(10));

    assertThat(batches).containsExactly(List.of(1L, 2L));
  }

  /** In Lambda, "the next window begins as soon as the previous function invocation completes". */
  @Test
  void beginsAWindowWhenTheBatchBeforeIsDone() {
    handlingTakes = Duration.ofSeconds(30);
    Lane lane = lane(1, Duration.ofSeconds(10));
    add(lane, 10);
    lane.step();
    Lane other = lane(2, Duration.ofSeconds(10));
    add(other, 10);
    add(other, 10);
    add(other, 10);

    other.step();

    assertThat(other.step()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void endsABatchBeforeSixMegabytes() {
    Lane lane = lane(100, Duration.ZERO);
    add(lane, 3 * MEGABYTE);
    add(lane, 3 * MEGABYTE);
    add(lane, 1);
    lane.step();
    add(lane, 7 * MEGABYTE);
    add(lane, 1);
    for (int i = 0; i < 3; i++) {
      lane.step();
    }

    assertThat(batches).containsExactly(List.of(1L, 2L), List.of(3L), List.of(4L), List.of(5L));
  }

  @Test
  void takesNoMoreThanTwoBatches() {
    Lane lane = lane(1000, Duration.ZERO);
    for (int i = 0; i < 2000; i++) {
      assertThat(add(lane, 10)).isTrue();
    }
    assertThat(add(lane, 10)).isFalse();
    lane.step();
    assertThat(add(lane, 10)).isTrue();

    Lane large = lane(1000, Duration.ZERO);
    assertThat(add(large, 12 * MEGABYTE)).isTrue();
    assertThat(add(large, 1)).isFalse();
  }

  @Test
  void keepsTheNextBatchBackWhileOneFails() {
    fails = true;
    Lane lane = lane(1, Duration.ZERO);
    add(lane, 10);
    add(lane, 10);
    lane.step();
    assertThat(lane.step()).isEqualTo(Duration.ofMillis(100));
    clock.advance(Duration.ofMillis(100));
    lane.step();
    fails = false;
    clock.advance(Duration.ofMillis(200));
    lane.step();
    lane.step();

    assertThat(batches).containsExactly(List.of(1L), List.of(1L), List.of(1L), List.of(2L));
  }

  @Test
  void finishesWhatIsLeftWithoutWaitingOnceNothingCan() {
    Lane lane = lane(10, Duration.ofMinutes(5));
    add(lane, 10);
    assertThat(lane.isFinished()).isFalse();
    lane.close();
    assertThat(lane.isFinished()).isFalse();

    lane.step();

    assertThat(batches).containsExactly(List.of(1L));
    assertThat(lane.isFinished()).isTrue();
  }
}
