package dev.karst.trigger;

import dev.karst.error.KarstException;
import dev.karst.error.TriggerMessages;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.ChangeReader;
import dev.karst.stream.ChangeSource;
import dev.karst.stream.StartingPosition;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The changes of a table as a publisher of {@link Flow}, for libraries that speak Reactive Streams.
 * Safe for use by many threads.
 *
 * <p>Each subscriber reads by itself, from the starting position on, as fast as it requests; while
 * it requests nothing it costs no thread. Its subscription completes when the stream was disabled
 * and all was read, and fails when the database is closed, before that is. It keeps no checkpoint.
 */
public final class ChangePublisher implements Flow.Publisher<StreamRecord> {
  private static final long KEEP_ALIVE_SECONDS = 10;

  private final ChangeSource source;
  private final StartingPosition start;
  private final ActiveConsumers active;
  private final Executor executor;

  /** Publishes with threads of its own, one for each subscriber that has requested changes. */
  public ChangePublisher(ChangeSource source, StartingPosition start, ActiveConsumers active) {
    this(source, start, active, threads("karst-changes-" + source.tableName()));
  }

  /**
   * Publishes with the threads of an executor.
   *
   * @param active what is at work in the database, as subscribers are
   * @param executor has a thread for each subscriber at a time: each may wait for changes
   */
  public ChangePublisher(
      ChangeSource source, StartingPosition start, ActiveConsumers active, Executor executor) {
    this.source = source;
    this.start = start;
    this.active = active;
    this.executor = executor;
  }

  private static Executor threads(String name) {
    // Threads end by themselves, so that there is nothing to close.
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        KEEP_ALIVE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public void subscribe(Flow.Subscriber<? super StreamRecord> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    ChangeSubscription subscription;
    try {
      subscription = entered(subscriber);
    } catch (KarstException e) {
      subscriber.onSubscribe(new Refused());
      subscriber.onError(e);
      return;
    }
    subscription.begin();
  }

  private ChangeSubscription entered(Flow.Subscriber<? super StreamRecord> subscriber) {
    ChangeReader reader = source.read(start, TriggerMessages.subscriber(source.tableName()));
    boolean isIn = false;
    try {
      ChangeSubscription subscription =
          new ChangeSubscription(subscriber, reader, executor, active::leave);
      active.enter(subscription);
      isIn = true;
      return subscription;
    } finally {
      if (!isIn) {
        reader.close();
      }
    }
  }

  /** The subscription of one that is told of an error at once. */
  private static final class Refused implements Flow.Subscription {
    @Override
    public void request(long records) {}

    @Override
    public void cancel() {}
  }
}
