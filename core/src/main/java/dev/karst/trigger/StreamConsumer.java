package dev.karst.trigger;

import dev.karst.error.StoreUnavailableException;
import dev.karst.error.TriggerMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.ChangeReader;
import dev.karst.stream.ChangeSource;
import dev.karst.stream.StartingPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Reads the changes of a table at its own pace, under a name: what consumers of Kinesis's streams
 * do. Used by one thread at a time, but for {@link #close}.
 *
 * <p>It goes on behind its checkpoint, which it keeps when it is told to. Any number of consumers
 * read a table's changes, each with a checkpoint of its own; they cost writers nothing.
 */
public final class StreamConsumer implements AutoCloseable {
  private final ChangeSource source;
  private final String name;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Consumer<AtWork> onClose;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtWork work = new Polling();
  private volatile ChangeReader reader;
  private Instant lastRead;

  /**
   * A consumer that reads on.
   *
   * @param nanoTime what timeouts are measured by
   * @param onClose told once
   */
  StreamConsumer(
      ChangeSource source,
      String name,
      ChangeReader reader,
      Clock clock,
      LongSupplier nanoTime,
      Consumer<AtWork> onClose) {
    this.source = source;
    this.name = name;
    this.reader = reader;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.onClose = onClose;
    this.lastRead = clock.instant();
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /**
   * The changes that come next, at least one unless there is none in time.
   *
   * @param most at most so many, at least 1
   * @param timeout how long to wait for the first; the interruption of the thread ends it, too
   * @throws StoreUnavailableException if this or the database is closed
   */
  public List<StreamRecord> poll(int most, Duration timeout) {
    if (most < 1) {
      throw new ValidationException(
          TriggerMessages.valueBetween("most", most, 1, Integer.MAX_VALUE));
    }
    Objects.requireNonNull(timeout, "timeout");
    checkOpen();
    long start = nanoTime.getAsLong();
    while (true) {
      List<StreamRecord> records = reader.next(most);
      if (!records.isEmpty()) {
        lastRead = records.get(records.size() - 1).approximateCreationDateTime();
        return records;
      }
      long left = timeout.toNanos() - (nanoTime.getAsLong() - start);
      if (left <= 0 || closed.get() || reader.isAtEnd() || Thread.currentThread().isInterrupted()) {
        return List.of();
      }
      if (!reader.isBehind()) {
        reader.await(Duration.ofNanos(left));
      }
    }
  }

  /** Keeps that everything that was polled is done: it is not read again after a restart. */
  public void checkpoint() {
    checkOpen();
    source.checkpoints().keep(name, reader.position());
  }

  /**
   * Reads on from another place, such as a time ago; the checkpoint stays until it is kept again.
   */
  public void seek(StartingPosition position) {
    checkOpen();
    ChangeReader next = source.read(position, TriggerMessages.consumer(name, source.tableName()));
    reader.close();
    reader = next;
    if (closed.get()) {
      next.close();
    }
  }

  /**
   * How far what was polled is behind. As long as nothing has been polled since it was opened, its
   * age counts from then.
   */
  public Lag lag() {
    long behind = reader.behind();
    Duration age = Duration.between(lastRead, clock.instant());
    return behind == 0 || age.isNegative() ? new Lag(Duration.ZERO, behind) : new Lag(age, behind);
  }

  /** The age of {@link #lag} as Kinesis gives it; 0 if everything was polled. */
  public long millisBehindLatest() {
    return lag().age().toMillis();
  }

  /** Whether everything was polled and nothing will come, as the stream was disabled. */
  public boolean isAtEnd() {
    return reader.isAtEnd();
  }

  /** Stops; whoever waits in {@link #poll} is given nothing. The checkpoint stays. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        reader.wakeUp();
        reader.close();
      } finally {
        onClose.accept(work);
      }
    }
  }

  /** This, for who closes all that is at work. */
  AtWork work() {
    return work;
  }

  @Override
  public String toString() {
    return TriggerMessages.consumer(name, source.tableName()) + (closed.get() ? ", closed" : "");
  }

  /** Nobody waits for a consumer: its thread is the program's, and it is told at the next call. */
  private final class Polling implements AtWork {
    @Override
    public void stop() {
      StreamConsumer.this.close();
    }

    @Override
    public void close(Duration longest) {
      stop();
    }

    @Override
    public boolean isDoneBy(Thread thread) {
      return false;
    }
  }

  private void checkOpen() {
    if (closed.get()) {
      throw new StoreUnavailableException(TriggerMessages.consumerClosed(name));
    }
  }
}
