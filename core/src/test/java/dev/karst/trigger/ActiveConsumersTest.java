package dev.karst.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.karst.error.ResourceInUseException;
import dev.karst.error.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is at work is closed: in which order, how long, and by whom. */
@Timeout(60)
class ActiveConsumersTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final HandClock clock = new HandClock();
  private final ActiveConsumers active = new ActiveConsumers(clock::nanoTime);
  private final List<String> told = new ArrayList<>();

  /** Notes what it is told; closing it takes ten seconds. */
  private class Noting implements AtWork {
    @Override
    public void stop() {
      told.add("stop");
    }

    @Override
    public void close(Duration longest) {
      told.add("close " + longest.toSeconds());
      clock.advance(Duration.ofSeconds(10));
    }

    @Override
    public boolean isDoneBy(Thread thread) {
      return false;
    }
  }

  @Test
  void allStopBeforeAnyIsWaitedForAndTheTimeIsForAll() {
    for (int i = 0; i < 4; i++) {
      active.enter(new Noting());
    }

    assertThat(active.close(Duration.ofSeconds(25))).isTrue();

    assertThat(told)
        .containsExactly(
            "stop", "stop", "stop", "stop", "close 25", "close 15", "close 5", "close 0");
  }

  @Test
  void whatIsNoLongerAtWorkIsNotClosed() {
    AtWork left = new Noting();
    active.enter(left);
    active.leave(left);

    assertThat(active.close(LONG)).isTrue();

    assertThat(told).isEmpty();
  }

  @Test
  void oneThatCannotBeClosedDoesNotKeepTheOthersOpen() {
    for (int i = 0; i < 3; i++) {
      String name = "work " + i;
      active.enter(
          new Noting() {
            @Override
            public void stop() {
              super.stop();
              throw new IllegalStateException(name + " does not stop");
            }

            @Override
            public void close(Duration longest) {
              super.close(longest);
              throw new IllegalStateException(name + " does not close");
            }
          });
    }

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> active.close(LONG))
        .withMessageEndingWith(" does not stop")
        .satisfies(first -> assertThat(first.getSuppressed()).hasSize(5));

    assertThat(told).containsExactly("stop", "stop", "stop", "close 30", "close 20", "close 10");
    assertThat(active.close(LONG)).as("who closes next finds it done").isTrue();
  }

  @Test
  void nothingBeginsOnceItCloses() {
    AtomicReference<Throwable> refusal = new AtomicReference<>();
    active.enter(
        new Noting() {
          @Override
          public void stop() {
            try {
              active.enter(new Noting());
            } catch (StoreUnavailableException e) {
              refusal.set(e);
            }
          }
        });

    active.close(LONG);

    assertThat(refusal.get()).hasMessage("The database is being closed");
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> active.enter(new Noting()));
  }

  @Test
  void whoClosesMeanwhileWaitsThoughItIsInterrupted() throws Exception {
    CountDownLatch closing = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    active.enter(
        new Noting() {
          @Override
          public void close(Duration longest) {
            closing.countDown();
            awaitUnlessInterrupted(mayEnd);
            told.add("closed");
          }
        });
    Thread first = new Thread(() -> active.close(LONG));
    first.start();
    closing.await();
    List<Object> found = new ArrayList<>();
    Thread second =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              found.add(active.close(LONG));
              found.addAll(told);
              found.add(Thread.interrupted());
            });
    second.start();
    while (second.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    mayEnd.countDown();
    second.join();
    first.join();

    assertThat(found).containsExactly(true, "stop", "closed", true);
  }

  @Test
  void whoIsWaitedForDoesNotWait() throws Exception {
    AtomicReference<Thread> worker = new AtomicReference<>();
    AtomicReference<Boolean> mayClose = new AtomicReference<>();
    active.enter(
        new Noting() {
          @Override
          public void close(Duration longest) {
            Thread thread = new Thread(() -> mayClose.set(active.close(LONG)));
            worker.set(thread);
            thread.start();
            join(thread);
          }

          @Override
          public boolean isDoneBy(Thread thread) {
            return thread.equals(worker.get());
          }
        });

    assertThat(active.close(LONG)).isTrue();

    assertThat(mayClose.get()).isFalse();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitUnlessInterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aNameIsTakenOncePerKindAndTable() {
    active.claim(ActiveConsumers.Kind.TRIGGER, "orders", "n");
    active.claim(ActiveConsumers.Kind.CONSUMER, "orders", "n");
    active.claim(ActiveConsumers.Kind.TRIGGER, "carts", "n");

    assertThatExceptionOfType(ResourceInUseException.class)
        .isThrownBy(() -> active.claim(ActiveConsumers.Kind.TRIGGER, "orders", "n"));

    active.release(ActiveConsumers.Kind.TRIGGER, "orders", "n");
    active.claim(ActiveConsumers.Kind.TRIGGER, "orders", "n");
  }
}
