package dev.karst.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.stream.SequenceNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WatermarkTest {
  private static final SequenceNumber START = SequenceNumber.endOf(10);

  private final Watermark watermark = new Watermark(START, new Signal());

  private static Pending pending(long commit) {
    SequenceNumber place = new SequenceNumber(commit, 0);
    return new Pending(
        Records.record(place, HandClock.START.plusSeconds(commit), "a", commit), "arn", place, 0);
  }

  @Test
  void followsWhatIsReadWhileNothingIsOpen() {
    assertThat(watermark.low()).isEqualTo(START);
    watermark.add(List.of(), SequenceNumber.endOf(20), 5);

    assertThat(watermark.low()).isEqualTo(SequenceNumber.endOf(20));
    assertThat(watermark.isIdle()).isFalse();
    assertThat(watermark.lag(HandClock.START, 25)).isEqualTo(new Lag(Duration.ZERO, 5));
  }

  @Test
  void staysBeforeWhatIsNotDone() {
    Pending first = pending(12);
    Pending second = pending(13);
    watermark.add(List.of(first, second), SequenceNumber.endOf(15), 0);
    assertThat(watermark.low()).isEqualTo(START);
    assertThat(watermark.lag(HandClock.START.plusSeconds(20), 15))
        .isEqualTo(new Lag(Duration.ofSeconds(8), 5));

    watermark.finish(List.of(second));
    assertThat(watermark.low()).isEqualTo(START);
    watermark.finish(List.of(first));

    assertThat(watermark.low()).isEqualTo(SequenceNumber.endOf(15));
    assertThat(watermark.isIdle()).isTrue();
    assertThat(watermark.lag(HandClock.START, 15)).isEqualTo(Lag.NONE);
  }

  @Test
  void standsBehindTheLastThatIsDone() {
    Pending first = pending(12);
    watermark.add(List.of(first, pending(13)), SequenceNumber.endOf(15), 0);
    watermark.finish(List.of(first));

    assertThat(watermark.low()).isEqualTo(first.place());
  }

  /** Against the plain rule: just before the lowest that is not done. */
  @Test
  void isTheLowestWhateverTheOrder() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Pending> open = new ArrayList<>();
    TreeSet<Long> model = new TreeSet<>();
    long next = 11;
    for (int step = 0; step < 5000; step++) {
      if (random.nextInt(3) == 0) {
        List<Pending> found = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          found.add(pending(next));
          model.add(next++);
        }
        open.addAll(found);
        watermark.add(found, new SequenceNumber(next - 1, 0), 0);
      } else if (!open.isEmpty()) {
        Pending done = open.remove(random.nextInt(Math.min(open.size(), 20)));
        model.remove(done.place().commit());
        watermark.finish(List.of(done));
      }
      long expected = model.isEmpty() ? next - 1 : model.first() - 1;
      assertThat(watermark.low().commit()).as("seed " + seed).isEqualTo(expected);
    }
  }
}
