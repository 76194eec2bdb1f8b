package dev.karst.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.SequenceNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of batches that fail, step by step. [A] marks what was seen on Lambda (LocalStack's
 * snapshots of its event source mappings), [D] what its guide says.
 */
class DeliveryTest {
  private static final RetryRules FOR_EVER = new RetryRules(RetryRules.FOR_EVER, false, null);

  private final HandClock clock = new HandClock();
  private final List<List<Long>> attempts = new ArrayList<>();
  private final List<Integer> attemptNumbers = new ArrayList<>();
  private final List<Long> done = new ArrayList<>();
  private final List<FailedBatch> failed = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final Set<Long> poison = new HashSet<>();
  private int destinationFailures;

  private Delivery delivery(RetryRules rules, Invocation handler) {
    FailureHandler destination =
        batch -> {
          if (destinationFailures > 0) {
            destinationFailures--;
            throw new IllegalStateException("destination");
          }
          failed.add(batch);
        };
    // In the middle between 0 and 1: three quarters of the whole time.
    return new Delivery(
        new TriggerIdentity(Optional.of("t"), "orders", () -> false),
        new Delivery.Target(handler, rules, destination),
        new Backoff(() -> 0.5),
        clock,
        clock::nanoTime,
        records -> records.forEach(p -> done.add(Records.n(p.record()))));
  }

  private Invocation throwing() {
    return Invocation.of(
        batch -> {
          note(batch);
          if (batch.records().stream().anyMatch(r -> poison.contains(Records.n(r)))) {
            throw new IllegalStateException("poison");
          }
        });
  }

  /** Reports each record that fails, and handles the others. */
  private Invocation reporting() {
    return Invocation.ofReporting(
        batch -> {
          note(batch);
          return BatchResponse.failed(
              batch.records().stream()
                  .filter(r -> poison.contains(Records.n(r)))
                  .toArray(StreamRecord[]::new));
        });
  }

  private void note(Batch batch) {
    attempts.add(Records.ns(batch.records()));
    attemptNumbers.add(batch.attempt());
  }

  private List<Pending> batch(long... ns) {
    return LongStream.of(ns)
        .mapToObj(
            n -> {
              SequenceNumber place = new SequenceNumber(n, 0);
              return new Pending(
                  Records.record(place, clock.instant(), "a", n), "arn", place, clock.nanoTime());
            })
        .toList();
  }

  /** Steps until all is done, moving the clock where it waits; at most so many steps. */
  private void run(Delivery delivery, int most) {
    for (int i = 0; i < most && !delivery.isDone(); i++) {
      Duration wait = delivery.step();
      if (!wait.isZero()) {
        pauses.add(wait);
        clock.advance(wait);
      }
    }
  }

  @Test
  void handlesABatchOnce() {
    Delivery delivery = delivery(FOR_EVER, throwing());
    delivery.begin(batch(1, 2, 3));

    assertThat(delivery.step()).isZero();

    assertThat(delivery.isDone()).isTrue();
    assertThat(attempts).containsExactly(List.of(1L, 2L, 3L));
    assertThat(done).containsExactly(1L, 2L, 3L);
  }

  @Test
  void waitsLongerAfterEachFailure() {
    poison.add(1L);
    Delivery delivery = delivery(FOR_EVER, throwing());
    delivery.begin(batch(1));

    run(delivery, 26);

    assertThat(pauses.stream().map(Duration::toMillis))
        .containsExactly(
            75L, 150L, 300L, 600L, 1200L, 2400L, 4800L, 9600L, 19200L, 38400L, 45000L, 45000L,
            45000L);
    assertThat(attemptNumbers).startsWith(1, 2, 3).hasSize(13);
    assertThat(done).isEmpty();

    poison.clear();
    run(delivery, 2);
    assertThat(done).containsExactly(1L);
  }

  @Test
  void waitsNoLongerIfTheClockIsSet() {
    poison.add(1L);
    destinationFailures = 1;
    Delivery delivery = delivery(new RetryRules(1, false, null), throwing());
    delivery.begin(batch(1));
    clock.set(HandClock.START.minusSeconds(3600));
    delivery.step();
    clock.set(HandClock.START.minusSeconds(7200));
    assertThat(delivery.step()).isEqualTo(Duration.ofMillis(75));
    clock.set(HandClock.START.plusSeconds(3600));
    assertThat(delivery.step()).isEqualTo(Duration.ofMillis(75));
    clock.advance(Duration.ofMillis(75));
    delivery.step(); // the last attempt
    delivery.step(); // its destination refuses it
    clock.set(HandClock.START.minusSeconds(7200));
    assertThat(delivery.step()).isEqualTo(Duration.ofMillis(75));
  }

  @Test
  void chanceSpreadsThePauses() {
    assertThat(new Backoff(() -> 0.0).after(1)).isEqualTo(Duration.ofMillis(50));
    assertThat(new Backoff(() -> 1.0).after(1)).isEqualTo(Duration.ofMillis(100));
    assertThat(new Backoff(() -> 1.0).after(10_001)).isEqualTo(Duration.ofMinutes(1));
  }

  /** [A] With n retries there are n + 1 attempts. */
  @ParameterizedTest
  @CsvSource({"0,1", "1,2", "3,4"})
  void givesUpAfterItsRetries(int retries, int expected) {
    poison.add(2L);
    Delivery delivery = delivery(new RetryRules(retries, false, null), throwing());
    delivery.begin(batch(1, 2));

    run(delivery, 100);

    assertThat(attempts).hasSize(expected).containsOnly(List.of(1L, 2L));
    FailedBatch batch = failed.get(0);
    assertThat(batch.condition().wireName()).isEqualTo("RetryAttemptsExhausted");
    assertThat(batch.approximateInvokeCount()).isEqualTo(expected);
    assertThat(batch.error()).hasMessage("poison");
    assertThat(Records.ns(batch.records())).containsExactly(1L, 2L);
    assertThat(batch.triggerName()).contains("t");
    assertThat(done).containsExactly(1L, 2L);
  }

  /** [D] Splitting a batch costs no retry: even without any, the bad record is found. */
  @ParameterizedTest
  @CsvSource({"0", "2"})
  void bisectsToTheOneBadRecord(int retries) {
    poison.add(6L);
    Delivery delivery = delivery(new RetryRules(retries, true, null), throwing());
    delivery.begin(batch(1, 2, 3, 4, 5, 6, 7, 8));

    run(delivery, 100);

    assertThat(attempts)
        .startsWith(
            List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L),
            List.of(1L, 2L, 3L, 4L),
            List.of(5L, 6L, 7L, 8L),
            List.of(5L, 6L),
            List.of(5L),
            List.of(6L))
        .endsWith(List.of(6L), List.of(7L, 8L))
        .hasSize(7 + retries);
    assertThat(failed).hasSize(1);
    assertThat(Records.ns(failed.get(0).records())).containsExactly(6L);
    assertThat(failed.get(0).approximateInvokeCount()).isEqualTo(retries + 1);
    assertThat(done).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  void bisectsOddBatchesToSeveralBadRecords() {
    poison.add(1L);
    poison.add(3L);
    Delivery delivery = delivery(new RetryRules(0, true, null), throwing());
    delivery.begin(batch(1, 2, 3));

    run(delivery, 100);

    assertThat(failed.stream().map(batch -> Records.ns(batch.records())))
        .containsExactly(List.of(1L), List.of(3L));
    assertThat(done).containsExactly(1L, 2L, 3L);
  }

  /**
   * [A] Of three records the last fails: with 3 retries it is delivered 4 times, 3 of them alone.
   */
  @Test
  void goesOnAtTheRecordThatIsReported() {
    poison.add(5L);
    Delivery delivery = delivery(new RetryRules(3, false, null), reporting());
    delivery.begin(batch(3, 4, 5));

    run(delivery, 100);

    assertThat(attempts)
        .containsExactly(List.of(3L, 4L, 5L), List.of(5L), List.of(5L), List.of(5L));
    assertThat(failed).hasSize(1);
    assertThat(Records.ns(failed.get(0).records())).containsExactly(5L);
    assertThat(failed.get(0).approximateInvokeCount()).isEqualTo(4);
    assertThat(failed.get(0).error()).isNull();
  }

  /** [D] Of several that are reported, the lowest counts. */
  @Test
  void countsTheFirstOfSeveralReported() {
    poison.add(4L);
    poison.add(2L);
    Delivery delivery = delivery(FOR_EVER, reporting());
    delivery.begin(batch(1, 2, 3, 4));

    delivery.step();
    assertThat(done).containsExactly(1L);
    poison.clear();
    run(delivery, 10);

    assertThat(attempts).containsExactly(List.of(1L, 2L, 3L, 4L), List.of(2L, 3L, 4L));
    assertThat(done).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void countsTheFailuresOfEachReportedRecordByThemselves() {
    poison.add(2L);
    Delivery delivery = delivery(new RetryRules(1, false, null), reporting());
    delivery.begin(batch(1, 2, 3));

    delivery.step();
    poison.clear();
    poison.add(3L);
    run(delivery, 100);

    assertThat(attempts).containsExactly(List.of(1L, 2L, 3L), List.of(2L, 3L), List.of(3L));
    assertThat(Records.ns(failed.get(0).records())).containsExactly(3L);
    assertThat(done).containsExactly(1L, 2L, 3L);
  }

  @Test
  void bisectsAlsoWhatIsReported() {
    poison.add(2L);
    Delivery delivery = delivery(new RetryRules(0, true, null), reporting());
    delivery.begin(batch(1, 2, 3, 4));

    run(delivery, 100);

    assertThat(failed).hasSize(1);
    assertThat(Records.ns(failed.get(0).records())).containsExactly(2L);
    assertThat(done).containsExactly(1L, 2L, 3L, 4L);
  }

  /** [A] What says that nothing failed. */
  @Test
  void takesAnEmptyAnswerForSuccess() {
    for (BatchResponse response :
        new BatchResponse[] {null, BatchResponse.success(), new BatchResponse(List.of())}) {
      Delivery delivery =
          delivery(new RetryRules(0, false, null), Invocation.ofReporting(b -> response));
      delivery.begin(batch(1));
      delivery.step();
      assertThat(delivery.isDone()).isTrue();
    }
    assertThat(failed).isEmpty();
    assertThat(done).hasSize(3);
  }

  /** [A] What says that all failed: no number, an empty one, and one of no record of the batch. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"null", "''", "123", "1000000000000000000900000"})
  void takesAnUnknownRecordForFailureOfAll(String number) {
    List<String> answer = new ArrayList<>();
    answer.add("1000000000000000000200000");
    answer.add(number);
    assertThat(new SequenceNumber(2, 0).toString()).isEqualTo(answer.get(0));
    Delivery delivery =
        delivery(
            new RetryRules(3, false, null),
            Invocation.ofReporting(
                batch -> {
                  note(batch);
                  return new BatchResponse(answer);
                }));
    delivery.begin(batch(1, 2));

    run(delivery, 100);

    assertThat(attempts).hasSize(4).containsOnly(List.of(1L, 2L));
    assertThat(Records.ns(failed.get(0).records())).containsExactly(1L, 2L);
  }

  @Test
  void givesUpWhatIsTooOldBeforeItIsTried() {
    Delivery delivery = delivery(new RetryRules(-1, false, Duration.ofMinutes(1)), throwing());
    List<Pending> batch = new ArrayList<>(batch(1, 2));
    clock.advance(Duration.ofSeconds(61));
    batch.addAll(batch(3));
    delivery.begin(batch);

    run(delivery, 10);

    assertThat(attempts).containsExactly(List.of(3L));
    assertThat(failed).hasSize(1);
    assertThat(failed.get(0).condition().wireName()).isEqualTo("RecordAgeExceeded");
    assertThat(failed.get(0).approximateInvokeCount()).isZero();
    assertThat(Records.ns(failed.get(0).records())).containsExactly(1L, 2L);
  }

  @Test
  void givesUpWhatGetsTooOldWhileItIsTried() {
    poison.add(1L);
    Delivery delivery = delivery(new RetryRules(-1, false, Duration.ofMinutes(1)), throwing());
    delivery.begin(batch(1));

    run(delivery, 100);

    assertThat(failed.get(0).condition()).isEqualTo(FailureCondition.RECORD_AGE_EXCEEDED);
    assertThat(failed.get(0).approximateInvokeCount()).isEqualTo(attempts.size()).isEqualTo(10);
  }

  @Test
  void losesNothingWhileTheDestinationFails() {
    poison.add(1L);
    destinationFailures = 3;
    Delivery delivery = delivery(new RetryRules(0, false, null), throwing());
    delivery.begin(batch(1, 2));

    run(delivery, 4);
    assertThat(done).isEmpty();
    assertThat(delivery.isDone()).isFalse();
    run(delivery, 10);

    assertThat(pauses.stream().map(Duration::toMillis)).containsExactly(75L, 150L, 300L);
    assertThat(attempts).hasSize(1);
    assertThat(failed).hasSize(1);
    assertThat(done).containsExactly(1L, 2L);
  }

  @Test
  void takesErrorsForFailuresAndInterruptionsAway() {
    Delivery delivery =
        delivery(
            FOR_EVER,
            Invocation.of(
                batch -> {
                  note(batch);
                  Thread.currentThread().interrupt();
                  if (attempts.size() == 1) {
                    throw new StackOverflowError();
                  } else if (attempts.size() == 2) {
                    throw new InterruptedException();
                  }
                }));
    delivery.begin(batch(1));

    run(delivery, 10);

    assertThat(attempts).hasSize(3);
    assertThat(done).containsExactly(1L);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  /**
   * Whatever fails: with bisecting exactly the bad records are given up, and all in their order.
   */
  @Test
  void givesUpExactlyTheBadRecordsWhateverTheBatch() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      poison.clear();
      done.clear();
      failed.clear();
      long[] records = LongStream.rangeClosed(1, 1 + random.nextInt(40)).toArray();
      for (long n : records) {
        if (random.nextInt(5) == 0) {
          poison.add(n);
        }
      }
      destinationFailures = random.nextInt(3);
      Delivery delivery =
          delivery(
              new RetryRules(random.nextInt(3), true, null),
              random.nextBoolean() ? throwing() : reporting());
      delivery.begin(batch(records));

      run(delivery, 10_000);

      String why = "seed " + seed + " round " + round;
      assertThat(done).as(why).containsExactlyElementsOf(LongStream.of(records).boxed().toList());
      assertThat(failed.stream().flatMap(b -> Records.ns(b.records()).stream()))
          .as(why)
          .containsExactlyElementsOf(poison.stream().sorted().toList());
      assertThat(failed).as(why).allMatch(b -> b.records().size() == 1);
    }
  }
}
