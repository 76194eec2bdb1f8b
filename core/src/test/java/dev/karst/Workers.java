package dev.karst;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that do one thing at the same time. */
final class Workers implements AutoCloseable {
  private final int count;
  private final ExecutorService pool = Executors.newCachedThreadPool();

  Workers(int count) {
    this.count = count;
  }

  /** What one of the threads does. */
  interface Task {
    void run(int worker) throws Exception;
  }

  /** Does a task on every thread and waits for all; the first failure is thrown. */
  void run(Task task) throws Exception {
    for (Future<?> done : startAll(task)) {
      done.get();
    }
  }

  /** Begins a task on every thread. */
  List<Future<?>> startAll(Task task) {
    List<Future<?>> started = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int worker = i;
      started.add(
          pool.submit(
              () -> {
                task.run(worker);
                return null;
              }));
    }
    return started;
  }

  /** Begins something on one more thread. */
  Future<?> start(Runnable task) {
    return pool.submit(task);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
