package dev.karst.junit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of a test's database: the system's, until the test puts it forward or stops it. Items
 * expire by it, records leave streams by it, and {@code @CreatedAt} and {@code @UpdatedAt} are set
 * by it. Safe for use by many threads.
 *
 * <pre>{@code
 * @KarstTest(hideExpiredItems = true)
 * class SessionsTest {
 *   @Test
 *   void end(SessionRepository sessions, TestClock clock) {
 *     sessions.put(new Session("s1", clock.instant().plusSeconds(600)));
 *     clock.advance(Duration.ofHours(1));
 *     assertThat(sessions.find("s1")).isEmpty();
 *   }
 * }
 * }</pre>
 *
 * <p>What is to happen by then happens soon after, not before {@link #advance} returns: items are
 * removed in the background, and until then they can be read unless {@link
 * KarstTest#hideExpiredItems} says otherwise.
 */
public final class TestClock extends Clock {
  private volatile Clock current = Clock.systemUTC();

  TestClock() {}

  /**
   * Puts it forward.
   *
   * @throws IllegalArgumentException if the duration is negative
   */
  public synchronized void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(Messages.backwards(duration));
    }
    current = offset(current, duration);
  }

  /** Lets it show one time, be it before now, from which only {@link #advance} moves it. */
  public synchronized void stopAt(Instant time) {
    current = fixed(time, ZoneOffset.UTC);
  }

  @Override
  public Instant instant() {
    return current.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** The same clock in another zone; it moves as this one does. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new InZone(this, zone);
  }

  private static final class InZone extends Clock {
    private final TestClock clock;
    private final ZoneId zone;

    InZone(TestClock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new InZone(clock, other);
    }
  }
}
