package dev.karst.trigger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved, with a nano time. */
final class HandClock extends Clock {
  static final Instant START = Instant.parse("2026-11-29T10:00:00Z");

  private volatile Instant now = START;
  private volatile long nanos = Long.MAX_VALUE - 1_000_000;

  /** Time passes. */
  synchronized void advance(Duration time) {
    now = now.plus(time);
    nanos += time.toNanos();
  }

  /** Somebody sets the clock; no time passes. */
  void set(Instant time) {
    now = time;
  }

  /** What {@link System#nanoTime} would be: from anywhere, here soon beyond what a long holds. */
  long nanoTime() {
    return nanos;
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
    throw new UnsupportedOperationException();
  }
}
