package dev.karst;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class HandClock extends Clock {
  private volatile Instant now;

  public HandClock(long seconds) {
    now = Instant.ofEpochSecond(seconds);
  }

  public void set(long seconds) {
    now = Instant.ofEpochSecond(seconds);
  }

  public void move(Duration by) {
    now = now.plus(by);
  }

  /** The whole second it shows. */
  public long seconds() {
    return now.getEpochSecond();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("withZone");
  }
}
