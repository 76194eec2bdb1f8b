package dev.karst.examples.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.examples.leaderboard.Board.Place;
import dev.karst.junit.KarstTest;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.trigger.Batch;
import dev.karst.trigger.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Boards that are kept by a trigger, on real tables. */
@KarstTest
@Timeout(60)
final class BoardKeeperTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String GAME = Evening.GAMES.get(0);

  private final Karst karst;
  private final Scores scores;
  private final BoardRepository boards;
  private final BoardKeeper keeper;

  BoardKeeperTest(Karst karst, BoardRepository boards) {
    this.karst = karst;
    this.boards = boards;
    this.scores = Scores.in(karst);
    this.keeper = new BoardKeeper(scores, boards);
  }

  private void checkBoards() {
    for (String game : Evening.GAMES) {
      assertThat(boards.find(game).map(Board::places).orElse(List.of()))
          .describedAs(game)
          .isEqualTo(scores.top(game, Board.SIZE));
    }
  }

  private void reach(String player, long score) {
    scores.submit(new Round(GAME, player, score));
  }

  @Test
  void followsAnEvening() throws InterruptedException {
    try (Trigger trigger = keeper.start(karst)) {
      long bests = new Arcade(scores).play(new Evening(1).rounds(3000), done -> {}).bests();
      assertThat(trigger.awaitIdle(LONG)).isTrue();
      assertThat(keeper.changes()).isEqualTo(bests);
      assertThat(keeper.batches()).isBetween(1L, bests);
    }
    checkBoards();
  }

  @Test
  void tellsNothingOfRoundsThatAreNoBest() throws InterruptedException {
    try (Trigger trigger = keeper.start(karst)) {
      reach("a", 10);
      reach("a", 9);
      reach("a", 10);
      reach("a", 11);
      assertThat(trigger.awaitIdle(LONG)).isTrue();
      assertThat(keeper.changes()).isEqualTo(2);
    }
    assertThat(boards.find(GAME)).contains(new Board(GAME, List.of(new Place("a", 11))));
  }

  @Test
  void bringsUpTheEleventh() throws InterruptedException {
    try (Trigger trigger = keeper.start(karst)) {
      for (int i = 0; i <= Board.SIZE; i++) {
        reach("p" + i, 100 + i);
      }
      scores.remove(GAME, "p5");
      assertThat(trigger.awaitIdle(LONG)).isTrue();
      checkBoards();
      scores.correct(new Round(GAME, "p8", 1));
      assertThat(trigger.awaitIdle(LONG)).isTrue();
      checkBoards();
    }
  }

  @Test
  void goesOnBehindItsCheckpoint() throws InterruptedException {
    try (Trigger trigger = keeper.start(karst)) {
      reach("a", 1);
      assertThat(trigger.awaitIdle(LONG)).isTrue();
    }
    reach("b", 2);
    assertThat(boards.find(GAME)).contains(new Board(GAME, List.of(new Place("a", 1))));
    BoardKeeper next = new BoardKeeper(scores, boards);
    try (Trigger trigger = next.start(karst)) {
      assertThat(trigger.awaitIdle(LONG)).isTrue();
    }
    assertThat(next.changes()).isEqualTo(1);
    checkBoards();
  }

  /** At least once: whatever a trigger gives again, boards are right once it is at the end. */
  @Test
  void boardsAreRightHoweverOftenChangesAreTold() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<StreamRecord> records = new ArrayList<>();
    ChangeTail tail = new ChangeTail(karst.streams(), Scores.TABLE);
    for (int step = 0; step < 300; step++) {
      String player = "p" + random.nextInt(25);
      if (random.nextInt(4) == 0) {
        scores.remove(GAME, player);
      } else {
        scores.correct(new Round(GAME, player, random.nextInt(50)));
      }
      records.addAll(tail.read());
      for (int done = random.nextInt(records.size() + 1); done < records.size(); ) {
        int end = Math.min(records.size(), done + 1 + random.nextInt(20));
        keeper.handle(new Batch(Scores.TABLE, "stream", records.subList(done, end), 1));
        done = end;
      }
    }
    keeper.handle(new Batch(Scores.TABLE, "stream", records, 1));
    assertThat(boards.find(GAME).orElseThrow().places())
        .describedAs("seed %d", seed)
        .isEqualTo(scores.top(GAME, Board.SIZE));
  }
}
