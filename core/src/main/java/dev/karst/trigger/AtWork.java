package dev.karst.trigger;

import java.time.Duration;

/** What works on a database and must be done before that closes. Safe for use by many threads. */
interface AtWork {
  /** Begins nothing more; does not wait for what is under way. */
  void stop();

  /**
   * Stops, and waits so long at most for what is under way; not for what the calling thread itself
   * does.
   */
  void close(Duration longest);

  /** Whether a thread is one of those that do the work. */
  boolean isDoneBy(Thread thread);
}
