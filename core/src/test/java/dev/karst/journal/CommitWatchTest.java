package dev.karst.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for commits: one looks for all, and none is forgotten. The watch's time stands. */
@Timeout(60)
class CommitWatchTest {
  private static final long LONG = TimeUnit.SECONDS.toNanos(50);

  private final AtomicLong done = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final CommitWatch watch = new CommitWatch(done::get, nanos::get);

  @AfterEach
  void close() {
    watch.close();
  }

  /** A thread in {@link CommitWatch#await}. */
  private final class Waiter {
    final CompletableFuture<Void> end = new CompletableFuture<>();
    final Thread thread;

    Waiter(long sequence, BooleanSupplier enough) {
      thread =
          new Thread(
              () -> {
                try {
                  watch.await(sequence, LONG, enough);
                  end.complete(null);
                } catch (InterruptedException | RuntimeException | Error e) {
                  end.completeExceptionally(e);
                }
              });
      thread.setDaemon(true);
      thread.start();
    }

    Waiter(long sequence) {
      this(sequence, () -> false);
    }

    /** Whether it waits for a writer, after it looked by itself. */
    boolean isParked() {
      return isIn("park");
    }

    /** Whether it waits for the one who leads. */
    boolean follows() {
      return isIn("awaitNanos");
    }

    private boolean isIn(String method) {
      if (thread.getState() != Thread.State.TIMED_WAITING) {
        return false;
      }
      for (StackTraceElement frame : thread.getStackTrace()) {
        if (frame.getMethodName().equals(method) && !frame.getClassName().contains("LockSupport")) {
          return true;
        }
      }
      return false;
    }
  }

  private static void until(BooleanSupplier isSo) {
    while (!isSo.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  private Waiter parkedLeader(long sequence) {
    Waiter leader = new Waiter(sequence);
    until(leader::isParked);
    return leader;
  }

  private Waiter follower(long sequence) {
    Waiter follower = new Waiter(sequence);
    until(follower::follows);
    return follower;
  }

  private void commit(long sequence) {
    done.set(sequence);
    watch.wake();
  }

  @Test
  void theLeaderTellsAll() throws Exception {
    Waiter leader = parkedLeader(0);
    Waiter first = follower(0);
    Waiter second = follower(0);

    commit(1);

    leader.end.get();
    first.end.get();
    second.end.get();
  }

  @Test
  void aLeaderThatHasWhatItWaitedForIsFollowedByAnother() throws Exception {
    Waiter leader = parkedLeader(0);
    Waiter further = follower(5);

    commit(1);

    leader.end.get();
    until(further::isParked); // it leads now
    commit(5);
    until(further::isParked); // which is not behind what it waits for
    assertThat(further.end).isNotDone();
    commit(6);
    further.end.get();
  }

  @Test
  void anInterruptedLeaderIsFollowedByAnother() throws Exception {
    Waiter leader = parkedLeader(0);
    Waiter follower = follower(0);

    leader.thread.interrupt();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(leader.end::get)
        .withCauseInstanceOf(InterruptedException.class);
    until(follower::isParked);
    commit(1);
    follower.end.get();
  }

  @Test
  void anInterruptedFollowerLeavesTheOthersWaiting() throws Exception {
    Waiter leader = parkedLeader(0);
    Waiter interrupted = follower(0);
    Waiter follower = follower(0);

    interrupted.thread.interrupt();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(interrupted.end::get)
        .withCauseInstanceOf(InterruptedException.class);
    assertThat(leader.isParked()).isTrue();
    assertThat(follower.end).isNotDone();
    commit(1);
    leader.end.get();
    follower.end.get();
  }

  @Test
  void whoeverIsCalledBackReturnsAndTheOthersToo() throws Exception {
    Waiter leader = parkedLeader(0);
    Waiter follower = follower(0);

    watch.recall();

    leader.end.get();
    follower.end.get();
  }

  @Test
  void closingEndsAllWaiting() throws Exception {
    Waiter leader = parkedLeader(0);
    Waiter follower = follower(0);

    watch.close();

    leader.end.get();
    follower.end.get();
    watch.await(0, LONG, () -> false);
  }

  /** The commit is done right after a look that did not see it; the last is that before parking. */
  @Test
  void noWakeUpIsLostBetweenTheLookAndTheWaiting() throws Exception {
    boolean isLast = false;
    for (int number = 1; !isLast; number++) {
      CommitAtLook commit = new CommitAtLook(number);

      commit.watch.await(0, LONG, () -> false);

      assertThat(commit.done).isEqualTo(1);
      isLast = commit.isBeforeParking;
    }
  }

  private final class CommitAtLook {
    final CommitWatch watch = new CommitWatch(this::look, nanos::get);
    private int left;
    long done;
    boolean isBeforeParking;

    CommitAtLook(int number) {
      left = number;
    }

    private long look() {
      long seen = done;
      if (--left == 0) {
        done = 1;
        watch.wake();
        isBeforeParking =
            StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("park")));
      }
      return seen;
    }
  }

  @Test
  void theTimeIsTheWatchesOwn() throws Exception {
    CommitWatch hasty = new CommitWatch(() -> 0, () -> nanos.addAndGet(LONG));

    hasty.await(0, LONG, () -> false);

    assertThat(nanos.get()).isLessThan(0); // and it passed the end of what a long holds
  }

  @Test
  void whatIsEnoughIsNotWaitedFor() throws Exception {
    watch.await(0, LONG, () -> true);
  }
}
