package dev.karst.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.error.StoreUnavailableException;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.StartingPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChangePublisherTest {
  private final FakeSource source = new FakeSource(new HandClock());

  /** Notes what it is told. */
  private static final class Listener implements Flow.Subscriber<StreamRecord> {
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
    ChangePublisher publisher = new ChangePublisher(source, StartingPosition.trimHorizon());
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
    Listener listener = subscribed(new ChangePublisher(source, StartingPosition.trimHorizon()));
    source.put("a", 1);
    listener.subscription.request(5);
    listener.take(1);
    source.disable();

    listener.awaitEnd();

    assertThat(listener.error).isNull();
    awaitNoReaders();
    Listener late = subscribed(new ChangePublisher(source, StartingPosition.latest()));
    late.awaitEnd();
    assertThat(late.error).isNull();
  }

  @Test
  void failsWithTheDatabase() throws Exception {
    Listener listener = subscribed(new ChangePublisher(source, StartingPosition.latest()));
    listener.subscription.request(1);

    source.closeDatabase();

    listener.awaitEnd();
    assertThat(listener.error).isInstanceOf(StoreUnavailableException.class);
    awaitNoReaders();
  }

  @Test
  void dropsASubscriberThatThrows() throws Exception {
    Listener listener = subscribed(new ChangePublisher(source, StartingPosition.latest()));
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
    Listener listener = subscribed(new ChangePublisher(source, StartingPosition.latest(), threads));
    listener.subscription.request(1);

    threads.shutdownNow();

    listener.awaitEnd();
    assertThat(listener.error).isInstanceOf(InterruptedException.class);
    awaitNoReaders();
  }

  @Test
  void refusesToRequestNothing() throws Exception {
    Listener listener = subscribed(new ChangePublisher(source, StartingPosition.latest()));
    listener.subscription.request(0);

    listener.awaitEnd();

    assertThat(listener.error)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A subscriber requests at least 1 record (rule 3.9 of Reactive Streams): requested=0");
  }
}
