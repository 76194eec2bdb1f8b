package dev.karst.examples.chat;

import dev.karst.Karst;
import dev.karst.Subscription;
import dev.karst.examples.BadInputException;
import dev.karst.examples.DemoDirectory;
import dev.karst.examples.Demonstration;
import dev.karst.examples.Figures;
import dev.karst.examples.Screen;
import dev.karst.examples.Timed;
import dev.karst.mapper.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A day in a room, by a clock of its own, with the database closed and opened in between. */
public final class ChatDemo implements Demonstration {
  private static final Instant FIRST_DAY = Instant.parse("2026-03-02T09:00:00Z");

  @Override
  public String name() {
    return "chat";
  }

  @Override
  public String summary() {
    return "history by pages, unread counts, edits, messages that expire";
  }

  @Override
  public void run(Screen screen, Optional<Path> directory, Optional<Path> file) throws IOException {
    if (file.isPresent()) {
      throw new BadInputException(
          "chat reads no file, its messages are made up; given was " + file.get());
    }
    DemoDirectory place = DemoDirectory.of(directory, name());
    screen.title("Karst: a chat in " + place.path());
    HandClock clock = new HandClock(FIRST_DAY);
    Page<Message> last = untilClosing(screen, place, clock);
    screen.step("Open again");
    try (Karst karst = place.open(screen, clock)) {
      ChatTour tour = open(screen, karst, clock);
      tour.catchUp();
      tour.readOn(last);
    }
    place.farewell(screen);
  }

  /** Answers with the last page of the history. */
  private static Page<Message> untilClosing(Screen screen, DemoDirectory place, HandClock clock) {
    screen.step("Open");
    try (Karst karst = place.open(screen, clock)) {
      ChatTour tour = open(screen, karst, clock);
      tour.beginDay(FIRST_DAY);
      try (Subscription phone = tour.turnPhoneOn()) {
        tour.talk(phone);
        tour.countUnread();
        tour.edit(phone);
        tour.whisper(phone);
      }
      Page<Message> last = tour.readLastPage();
      tour.talkOn();
      DemoDirectory.close(screen, karst);
      return last;
    }
  }

  private static ChatTour open(Screen screen, Karst karst, HandClock clock) {
    Timed<Chat> opened = Timed.of(() -> Chat.on(karst, clock));
    screen.code("MessageRepository messages = MessageRepository.on(karst)");
    screen.code(
        "MemberRepository members = MemberRepository.on(karst)", Figures.time(opened.time()));
    return new ChatTour(opened.value(), clock, screen);
  }
}
