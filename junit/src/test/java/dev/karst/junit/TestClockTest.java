package dev.karst.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The clock that tests let time pass by. */
@KarstTest
class TestClockTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  private final TestClock clock;

  TestClockTest(TestClock clock) {
    this.clock = clock;
  }

  @Test
  void isTheDatabases(TestClock given, SessionRepository sessions) {
    assertThat(given).isSameAs(clock);
    clock.stopAt(NOON);
    Session made = sessions.put(new Session("s1", NOON.plusSeconds(60), null));
    assertThat(made.createdAt()).isEqualTo(NOON);
    clock.advance(Duration.ofSeconds(5));
    assertThat(sessions.put(new Session("s2", NOON.plusSeconds(60), null)).createdAt())
        .isEqualTo(NOON.plusSeconds(5));
  }

  @Test
  void itemsExpireByIt(SessionRepository sessions) throws InterruptedException {
    sessions.put(new Session("s1", Instant.now().plusSeconds(600), null));
    sessions.put(new Session("s2", Instant.now().plusSeconds(6000), null));
    clock.advance(Duration.ofHours(1));
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (sessions.find("s1").isPresent() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(sessions.scan().list()).extracting(Session::id).containsExactly("s2");
  }

  @Nested
  @KarstTest(hideExpiredItems = true)
  class WhereExpiredItemsAreHidden {
    @Test
    void theyAreGoneAtOnce(SessionRepository sessions) {
      sessions.put(new Session("s1", clock.instant().plusSeconds(600), null));
      assertThat(sessions.find("s1")).isPresent();
      clock.advance(Duration.ofHours(1));
      assertThat(sessions.find("s1")).isEmpty();
    }
  }

  @Test
  void goesAsTheSystemsUntilItIsMoved() {
    Instant before = Instant.now();
    assertThat(clock.instant()).isBetween(before, Instant.now());
    clock.advance(Duration.ofDays(1));
    assertThat(clock.instant())
        .isBetween(before.plus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Time does not go back: duration=PT-1S");
  }

  @Test
  void movesInAllZones() {
    ZoneId zurich = ZoneId.of("Europe/Zurich");
    java.time.Clock inZurich = clock.withZone(zurich);
    clock.stopAt(NOON);
    assertThat(inZurich.instant()).isEqualTo(NOON);
    assertThat(inZurich.getZone()).isEqualTo(zurich);
    assertThat(inZurich.withZone(clock.getZone()).instant()).isEqualTo(NOON);
  }
}
