package dev.karst.examples.leaderboard;

import dev.karst.examples.Figures;
import dev.karst.examples.Screen;
import dev.karst.examples.Timed;
import dev.karst.operation.stream.StreamOperations;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.UserIdentity;
import dev.karst.value.Item;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Logs players in, and shows how their sessions end by themselves. */
final class SessionTour {
  private static final long SECONDS = 2;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final SessionRepository sessions;
  private final ChangeTail tail;
  private final Clock clock;
  private final Screen screen;

  SessionTour(SessionRepository sessions, StreamOperations streams, Clock clock, Screen screen) {
    this.sessions = sessions;
    this.tail = new ChangeTail(streams, Session.TABLE);
    this.clock = clock;
    this.screen = screen;
  }

  void show(List<String> players) {
    Instant end = Instant.ofEpochSecond(clock.instant().getEpochSecond() + SECONDS);
    List<Session> begun = logIn(players, end);
    Duration late = awaitEnd(begun, end);
    screen.step("The sessions end", "gone " + Figures.time(late) + " after their time");
    screen.code("sessions.find(id)");
    screen.line("None is there any more. The expiry is the store's work; the stream tells so:");
    screen.code("karst.streams().getRecords(iterator)");
    screen.table(tail.read().stream().map(SessionTour::row).toList());
  }

  private List<Session> logIn(List<String> players, Instant end) {
    List<Session> begun = new ArrayList<>();
    for (String player : players) {
      begun.add(new Session("of-" + player, player, end.getEpochSecond()));
    }
    Timed<Long> found =
        Timed.of(
            () -> {
              begun.forEach(sessions::put);
              return countOf(begun);
            });
    screen.step("Leaders log in, for " + SECONDS + " seconds", Figures.time(found.time()));
    screen.code("sessions.put(new Session(id, player, now + 2))");
    screen.code("sessions.find(id)");
    screen.line(
        Figures.count(found.value(), "session is", "sessions are")
            + " there, of "
            + String.join(", ", players)
            + ", until "
            + end
            + ".");
    return begun;
  }

  private long countOf(List<Session> begun) {
    return begun.stream().filter(session -> sessions.find(session.id()).isPresent()).count();
  }

  /** Answers with how long after their time the last was gone. */
  private Duration awaitEnd(List<Session> begun, Instant end) {
    while (countOf(begun) > 0) {
      if (clock.instant().isAfter(end.plus(LONGEST))) {
        throw new IllegalStateException("sessions end: left=" + countOf(begun) + " end=" + end);
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    return Duration.between(end, clock.instant());
  }

  private static List<String> row(StreamRecord record) {
    UserIdentity by = record.userIdentity();
    Item image = record.newImage() == null ? record.oldImage() : record.newImage();
    return List.of(
        record.eventName().name(),
        Scores.player(Objects.requireNonNull(image, "the stream shows both images")),
        by == null ? "by a user" : "by the service, " + by.principalId());
  }
}
