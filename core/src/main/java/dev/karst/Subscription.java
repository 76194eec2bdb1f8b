package dev.karst;

import dev.karst.trigger.Lag;
import java.time.Duration;

/**
 * That somebody is told the changes of a table; until it is closed. Safe for use by many threads.
 */
public interface Subscription extends AutoCloseable {
  /** How far it is behind. */
  Lag lag();

  /**
   * Waits until all changes up to now were told.
   *
   * @return whether they were; false after {@code longest}
   */
  boolean awaitIdle(Duration longest) throws InterruptedException;

  /** Lets the change that is being told be told to the end, and stops. Again does nothing. */
  @Override
  void close();
}
