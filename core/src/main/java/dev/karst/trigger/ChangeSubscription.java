package dev.karst.trigger;

import dev.karst.error.StoreUnavailableException;
import dev.karst.error.TriggerMessages;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.ChangeReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one subscriber is given.
 *
 * <p>When the database closes it fails, unless the subscriber has been given all there is.
 *
 * <p>At most one thread at a time tells the subscriber anything: who raises {@link #asked} from
 * zero has it done, and whoever does it goes on until nobody has asked since.
 */
final class ChangeSubscription implements Flow.Subscription, AtWork {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeSubscription.class);
  private static final int READ_AT_ONCE = 256;

  /** How long to wait for changes; a wake-up ends it earlier. */
  private static final Duration IDLE = Duration.ofSeconds(10);

  private final ChangeReader reader;
  private final Executor executor;
  private final Consumer<AtWork> onEnd;
  private final Signal ended = new Signal();
  private final AtomicLong demand = new AtomicLong();

  /** One to begin with, so that nothing comes before {@code onSubscribe} has returned. */
  private final AtomicInteger asked = new AtomicInteger(1);

  private final Queue<StreamRecord> buffer = new ArrayDeque<>();
  private Flow.@Nullable Subscriber<? super StreamRecord> subscriber;
  private volatile boolean cancelled;
  private volatile boolean closing;
  private volatile boolean over;
  private volatile @Nullable Thread thread;
  private volatile @Nullable Throwable fault;

  /**
   * What a subscriber is given that does not know of it yet.
   *
   * @param onEnd told once, when the subscriber will be told nothing any more
   */
  ChangeSubscription(
      Flow.Subscriber<? super StreamRecord> subscriber,
      ChangeReader reader,
      Executor executor,
      Consumer<AtWork> onEnd) {
    this.subscriber = subscriber;
    this.reader = reader;
    this.executor = executor;
    this.onEnd = onEnd;
  }

  void begin() {
    Flow.Subscriber<? super StreamRecord> to = subscriber;
    if (to == null) {
      return;
    }
    thread = Thread.currentThread(); // which may close the database
    try {
      to.onSubscribe(this);
    } catch (Throwable e) {
      threw(e);
    } finally {
      thread = null;
    }
    start();
  }

  /** Has the subscriber told what is due; at once, if there is no thread that will. */
  private void start() {
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      fault = e;
      run();
    }
  }

  @Override
  public void request(long records) {
    if (records <= 0) {
      fault = new IllegalArgumentException(TriggerMessages.tooFewRequested(records));
      reader.wakeUp();
    } else {
      long unused = demand.accumulateAndGet(records, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
    }
    ask();
  }

  @Override
  public void cancel() {
    cancelled = true;
    reader.wakeUp();
    ask();
  }

  private void ask() {
    if (asked.getAndUpdate(n -> n == Integer.MAX_VALUE ? n : n + 1) == 0) {
      start();
    }
  }

  private void run() {
    int seen;
    do {
      seen = asked.get();
      Flow.Subscriber<? super StreamRecord> to = subscriber;
      if (to == null) {
        // It was told that this is the end; nobody will be told anything again.
        return;
      }
      thread = Thread.currentThread();
      try {
        tell(to);
      } finally {
        thread = null;
        if (subscriber == null) {
          finish();
        }
      }
    } while (asked.addAndGet(-seen) != 0);
  }

  private void finish() {
    over = true;
    ended.raise();
    onEnd.accept(this);
  }

  private void tell(Flow.Subscriber<? super StreamRecord> to) {
    try {
      while (!cancelled && fault == null && !closing && !isComplete() && demand.get() > 0) {
        next(to);
      }
    } catch (RuntimeException e) {
      // Of the reader; those of the subscriber were caught before.
      fault = e;
    }
    Throwable failed = fault;
    if (cancelled) {
      end();
    } else if (failed != null) {
      end();
      to.onError(failed);
    } else if (isComplete()) {
      end();
      to.onComplete();
    } else if (closing) {
      end();
      to.onError(new StoreUnavailableException(TriggerMessages.databaseCloses()));
    }
  }

  private boolean isComplete() {
    return buffer.isEmpty() && reader.isAtEnd();
  }

  private void next(Flow.Subscriber<? super StreamRecord> to) {
    if (buffer.isEmpty()) {
      buffer.addAll(reader.next((int) Math.min(demand.get(), READ_AT_ONCE)));
    }
    StreamRecord record = buffer.poll();
    if (record == null) {
      await();
      return;
    }
    demand.updateAndGet(n -> n == Long.MAX_VALUE ? n : n - 1);
    try {
      to.onNext(record);
    } catch (Throwable e) {
      threw(e);
    }
  }

  private void threw(Throwable error) {
    LOG.error(TriggerMessages.subscriberThrew(), error);
    cancelled = true;
  }

  private void await() {
    if (Thread.currentThread().isInterrupted()) {
      fault = new InterruptedException(TriggerMessages.publisherInterrupted());
    } else if (!reader.isBehind() && !reader.isAtEnd()) {
      reader.await(IDLE);
    }
  }

  /** Lets go of the subscriber, as rule 3.13 demands. */
  private void end() {
    subscriber = null;
    cancelled = true;
    buffer.clear();
    reader.close();
  }

  @Override
  public void stop() {
    closing = true;
    reader.wakeUp();
    ask();
  }

  @Override
  public void close(Duration longest) {
    stop();
    if (!isDoneBy(Thread.currentThread())) {
      boolean unused = ended.await(() -> over, longest);
    }
  }

  @Override
  public boolean isDoneBy(Thread asking) {
    return asking.equals(thread);
  }
}
