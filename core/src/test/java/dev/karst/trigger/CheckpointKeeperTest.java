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
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.slf4j.Logger;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
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

  /** A disk that is as slow as the test wants it to be. */
  private final class SlowDisk {
    private final Semaphore entered = new Semaphore(0);
    private final Semaphore mayLeave = new Semaphore(0);

    SlowDisk() {
      checkpoints.beforeKeep(
          () -> {
            entered.release();
            mayLeave.acquireUninterruptibly();
          });
    }

    /** Has a thread do it, and returns when that waits for the disk. */
    Thread start(Runnable action) {
      Thread thread = started(action);
      entered.acquireUninterruptibly();
      return thread;
    }
  }

  private static Thread started(Runnable action) {
    Thread thread = new Thread(action);
    thread.start();
    return thread;
  }

  /** Returns when a thread waits for another. */
  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void leavesItToTheThreadThatIsAtIt() throws Exception {
    SlowDisk disk = new SlowDisk();
    read(5);
    Thread first = disk.start(keeper::delivered);
    read(6);
    keeper.delivered();
    read(7);
    keeper.delivered();
    assertThat(kept()).isEqualTo(-1);
    disk.mayLeave.release(2);
    first.join();

    assertThat(checkpoints.history().stream().map(SequenceNumber::commit)).containsExactly(5L, 7L);
  }

  /** A checkpoint may be a commit itself; following it would never end. */
  @Test
  void doesNotFollowWhatIsReadMeanwhile() throws Exception {
    SlowDisk disk = new SlowDisk();
    read(5);
    Thread first = disk.start(keeper::delivered);
    read(6);
    keeper.passed(true);
    disk.mayLeave.release();
    first.join();
    assertThat(kept()).isEqualTo(5);
    clock.advance(Duration.ofSeconds(1));
    disk.mayLeave.release();
    keeper.passed(false);

    assertThat(kept()).isEqualTo(6);
  }

  @Test
  void settlesOnceWhatIsDoneIsKept() throws Exception {
    SlowDisk disk = new SlowDisk();
    read(5);
    Thread first = disk.start(keeper::delivered);
    read(6);
    AtomicLong settled = new AtomicLong();
    Thread waiting =
        started(
            () -> {
              keeper.settle();
              settled.set(kept());
            });
    awaitWaiting(waiting);
    keeper.delivered();
    disk.mayLeave.release(2);
    first.join();
    waiting.join();

    assertThat(settled).hasValue(6);
    assertThat(checkpoints.history()).hasSize(2);
  }

  /** Else who waits for an idle moment would keep for busy lanes for ever. */
  @Test
  void whoSettlesDoesNotStayForOthers() throws Exception {
    SlowDisk disk = new SlowDisk();
    read(5);
    Thread settling = disk.start(keeper::settle);
    read(6);
    keeper.delivered();
    disk.mayLeave.release();
    settling.join();
    assertThat(kept()).isEqualTo(5);
    disk.mayLeave.release();
    keeper.passed(false); // the reader comes by, at least each second

    assertThat(kept()).isEqualTo(6);
    keeper.passed(false);
    assertThat(checkpoints.history()).hasSize(2);
  }

  @Test
  void endAndFenceWaitForTheThreadThatIsAtIt() throws Exception {
    SlowDisk disk = new SlowDisk();
    read(5);
    Thread first = disk.start(keeper::delivered);
    read(6);
    Thread ending = started(keeper::end);
    awaitWaiting(ending);
    disk.mayLeave.release(2);
    first.join();
    ending.join();
    assertThat(kept()).isEqualTo(6);
    read(7);
    keeper.delivered();
    assertThat(kept()).isEqualTo(6);
  }

  @Test
  void aFenceStopsWhatWasLeftToTheThreadThatIsAtIt() throws Exception {
    SlowDisk disk = new SlowDisk();
    read(5);
    Thread first = disk.start(keeper::delivered);
    read(6);
    keeper.delivered();
    Thread fencing = started(keeper::fence);
    awaitWaiting(fencing);
    disk.mayLeave.release(2);
    fencing.join();
    first.join();

    assertThat(kept()).isEqualTo(5);
  }

  @Test
  void aThreadThatFailsLeavesItToTheNext() throws Exception {
    checkpoints.failWith(new StoreUnavailableException("closed"));
    read(5);
    assertThatThrownBy(keeper::delivered).isInstanceOf(StoreUnavailableException.class);
    checkpoints.failWith(null);
    keeper.end();

    assertThat(kept()).isEqualTo(5);
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
