package dev.karst.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.TriggerMessages;
import dev.karst.stream.SequenceNumber;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class CheckpointKeeperTest {
  private final HandClock clock = new HandClock();
  private final FakeCheckpoints checkpoints = new FakeCheckpoints();
  private final List<String> warnings = new ArrayList<>();
  private final Watermark watermark = new Watermark(SequenceNumber.endOf(1), new Signal());
  private final CheckpointKeeper keeper =
      new CheckpointKeeper(checkpoints, "c", "Trigger c", watermark, clock::nanoTime, log());

  /** A log that notes the warnings, by their message. */
  private Logger log() {
    return (Logger)
        Proxy.newProxyInstance(
            Logger.class.getClassLoader(),
            new Class<?>[] {Logger.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("warn")) {
                warnings.add((String) arguments[0]);
              }
              return null;
            });
  }

  private void read(long upTo) {
    watermark.add(List.of(), SequenceNumber.endOf(upTo), 0);
  }

  private long kept() {
    return checkpoints.find("c").map(SequenceNumber::commit).orElse(-1L);
  }

  @Test
  void keepsWhatIsDeliveredAtOnceAndOnlyIfItMoved() {
    keeper.delivered();
    assertThat(kept()).isEqualTo(-1);
    read(2);
    keeper.delivered();
    keeper.delivered();

    assertThat(checkpoints.history()).containsExactly(SequenceNumber.endOf(2));
  }

  @Test
  void followsChangesThatFiltersLeftOutOnceASecond() {
    for (int i = 0; i < 40; i++) {
      read(3 + i);
      keeper.passed(true);
      clock.advance(Duration.ofMillis(100));
    }

    assertThat(checkpoints.history()).hasSize(3);
    assertThat(kept()).isEqualTo(33);
  }

  @Test
  void followsAlsoIfTheClockIsSetBack() {
    clock.set(HandClock.START.minusSeconds(3600));
    clock.advance(Duration.ofSeconds(1));
    read(2);
    keeper.passed(true);

    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void doesNotFollowEachCommitOfOtherTables() {
    for (int i = 0; i < 3000; i++) {
      read(2 + i);
      keeper.passed(false);
      clock.advance(Duration.ofSeconds(2));
    }

    assertThat(checkpoints.history().stream().map(SequenceNumber::commit))
        .containsExactly(1001L, 2001L, 3001L);
  }

  @Test
  void remembersThatSomethingWasLeftOut() {
    read(2);
    keeper.passed(true);
    assertThat(kept()).isEqualTo(-1);
    clock.advance(Duration.ofSeconds(1));
    keeper.passed(false);

    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void keepsTheLastPlaceAtTheEndAndNoneAfter() {
    read(5);
    keeper.end();
    assertThat(kept()).isEqualTo(5);
    read(6);
    keeper.delivered();
    assertThat(kept()).isEqualTo(5);
  }

  @Test
  void keepsNothingOnceFenced() {
    read(5);
    keeper.fence();
    keeper.delivered();
    keeper.end();

    assertThat(checkpoints.history()).isEmpty();
  }

  @Test
  void warnsOnceAMinuteThatThereIsNoRoom() {
    checkpoints.failWith(new StorageFullException("full"));
    for (int second = 0; second < 120; second++) {
      read(5 + second);
      keeper.delivered();
      keeper.delivered();
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(warnings).hasSize(2).containsOnly(TriggerMessages.checkpointFailed());
  }

  @Test
  void goesOnIfThereIsNoRoomAndStopsIfTheDatabaseIsClosed() {
    checkpoints.failWith(new StorageFullException("full"));
    read(5);
    keeper.delivered();
    checkpoints.failWith(null);
    keeper.delivered();
    assertThat(kept()).isEqualTo(5);

    checkpoints.failWith(new StoreUnavailableException("closed"));
    read(6);
    assertThatThrownBy(keeper::delivered).isInstanceOf(StoreUnavailableException.class);
  }
}
