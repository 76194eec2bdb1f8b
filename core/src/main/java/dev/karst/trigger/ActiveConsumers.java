package dev.karst.trigger;

import dev.karst.error.ResourceInUseException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.TriggerMessages;
import dev.karst.stream.Checkpoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The triggers, consumers and subscribers at work in a database. Of those with a name there is one
 * of a kind, name and table at a time: two would move each other's checkpoint. Safe for use by many
 * threads.
 */
public final class ActiveConsumers {
  /** What a name stands for. */
  enum Kind {
    TRIGGER,
    CONSUMER
  }

  private static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

  private record Consumer(Kind kind, String table, String name) {}

  private final Set<Consumer> active = ConcurrentHashMap.newKeySet();
  private final Set<AtWork> atWork = new HashSet<>();
  private final Signal closed = new Signal();
  private final LongSupplier nanoTime;
  private boolean closing;
  private volatile boolean allClosed;

  /** Nothing is at work yet. */
  public ActiveConsumers() {
    this(System::nanoTime);
  }

  ActiveConsumers(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Says that something is at work from now on.
   *
   * @throws StoreUnavailableException if the database closes
   */
  synchronized void enter(AtWork work) {
    if (closing) {
      throw new StoreUnavailableException(TriggerMessages.databaseCloses());
    }
    atWork.add(work);
  }

  /** Says that it is no more. */
  synchronized void leave(AtWork work) {
    atWork.remove(work);
  }

  /**
   * Closes all that is at work and lets nothing begin any more. What is under way may finish. If
   * another thread does so already, this waits for it, unless that one waits for this thread.
   *
   * @param longest how long to wait at most, for all together
   * @return whether the database may be closed; false if another thread is about to do it
   */
  public boolean close(Duration longest) {
    List<AtWork> all;
    boolean isFirst;
    synchronized (this) {
      all = List.copyOf(atWork);
      isFirst = !closing;
      closing = true;
    }
    return isFirst ? closeAll(all, longest) : awaitOther(all);
  }

  private boolean closeAll(List<AtWork> all, Duration longest) {
    try {
      long end = nanoTime.getAsLong() + longest.toNanos();
      List<RuntimeException> failures = new ArrayList<>();
      each(all, AtWork::stop, failures);
      each(
          all,
          work -> work.close(Duration.ofNanos(Math.max(0, end - nanoTime.getAsLong()))),
          failures);
      throwFirst(failures);
    } finally {
      allClosed = true;
      closed.raise();
    }
    return true;
  }

  /** One that cannot be closed does not keep the others open. */
  private static void each(
      List<AtWork> all,
      java.util.function.Consumer<AtWork> action,
      List<RuntimeException> failures) {
    for (AtWork work : all) {
      try {
        action.accept(work);
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
  }

  private static void throwFirst(List<RuntimeException> failures) {
    if (!failures.isEmpty()) {
      RuntimeException first = failures.get(0);
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  /** Waits for what takes no longer than it may. */
  private boolean awaitOther(List<AtWork> all) {
    Thread self = Thread.currentThread();
    return all.stream().noneMatch(work -> work.isDoneBy(self))
        && closed.await(() -> allClosed, FOR_EVER);
  }

  /**
   * Takes a name.
   *
   * @throws ResourceInUseException if it is taken
   */
  void claim(Kind kind, String table, String name) {
    if (!active.add(new Consumer(kind, table, name))) {
      throw new ResourceInUseException(
          kind == Kind.TRIGGER
              ? TriggerMessages.triggerInUse(table, name)
              : TriggerMessages.consumerInUse(table, name));
    }
  }

  /**
   * Forgets where a trigger goes on; does nothing if that is not known.
   *
   * @param checkpoints those of the table's triggers
   * @throws ResourceInUseException if it is at work
   */
  public void forgetTrigger(String table, String name, Checkpoints checkpoints) {
    forget(Kind.TRIGGER, table, name, checkpoints);
  }

  /** Forgets a checkpoint, with its name taken meanwhile, so that nobody goes on there. */
  void forget(Kind kind, String table, String name, Checkpoints checkpoints) {
    claim(kind, table, name);
    try {
      checkpoints.forget(name);
    } finally {
      release(kind, table, name);
    }
  }

  /** Gives a name back. */
  void release(Kind kind, String table, String name) {
    active.remove(new Consumer(kind, table, name));
  }
}
