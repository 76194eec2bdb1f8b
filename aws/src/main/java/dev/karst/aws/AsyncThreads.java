package dev.karst.aws;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of asynchronous clients, shared by all of them: few, daemons, and gone when there was
 * nothing to do for a while. There are more than processors, since in synchronous durability a
 * write waits for the disk, and writes that wait together are forced together.
 */
final class AsyncThreads {
  private static final int LEAST = 8;
  private static final int A_PROCESSOR = 2;
  private static final long IDLE_SECONDS = 30;

  static final Executor SHARED = create();

  private AsyncThreads() {}

  private static Executor create() {
    int threads = Math.max(LEAST, A_PROCESSOR * Runtime.getRuntime().availableProcessors());
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "karst-async-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
