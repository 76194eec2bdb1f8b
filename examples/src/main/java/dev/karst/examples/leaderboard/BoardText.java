package dev.karst.examples.leaderboard;

import dev.karst.examples.Figures;
import dev.karst.examples.Screen;
import dev.karst.examples.leaderboard.Board.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Boards side by side. */
final class BoardText {
  private static final String SCORE = "%7s";
  private static final int COLUMN = 22;
  private static final String GAP = " │ ";

  private BoardText() {}

  static void print(Screen screen, List<Board> boards) {
    screen.line(line("  ", boards.stream().map(board -> padded(board.game()))));
    screen.line("──" + ("─┼─" + "─".repeat(COLUMN)).repeat(boards.size()));
    for (int i = 0; i < Board.SIZE; i++) {
      int place = i;
      screen.line(
          line("%2d".formatted(place + 1), boards.stream().map(board -> cell(board, place))));
    }
  }

  private static String line(String rank, Stream<String> cells) {
    return Stream.concat(Stream.of(rank), cells).collect(Collectors.joining(GAP)).stripTrailing();
  }

  private static String cell(Board board, int place) {
    return place < board.places().size() ? text(board.places().get(place)) : padded("");
  }

  private static String text(Place place) {
    String score = SCORE.formatted(Figures.count(place.best()));
    return padded(place.player()).substring(0, COLUMN - score.length()) + score;
  }

  private static String padded(String text) {
    return text + " ".repeat(Math.max(0, COLUMN - text.length()));
  }
}
