package dev.karst.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.journal.CommitsUnderWay.Slot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Up to where commits are done, and waiting for it. */
@Timeout(60)
class CommitsUnderWayTest {
  private static final long LONG = TimeUnit.SECONDS.toNanos(50);

  private final CommitsUnderWay underWay = new CommitsUnderWay();
  private final Slot first = underWay.issue();
  private final Slot second = underWay.issue();

  @AfterEach
  void close() {
    underWay.close();
  }

  @Test
  void aCommitIsDoneOnceAllBeforeItAre() {
    underWay.startAfter(10);
    assertThat(underWay.doneUpTo()).isEqualTo(10);
    underWay.appended(11, first);
    underWay.appended(12, second);
    underWay.appended(13, null);
    assertThat(underWay.last()).isEqualTo(13);
    assertThat(underWay.doneUpTo()).isEqualTo(10);
    underWay.done(second);
    assertThat(underWay.doneUpTo()).isEqualTo(10);
    underWay.appended(14, second);
    underWay.done(first);
    assertThat(underWay.doneUpTo()).isEqualTo(13);
    underWay.done(second);
    assertThat(underWay.doneUpTo()).isEqualTo(14);
  }

  @Test
  void whoWaitsIsWokenByTheCommitBeingDone() throws Exception {
    underWay.appended(1, first);
    CompletableFuture<Void> waiter = waiter(0, LONG);
    assertThat(waiter).isNotDone();
    underWay.done(first);
    waiter.get();
    // and again, when the watch has gone to sleep meanwhile
    CompletableFuture<Void> later = waiter(1, LONG);
    Thread.sleep(20);
    underWay.appended(2, second);
    assertThat(later).isNotDone();
    underWay.done(second);
    later.get();
  }

  @Test
  void whatIsDoneAlreadyIsNotWaitedFor() throws InterruptedException {
    underWay.appended(1, null);
    underWay.await(0, LONG, () -> false);
  }

  @Test
  void waitingEndsWithTheTime() throws InterruptedException {
    underWay.await(0, TimeUnit.MILLISECONDS.toNanos(5), () -> false);
  }

  @Test
  void waitingEndsWhenItIsEnough() throws Exception {
    boolean[] enough = new boolean[1];
    CompletableFuture<Void> waiter = new CompletableFuture<>();
    start(
        waiter,
        () -> {
          underWay.await(
              0,
              LONG,
              () -> {
                synchronized (enough) {
                  return enough[0];
                }
              });
        });
    synchronized (enough) {
      enough[0] = true;
    }
    underWay.wakeReaders();
    waiter.get();
  }

  @Test
  void waitingEndsWithTheDatabase() throws Exception {
    CompletableFuture<Void> waiter = waiter(0, LONG);
    underWay.close();
    waiter.get();
  }

  @Test
  void manyWritersNeverMakeAReaderMissTheEnd() throws Exception {
    long commits = 50_000;
    CompletableFuture<Void> reader = new CompletableFuture<>();
    start(
        reader,
        () -> {
          for (long at = 0; at < commits; at = underWay.doneUpTo()) {
            underWay.await(at, LONG, () -> false);
          }
        });
    Slot[] slots = {first, second, underWay.issue()};
    Thread[] writers = new Thread[slots.length];
    Object order = new Object();
    long[] sequence = new long[1];
    for (int i = 0; i < writers.length; i++) {
      Slot slot = slots[i];
      writers[i] =
          new Thread(
              () -> {
                while (true) {
                  synchronized (order) {
                    if (sequence[0] == commits) {
                      return;
                    }
                    underWay.appended(++sequence[0], slot);
                  }
                  underWay.done(slot);
                }
              });
      writers[i].start();
    }
    for (Thread writer : writers) {
      writer.join();
    }
    reader.get();
    assertThat(underWay.doneUpTo()).isEqualTo(commits);
  }

  private interface Wait {
    void run() throws InterruptedException;
  }

  private CompletableFuture<Void> waiter(long sequence, long nanos) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    start(done, () -> underWay.await(sequence, nanos, () -> false));
    return done;
  }

  private static void start(CompletableFuture<Void> done, Wait wait) {
    Thread thread =
        new Thread(
            () -> {
              try {
                wait.run();
                done.complete(null);
              } catch (InterruptedException | RuntimeException | Error e) {
                done.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
