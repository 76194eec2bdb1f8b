package dev.karst.aws;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
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

  /**
   * When waiters ask again. Those of the SDK's own client share its timer, so that nobody need
   * close them; by itself each would start a thread that stays.
   */
  static final ScheduledExecutorService TIMER = timer();

  private AsyncThreads() {}

  private static Executor create() {
    int threads = Math.max(LEAST, A_PROCESSOR * Runtime.getRuntime().availableProcessors());
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            daemons("karst-async-"));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static ScheduledExecutorService timer() {
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons("karst-timer-"));
    timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    return timer;
  }

  private static ThreadFactory daemons(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
