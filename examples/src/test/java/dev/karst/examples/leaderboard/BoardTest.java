package dev.karst.examples.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.examples.leaderboard.Board.Place;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BoardTest {
  private static final String GAME = "Sinkhole";

  private static Board of(Place... places) {
    Board board = Board.empty(GAME);
    for (Place place : places) {
      board = board.with(place);
    }
    return board;
  }

  private static Board full() {
    return LongStream.rangeClosed(1, Board.SIZE)
        .mapToObj(i -> new Place("p" + i, 100 * i))
        .reduce(Board.empty(GAME), Board::with, (a, b) -> a);
  }

  @Test
  void putsTheBestFirst() {
    Place low = new Place("a", 1);
    Place high = new Place("b", 2);
    assertThat(of(low, high).places()).containsExactly(high, low);
    assertThat(of(high, low).places()).containsExactly(high, low);
  }

  @Test
  void ordersEqualScoresAsTheIndexReadBackwards() {
    Place a = new Place("a", 1);
    Place b = new Place("b", 1);
    assertThat(of(a, b).places()).containsExactly(b, a);
  }

  @Test
  void knowsAPlayerOnce() {
    assertThat(of(new Place("a", 1), new Place("a", 3)).places())
        .containsExactly(new Place("a", 3));
  }

  @Test
  void isNotChangedByWhatItKnows() {
    Board board = of(new Place("a", 3), new Place("b", 2));
    assertThat(board.with(new Place("a", 3))).isSameAs(board);
    assertThat(board.with(new Place("a", 1))).isSameAs(board);
  }

  @Test
  void hasTenPlaces() {
    Board board = full();
    assertThat(board.with(new Place("late", 99))).isEqualTo(board);
    assertThat(board.with(new Place("late", 101)).places())
        .hasSize(Board.SIZE)
        .doesNotContain(new Place("p1", 100))
        .endsWith(new Place("p2", 200), new Place("late", 101));
  }
}
