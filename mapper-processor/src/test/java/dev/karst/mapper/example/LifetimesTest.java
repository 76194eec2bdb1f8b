package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Times to live that follow from another component. */
class LifetimesTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final InstantSource source = now::get;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(1000).clock(clock).open();
  private final Visits visits = visits(karst);
  private final Tickets tickets = tickets(karst);
  private final Rentals rentals = rentals(karst);

  Visits visits(Karst database) {
    return Facade.generated(Visits.class, VisitRepository.on(database));
  }

  Tickets tickets(Karst database) {
    return Facade.generated(Tickets.class, TicketRepository.on(database));
  }

  Rentals rentals(Karst database) {
    return Facade.generated(Rentals.class, RentalRepository.on(database));
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private void later(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  @Test
  void slideWithTheLastWrite() {
    Visit first = visits.put(new Visit("ann", 1, null, null));
    assertThat(first.forgotten()).isEqualTo(NOON.plusSeconds(1800));
    later(Duration.ofMinutes(10));
    visits.update("ann").add(Visit_.pages, 1L).execute();
    assertThat(visits.find("ann").orElseThrow().forgotten()).isEqualTo(NOON.plusSeconds(2400));
    later(Duration.ofMinutes(10));
    assertThat(visits.put(first).forgotten()).isEqualTo(NOON.plusSeconds(3000));
  }

  @Test
  void stayWhereTheyBeganWithTheFirst() {
    Ticket sold = tickets.put(new Ticket("t1", "5a", null, null));
    assertThat(sold.worthless()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    later(Duration.ofHours(5));
    assertThat(tickets.put(sold)).isEqualTo(sold);
    tickets.update("t1").set(Ticket_.seat, "6b").execute();
    assertThat(tickets.find("t1").orElseThrow().worthless()).isEqualTo(sold.worthless());
    tickets.update("t2").set(Ticket_.seat, "1a").execute();
    assertThat(tickets.find("t2").orElseThrow().worthless())
        .isEqualTo(NOON.plus(Duration.ofHours(29)));
  }

  @Test
  void followWhatTheUserSays() {
    Rental rental = rentals.put(new Rental("r1", NOON.minusSeconds(60), NOON));
    assertThat(rental.until()).isEqualTo(NOON.minusSeconds(60).plus(Duration.ofDays(2)));
    assertThat(rentals.put(new Rental("r1", null, NOON)).until()).isEqualTo(NOON);
    rentals.update("r1").set(Rental_.until, NOON.plusSeconds(9)).execute();
    assertThat(rentals.find("r1").orElseThrow().until()).isEqualTo(NOON.plusSeconds(9));
  }
}
