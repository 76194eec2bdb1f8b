package dev.karst.examples.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes only when it is put forward. Safe for use by many threads. */
final class HandClock extends Clock {
  private volatile Instant now;

  HandClock(Instant now) {
    this.now = now;
  }

  /** Makes it a later time. */
  void set(Instant later) {
    now = later;
  }

  void putForward(Duration by) {
    set(now.plus(by));
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
    if (!zone.equals(getZone())) {
      throw new UnsupportedOperationException("it shows UTC: zone=" + zone);
    }
    return this;
  }
}
