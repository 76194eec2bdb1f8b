package dev.karst.storage.chronicle;

import java.time.Clock;
import net.openhft.chronicle.core.time.TimeProvider;

/**
 * A clock's time that never goes back: a queue that is given an earlier day would write into an
 * earlier file.
 */
final class MonotonicTime implements TimeProvider {
  private final Clock clock;
  private volatile long latest;

  MonotonicTime(Clock clock) {
    this.clock = clock;
  }

  @Override
  public long currentTimeMillis() {
    long now = clock.millis();
    long seen = latest;
    if (now <= seen) {
      return seen;
    }
    latest = now;
    return now;
  }
}
