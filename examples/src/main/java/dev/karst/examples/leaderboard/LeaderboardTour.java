package dev.karst.examples.leaderboard;

import dev.karst.Karst;
import dev.karst.examples.Figures;
import dev.karst.examples.Progress;
import dev.karst.examples.Screen;
import dev.karst.examples.Timed;
import dev.karst.examples.leaderboard.Arcade.Played;
import dev.karst.examples.leaderboard.Board.Place;
import dev.karst.trigger.Lag;
import dev.karst.trigger.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Has rounds played, and shows what becomes of the boards, and what it costs. */
final class LeaderboardTour {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Karst karst;
  private final Screen screen;
  private final Scores scores;
  private final BoardRepository boards;
  private final BoardKeeper keeper;
  private @Nullable Trigger trigger;
  private Lag worst = Lag.NONE;

  private LeaderboardTour(Karst karst, Screen screen, Scores scores, BoardRepository boards) {
    this.karst = karst;
    this.screen = screen;
    this.scores = scores;
    this.boards = boards;
    this.keeper = new BoardKeeper(scores, boards);
  }

  static LeaderboardTour on(Karst karst, Screen screen) {
    return new LeaderboardTour(karst, screen, Scores.in(karst), BoardRepository.on(karst));
  }

  /** How the tables came to be. */
  void showTables() {
    screen.code("karst.table(scores)             // by game and player; by game and best");
    screen.code("karst.enableStream(\"scores\", NEW_AND_OLD_IMAGES)");
    screen.code("karst.enableTimeToLive(\"sessions\", \"expires\")");
    screen.code("BoardRepository.on(karst)       // one item a game: its top ten");
  }

  void startTrigger() {
    Timed<Trigger> started = Timed.of(() -> keeper.start(karst));
    trigger = started.value();
    screen.step("Start the trigger that keeps the top tens", Figures.time(started.time()));
    screen.code("karst.trigger(\"scores\").named(\"top-ten\").startingPosition(trimHorizon())");
    screen.code("    .parallelizationFactor(3).handler(boardKeeper).start()");
  }

  void stopTrigger() {
    trigger().close();
    trigger = null;
    screen.step("Stop the trigger");
    screen.code("trigger.close()");
  }

  /**
   * Plays rounds.
   *
   * @return how many were new bests
   */
  long play(List<Round> rounds) {
    screen.step(
        "Play "
            + Figures.count(rounds.size(), "round", "rounds")
            + " of "
            + Evening.GAMES.size()
            + " games, at "
            + Arcade.MACHINES
            + " machines");
    Progress progress = screen.progress("Playing");
    Played played =
        new Arcade(scores)
            .play(
                rounds, done -> progress.update((double) done / rounds.size(), progressText(done)));
    progress.end();
    screen.code(
        "scores.update(key, … \"SET best = :score\" …",
        Figures.count(played.rounds(), "round", "rounds") + " in " + Figures.time(played.time()));
    screen.code(
        "    … \"attribute_not_exists(best) OR best < :score\" …)",
        Figures.timeEach(played.time(), played.rounds()));
    screen.paragraph(
        Figures.count(played.bests(), "was a new best", "were new bests")
            + ". The others wrote nothing, so the stream does not tell them.");
    return played.bests();
  }

  private String progressText(long done) {
    String text = Figures.count(done, "round", "rounds");
    if (trigger == null) {
      return text;
    }
    Lag lag = trigger.lag();
    worst = lag.commits() > worst.commits() ? lag : worst;
    return text + ", the trigger " + Figures.count(lag.commits(), "commit", "commits") + " behind";
  }

  /** Waits until the trigger has done what was played since it was started. */
  void catchUp() {
    Timed<Boolean> waited = Timed.of(this::awaitIdle);
    screen.step("The trigger follows while they play", Figures.time(waited.time()));
    screen.code("trigger.lag(), every 20 ms");
    screen.line(
        "At worst it was %s behind, the oldest change under way %d ms old."
            .formatted(
                Figures.count(worst.commits(), "commit", "commits"), worst.age().toMillis()));
    screen.code("trigger.awaitIdle(longest), after the last round");
    screen.paragraph(
        "It was given "
            + Figures.count(keeper.changes(), "change", "changes")
            + " in "
            + Figures.count(keeper.batches(), "batch", "batches")
            + ". Of each batch it read and wrote a game's board once.");
  }

  /** Waits until the trigger has done what came while there was none. */
  void catchUpOn(long missed) {
    Timed<Boolean> waited = Timed.of(this::awaitIdle);
    screen.step("It goes on behind its checkpoint", Figures.time(waited.time()));
    screen.code("trigger.awaitIdle(longest)");
    screen.paragraph(
        Figures.count(missed, "change", "changes")
            + " came while it was stopped; it was given "
            + Figures.count(keeper.changes())
            + " now, in "
            + Figures.count(keeper.batches(), "batch", "batches")
            + ".");
    if (keeper.changes() < missed) {
      throw new IllegalStateException(
          "a trigger misses no change: missed=" + missed + " given=" + keeper.changes());
    }
  }

  private boolean awaitIdle() {
    try {
      if (trigger().awaitIdle(LONGEST)) {
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException(
        "the trigger catches up: lag=" + trigger().lag() + " state=" + trigger().state());
  }

  /** Compares every board with what the index says. */
  void compare() {
    Timed<List<List<Place>>> kept = Timed.of(this::kept);
    Timed<List<List<Place>>> asked = Timed.of(this::asked);
    screen.step("Are the boards right?");
    screen.code("boards.find(game)", Figures.timeEach(kept.time(), Evening.GAMES.size()));
    screen.code(
        "scores.query(by-best, game, descending, limit 10)",
        Figures.timeEach(asked.time(), Evening.GAMES.size()));
    if (!kept.value().equals(asked.value())) {
      throw new IllegalStateException(
          "boards are as the index has it: boards=" + kept.value() + " index=" + asked.value());
    }
    screen.line("Yes: each equals the query of the index.");
  }

  /** How far the boards are from what the index says. */
  void showOutdated() {
    int places = 0;
    int right = 0;
    for (int game = 0; game < Evening.GAMES.size(); game++) {
      List<Place> kept = kept().get(game);
      List<Place> asked = asked().get(game);
      for (int place = 0; place < asked.size(); place++) {
        places++;
        right += place < kept.size() && kept.get(place).equals(asked.get(place)) ? 1 : 0;
      }
    }
    screen.line(
        "%d of the %d places on the boards are out of date.".formatted(places - right, places));
  }

  private List<List<Place>> kept() {
    return Evening.GAMES.stream().map(game -> board(game).places()).toList();
  }

  private List<List<Place>> asked() {
    return Evening.GAMES.stream().map(game -> scores.top(game, Board.SIZE)).toList();
  }

  private Board board(String game) {
    return boards.find(game).orElseGet(() -> Board.empty(game));
  }

  /**
   * Deletes the score of a game's leader, so that somebody who is not on the board comes up.
   *
   * @return whose it was
   */
  Place disqualify() {
    String game = Evening.GAMES.get(0);
    Place robot = board(game).places().get(0);
    Timed<Boolean> done =
        Timed.of(
            () -> {
              scores.remove(game, robot.player());
              return awaitIdle();
            });
    screen.step("The leader of " + game + " turns out to be a robot", Figures.time(done.time()));
    screen.code("scores.delete(key)");
    List<Place> places = board(game).places();
    screen.paragraph(
        "%s is off the board; %s leads, and %s comes up from the eleventh place."
            .formatted(robot.player(), places.get(0).player(), last(places).player()));
    return robot;
  }

  private static Place last(List<Place> places) {
    return places.get(places.size() - 1);
  }

  /** Who leads in each game. */
  List<String> leaders() {
    return kept().stream().map(places -> places.get(0).player()).distinct().toList();
  }

  void showBoards() {
    screen.step("The boards");
    screen.blank();
    BoardText.print(screen, Evening.GAMES.stream().map(this::board).toList());
  }

  private Trigger trigger() {
    return Objects.requireNonNull(trigger, "it was started");
  }
}
