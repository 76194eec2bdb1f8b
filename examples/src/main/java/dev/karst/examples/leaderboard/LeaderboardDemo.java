package dev.karst.examples.leaderboard;

import dev.karst.Karst;
import dev.karst.examples.BadInputException;
import dev.karst.examples.DemoDirectory;
import dev.karst.examples.Demonstration;
import dev.karst.examples.Screen;
import dev.karst.examples.leaderboard.Board.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An evening at the arcade: players play, a trigger keeps the boards, sessions end, and the
 * database is closed and opened in between.
 */
public final class LeaderboardDemo implements Demonstration {
  private static final int ROUNDS = 20_000;
  private static final int LATE_ROUNDS = 5_000;

  @Override
  public String name() {
    return "leaderboard";
  }

  @Override
  public String summary() {
    return "game scores, top tens kept by a trigger, sessions that expire";
  }

  @Override
  public void run(Screen screen, Optional<Path> directory, Optional<Path> file) throws IOException {
    if (file.isPresent()) {
      throw new BadInputException(
          "leaderboard reads no file, its scores are made up; given was " + file.get());
    }
    DemoDirectory place = DemoDirectory.of(directory, name());
    screen.title("Karst: a leaderboard in " + place.path());
    long missed = untilClosing(screen, place);
    afterOpeningAgain(screen, place, missed);
    place.farewell(screen);
  }

  /** Answers with how many new bests the trigger was not told before the database was closed. */
  private static long untilClosing(Screen screen, DemoDirectory place) {
    screen.step("Open");
    try (Karst karst = place.open(screen)) {
      LeaderboardTour tour = LeaderboardTour.on(karst, screen);
      tour.showTables();
      Evening evening = Evening.next(karst);
      screen.line(
          evening.number() == 1
              ? "It is the first evening of the arcade."
              : "It is evening " + evening.number() + "; the scores of before are there.");
      tour.startTrigger();
      tour.play(evening.rounds(ROUNDS));
      tour.catchUp();
      tour.compare();
      Place robot = tour.disqualify();
      new SessionTour(Session.in(karst), karst.streams(), Clock.systemUTC(), screen)
          .show(tour.leaders());
      tour.stopTrigger();
      long missed = tour.play(withoutRobot(evening.rounds(LATE_ROUNDS), robot));
      tour.showOutdated();
      DemoDirectory.close(screen, karst);
      return missed;
    }
  }

  private static List<Round> withoutRobot(List<Round> rounds, Place robot) {
    List<Round> left = new ArrayList<>(rounds);
    left.removeIf(round -> round.player().equals(robot.player()));
    return left;
  }

  private static void afterOpeningAgain(Screen screen, DemoDirectory place, long missed) {
    screen.step("Open again");
    try (Karst karst = place.open(screen)) {
      LeaderboardTour tour = LeaderboardTour.on(karst, screen);
      tour.showOutdated();
      tour.startTrigger();
      tour.catchUpOn(missed);
      tour.compare();
      tour.showBoards();
    }
  }
}
