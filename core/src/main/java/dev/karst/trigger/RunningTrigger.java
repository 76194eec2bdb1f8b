package dev.karst.trigger;

import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.TriggerMessages;
import dev.karst.stream.ChangeReader;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A trigger's threads: one reads, and one for each lane handles.
 *
 * <p>None of them is ever interrupted, however long something takes: a handler may be in the middle
 * of a write to the database, whose files an interruption would close.
 */
final class RunningTrigger implements Trigger, AtWork {
  private static final Logger LOG = LoggerFactory.getLogger(RunningTrigger.class);

  /** How long the reader waits for changes before it looks whether a checkpoint is due. */
  private static final Duration IDLE = Duration.ofSeconds(1);

  /** Tests move the time while a thread waits for some of it; so it looks again and again. */
  private static final Duration GLANCE = Duration.ofMillis(50);

  private final TriggerIdentity identity;
  private final ChangeReader reader;
  private final TriggerParts parts;
  private final TriggerSettings settings;
  private final Clock clock;
  private final Consumer<AtWork> onEnd;
  private final Lifecycle lifecycle;
  private final AtomicInteger threads = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Set<Thread> own = ConcurrentHashMap.newKeySet();

  /**
   * A trigger that has not begun.
   *
   * @param onEnd told once, when nothing will be done any more
   */
  RunningTrigger(
      TriggerIdentity identity,
      ChangeReader reader,
      TriggerParts parts,
      TriggerSettings settings,
      Clock clock,
      Consumer<AtWork> onEnd) {
    this.identity = identity;
    this.reader = reader;
    this.parts = parts;
    this.settings = settings;
    this.clock = clock;
    this.onEnd = onEnd;
    this.lifecycle = new Lifecycle(parts.progress());
  }

  /** Starts the threads; if the system has no more of them, ends as if there had been none. */
  void begin() {
    String prefix = "karst-trigger-" + identity.name().orElse(identity.tableName()) + "-";
    int wanted = parts.lanes().size() + 1;
    threads.set(wanted);
    boolean hasBegun = false;
    try {
      for (Lane lane : parts.lanes()) {
        start(prefix + own.size(), () -> handle(lane));
      }
      start(prefix + "reader", this::read);
      hasBegun = true;
    } finally {
      if (!hasBegun) {
        abandon(wanted - own.size());
      }
    }
  }

  private void start(String name, Runnable work) {
    Thread thread = settings.threads().newThread(() -> run(work));
    thread.setName(name);
    thread.setDaemon(true);
    own.add(thread); // first: a handler may close its trigger
    boolean isStarted = false;
    try {
      thread.start();
      isStarted = true;
    } finally {
      if (!isStarted) {
        own.remove(thread);
      }
    }
  }

  /** Ends before anything was read: the reader is the last to be started. */
  private void abandon(int missing) {
    stop(TriggerState.CLOSED, null);
    try {
      reader.close();
    } finally {
      leave(missing);
    }
    boolean unused = awaitEnd(settings.patience());
  }

  /** So many threads do nothing any more; with the last one it is over. */
  private void leave(int leaving) {
    if (threads.addAndGet(-leaving) == 0) {
      end();
    } else {
      parts.progress().raise();
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } catch (StoreUnavailableException e) {
      if (identity.isDatabaseClosed()) {
        LOG.debug(TriggerMessages.databaseClosed(), identity.label(), e);
        stop(TriggerState.ENDED, null);
      } else {
        LOG.error(TriggerMessages.triggerFailed(), identity.label(), e);
        stop(TriggerState.FAILED, e);
      }
    } catch (Throwable e) {
      LOG.error(TriggerMessages.triggerFailed(), identity.label(), e);
      stop(TriggerState.FAILED, e);
    } finally {
      leave(1);
    }
  }

  private void read() {
    try {
      Intake.Found found = Intake.Found.SOME;
      while (lifecycle.state().isActive() && found != Intake.Found.END) {
        long seen = parts.room().count();
        found = parts.intake().step();
        if (found == Intake.Found.NOTHING) {
          reader.await(IDLE);
        } else if (found == Intake.Found.NO_ROOM) {
          await(parts.room(), seen, IDLE);
        }
      }
    } catch (ResourceNotFoundException e) {
      LOG.info(TriggerMessages.tableGone(), identity.label());
    } finally {
      reader.close();
    }
    lifecycle.drain();
    parts.lanes().forEach(Lane::close);
  }

  private void handle(Lane lane) {
    while (true) {
      long seen = lane.work().count(); // first: what is raised from here on ends the waiting
      if (!lifecycle.state().isActive() || lane.isFinished()) {
        return;
      }
      Duration wait = lane.step();
      if (wait.equals(LaneQueue.FOR_EVER)) {
        await(lane.work(), seen, wait);
      } else if (!wait.isZero()) {
        await(lane.work(), seen, wait.compareTo(GLANCE) < 0 ? wait : GLANCE);
      }
    }
  }

  private static void await(Signal signal, long seen, Duration longest) {
    try {
      long unused = signal.await(seen, longest.toNanos());
    } catch (InterruptedException e) {
      // Nobody has a reason to interrupt these threads. All it does is that they look again.
      LOG.debug("{} was interrupted", Thread.currentThread().getName());
    }
  }

  private void stop(TriggerState becomes, @Nullable Throwable because) {
    lifecycle.close(becomes, because);
    reader.wakeUp();
    parts.room().raise();
    parts.lanes().forEach(lane -> lane.work().raise());
  }

  /** What the last thread does. */
  private void end() {
    try {
      parts.checkpoint().ifPresent(CheckpointKeeper::end);
    } catch (StoreUnavailableException e) {
      LOG.debug(TriggerMessages.databaseClosed(), identity.label(), e);
    } finally {
      finish();
    }
  }

  private boolean finish() {
    boolean isFirst = over.compareAndSet(false, true);
    if (isFirst) {
      onEnd.accept(this);
      lifecycle.finish();
    }
    return isFirst;
  }

  @Override
  public String toString() {
    return identity.label() + ", " + state();
  }

  @Override
  public TriggerState state() {
    return lifecycle.state();
  }

  @Override
  public Optional<Throwable> failure() {
    return lifecycle.failure();
  }

  @Override
  public Lag lag() {
    return parts.watermark().lag(clock.instant(), reader.end());
  }

  @Override
  public boolean awaitIdle(Duration longest) throws InterruptedException {
    Watermark watermark = parts.watermark();
    long wanted = reader.lastCommit();
    long left = longest.toNanos();
    while (true) {
      long seen = parts.progress().count();
      if (watermark.low().includes(wanted)) {
        // Handled means kept, too: the lane may be about to.
        parts.checkpoint().ifPresent(CheckpointKeeper::settle);
        return true;
      }
      if (state().isOver()) {
        return watermark.isIdle();
      }
      if (left <= 0) {
        return false;
      }
      left = parts.progress().await(seen, left);
    }
  }

  @Override
  public void close() {
    if (isDoneBy(Thread.currentThread())) {
      // Nor is it waited for the other lanes: their handlers may close the trigger, too.
      stop();
    } else {
      close(settings.patience());
    }
  }

  @Override
  public void stop() {
    stop(TriggerState.CLOSED, null);
  }

  @Override
  public boolean isDoneBy(Thread thread) {
    return own.contains(thread);
  }

  @Override
  public void close(Duration longest) {
    stop();
    if (isDoneBy(Thread.currentThread())) {
      // The handler closes the database: its own batch is under way as long as it waits here.
      if (!parts.progress().await(() -> threads.get() <= 1, longest)) {
        LOG.warn(TriggerMessages.handlerStillRuns(), identity.label(), longest.toMillis());
      }
    } else if (!awaitEnd(longest)) {
      parts.checkpoint().ifPresent(CheckpointKeeper::fence);
      if (finish()) {
        LOG.warn(TriggerMessages.handlerStillRuns(), identity.label(), longest.toMillis());
      }
    }
  }

  /** Waits for the threads, even if interrupted: whoever closes the database next relies on it. */
  private boolean awaitEnd(Duration longest) {
    return parts.progress().await(() -> state().isOver(), longest);
  }
}
