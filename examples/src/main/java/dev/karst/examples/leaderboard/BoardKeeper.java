package dev.karst.examples.leaderboard;

import dev.karst.Karst;
import dev.karst.examples.leaderboard.Board.Place;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.StartingPosition;
import dev.karst.trigger.Batch;
import dev.karst.trigger.BatchHandler;
import dev.karst.trigger.Trigger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Keeps the boards up to date with the scores: what the trigger calls. Safe for use by many
 * threads.
 *
 * <p>A change may come again, after a failure or a restart. So nothing is counted up here: a board
 * is told what is, not what to add, and what it is told twice makes no difference.
 */
final class BoardKeeper implements BatchHandler {
  /** Under this name the trigger goes on where it stopped. */
  static final String NAME = "top-ten";

  private final Scores scores;
  private final BoardRepository boards;
  private final LongAdder changes = new LongAdder();
  private final LongAdder batches = new LongAdder();

  BoardKeeper(Scores scores, BoardRepository boards) {
    this.scores = scores;
    this.boards = boards;
  }

  /**
   * Starts the trigger. The first time it begins with the oldest change there is. A game is a
   * partition key, so each board has one thread at a time.
   */
  Trigger start(Karst karst) {
    return karst
        .trigger(Scores.TABLE)
        .named(NAME)
        .startingPosition(StartingPosition.trimHorizon())
        .parallelizationFactor(Evening.GAMES.size())
        .handler(this)
        .start();
  }

  @Override
  public void handle(Batch batch) {
    Map<String, List<StreamRecord>> byGame =
        batch.records().stream()
            .collect(Collectors.groupingBy(record -> Scores.game(record.keys())));
    byGame.forEach(this::update);
    changes.add(batch.records().size());
    batches.increment();
  }

  /** Reads and writes a board once, however many changes there are. */
  private void update(String game, List<StreamRecord> records) {
    Board before = boards.find(game).orElseGet(() -> Board.empty(game));
    Board after = before;
    boolean makesRoom = false;
    for (StreamRecord record : records) {
      makesRoom |= isLess(record) && after.placeOf(Scores.player(record.keys())).isPresent();
      if (record.newImage() != null) {
        after = after.with(Scores.place(record.newImage()));
      }
    }
    if (makesRoom) {
      // Who comes eleventh is not on the board.
      after = new Board(game, scores.top(game, Board.SIZE));
    }
    if (!after.equals(before)) {
      boards.put(after);
    }
  }

  private static boolean isLess(StreamRecord record) {
    if (record.oldImage() == null) {
      return false;
    }
    Place old = Scores.place(record.oldImage());
    return record.newImage() == null || Scores.place(record.newImage()).best() < old.best();
  }

  /** How many changes it was given since it was made. */
  long changes() {
    return changes.sum();
  }

  /** In how many batches. */
  long batches() {
    return batches.sum();
  }
}
