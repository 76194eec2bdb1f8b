package dev.karst.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.error.StoreUnavailableException;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.StartingPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChangePublisherTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final FakeSource source = new FakeSource(new HandClock());
  private final ActiveConsumers active = new ActiveConsumers();

  /** Notes what it is told. */
  private static class Listener implements Flow.Subscriber<StreamRecord> {
    final BlockingQueue<Long> seen = new LinkedBlockingQueue<>();
    final CountDownLatch over = new CountDownLatch(1);
    volatile Flow.Subscription subscription;
    volatile Throwable error;
    volatile boolean throwsNext;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(StreamRecord record) {
      seen.add(Records.n(record));
      if (throwsNext) {
        throw new IllegalStateException("subscriber");
      }
    }

    @Override
    public void onError(Throwable given) {
      error = given;
      over.countDown();
    }

    @Override
    public void onComplete() {
      over.countDown();
    }

    List<Long> take(int count) throws InterruptedException {
      List<Long> taken = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Long next = seen.poll(30, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        taken.add(next);
      }
      return taken;
    }

    void awaitEnd() throws InterruptedException {
      assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Listener subscribed(ChangePublisher publisher) {
    Listener listener = new Listener();
    publisher.subscribe(listener);
    return listener;
  }

  private void awaitNoReaders() throws InterruptedException {
    for (int i = 0; i < 3000 && source.readers() > 0; i++) {
      Thread.sleep(10);
    }
    assertThat(source.readers()).isZero();
  }

  @Test
  void givesEachSubscriberWhatItRequests() throws Exception {
    ChangePublisher publisher = new ChangePublisher(source, StartingPosition.trimHorizon(), active);
    for (int n = 1; n <= 1000; n++) {
      source.put("a", n);
    }
    Listener slow = subscribed(publisher);
    Listener fast = subscribed(publisher);
    fast.subscription.request(Long.MAX_VALUE);
    slow.subscription.request(2);

    assertThat(slow.take(2)).containsExactly(1L, 2L);
    assertThat(fast.take(1000)).endsWith(999L, 1000L);
    source.put("a", 1001);
    assertThat(fast.take(1)).containsExactly(1001L);
    assertThat(slow.seen).isEmpty();
    slow.subscription.request(1);
    assertThat(slow.take(1)).containsExactly(3L);

    slow.subscription.cancel();
    fast.subscription.cancel();
    awaitNoReaders();
  }

  @Test
  void completesWithTheStreamWithoutARequest() throws Exception {
    Listener listener =
        subscribed(new ChangePublisher(source, StartingPosition.trimHorizon(), active));
    source.put("a", 1);
    listener.subscription.request(5);
    listener.take(1);
    source.disable();

    listener.awaitEnd();

    assertThat(listener.error).isNull();
    awaitNoReaders();
    Listener late = subscribed(new ChangePublisher(source, StartingPosition.latest(), active));
    late.awaitEnd();
    assertThat(late.error).isNull();
  }

  @Test
  void failsWithTheDatabase() throws Exception {
    Listener listener = subscribed(new ChangePublisher(source, StartingPosition.latest(), active));
    listener.subscription.request(1);

    source.closeDatabase();

    listener.awaitEnd();
    assertThat(listener.error).isInstanceOf(StoreUnavailableException.class);
    awaitNoReaders();
  }

  @Test
  void dropsASubscriberThatThrows() throws Exception {
    Listener listener = subscribed(new ChangePublisher(source, StartingPosition.latest(), active));
    listener.throwsNext = true;
    source.put("a", 1);
    source.put("a", 2);
    listener.subscription.request(2);

    listener.take(1);

    awaitNoReaders();
    assertThat(listener.seen).isEmpty();
  }

  @Test
  void failsIfItsThreadIsInterrupted() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    Listener listener =
        subscribed(new ChangePublisher(source, StartingPosition.latest(), active, threads));
    listener.subscription.request(1);

    threads.shutdownNow();

    listener.awaitEnd();
    assertThat(listener.error).isInstanceOf(InterruptedException.class);
    awaitNoReaders();
  }

  @Test
  void refusesToRequestNothing() throws Exception {
    Listener listener = subscribed(new ChangePublisher(source, StartingPosition.latest(), active));
    listener.subscription.request(0);

    listener.awaitEnd();

    assertThat(listener.error)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A subscriber requests at least 1 record (rule 3.9 of Reactive Streams): requested=0");
  }

  @Test
  void closingFailsSubscribersBeforeTheDatabaseIsClosed() throws Exception {
    ChangePublisher publisher = new ChangePublisher(source, StartingPosition.latest(), active);
    Listener idle = subscribed(publisher);
    Listener waiting = subscribed(publisher);
    waiting.subscription.request(1);

    assertThat(active.close(LONG)).isTrue();

    for (Listener listener : List.of(idle, waiting)) {
      assertThat(listener.over.getCount()).isZero();
      assertThat(listener.error)
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessage("The database is being closed");
    }
    assertThat(source.readers()).isZero();
    Listener late = subscribed(publisher);
    assertThat(late.error).isInstanceOf(StoreUnavailableException.class);
    assertThat(source.readers()).isZero();
  }

  @Test
  void closingCompletesASubscriberThatHasAllThereIs() throws Exception {
    Listener listener = new Listener();
    List<Runnable> waiting = new ArrayList<>();
    new ChangePublisher(source, StartingPosition.latest(), active, waiting::add)
        .subscribe(listener);
    source.disable();
    Thread closer = new Thread(() -> active.close(LONG));
    closer.start();
    while (closer.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    waiting.forEach(Runnable::run);

    closer.join();
    assertThat(listener.over.getCount()).isZero();
    assertThat(listener.error).isNull();
  }

  @Test
  void aSubscriberMayCloseTheDatabase() throws Exception {
    Listener listener =
        new Listener() {
          @Override
          public void onNext(StreamRecord record) {
            active.close(LONG);
            super.onNext(record);
          }
        };
    source.put("a", 1);
    source.put("a", 2);
    new ChangePublisher(source, StartingPosition.trimHorizon(), active).subscribe(listener);
    listener.subscription.request(2);

    listener.awaitEnd();

    assertThat(listener.seen).containsExactly(1L);
    assertThat(listener.error).isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void aSubscriptionThatIsOverIsNotAtWork() throws Exception {
    Listener listener =
        subscribed(new ChangePublisher(source, StartingPosition.latest(), active, Runnable::run));

    listener.subscription.cancel();

    active.close(LONG);
    assertThat(listener.over.getCount()).isOne();
  }

  @Test
  void failsIfThereIsNoThreadForIt() throws Exception {
    RejectedExecutionException full = new RejectedExecutionException("full");
    Listener listener =
        subscribed(
            new ChangePublisher(
                source,
                StartingPosition.latest(),
                active,
                work -> {
                  throw full;
                }));

    assertThat(listener.over.getCount()).isZero();
    assertThat(listener.error).isSameAs(full);
    assertThat(source.readers()).isZero();
  }

  @Test
  void dropsASubscriberThatThrowsAtOnce() throws Exception {
    Listener listener =
        new Listener() {
          @Override
          public void onSubscribe(Flow.Subscription given) {
            throw new IllegalStateException("subscriber");
          }
        };

    new ChangePublisher(source, StartingPosition.latest(), active, Runnable::run)
        .subscribe(listener);

    assertThat(source.readers()).isZero();
    assertThat(listener.over.getCount()).isOne();
  }

  /** Whoever closes the database there must not wait for himself. */
  @Test
  void isAtWorkWhileItGreetsItsSubscriber() {
    List<Boolean> atWork = new ArrayList<>();
    Listener listener =
        new Listener() {
          @Override
          public void onSubscribe(Flow.Subscription given) {
            atWork.add(((AtWork) given).isDoneBy(Thread.currentThread()));
            given.cancel();
          }
        };

    new ChangePublisher(source, StartingPosition.latest(), active, Runnable::run)
        .subscribe(listener);

    assertThat(atWork).containsExactly(true);
  }
}
