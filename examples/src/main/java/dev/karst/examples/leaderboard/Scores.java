package dev.karst.examples.leaderboard;

import dev.karst.Karst;
import dev.karst.Table;
import dev.karst.examples.leaderboard.Board.Place;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.QueryResponse;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import java.util.Objects;

/** The best score of every player in every game. Safe for use by many threads. */
final class Scores {
  static final String TABLE = "scores";

  private static final String GAME = "game";
  private static final String PLAYER = "player";
  private static final String BEST = "best";
  private static final String BY_BEST = "by-best";

  private static final TableDefinition DEFINITION =
      new TableDefinition(TABLE, KeySchema.composite(GAME, KeyType.S, PLAYER, KeyType.S))
          .withGlobalIndexes(
              List.of(
                  IndexDefinition.global(
                      BY_BEST,
                      KeySchema.composite(GAME, KeyType.S, BEST, KeyType.N),
                      IndexProjection.keysOnly())));

  private final Table table;

  private Scores(Table table) {
    this.table = table;
  }

  /** The scores of a database: a table, an index by score, and a stream. */
  static Scores in(Karst karst) {
    Table table = karst.table(DEFINITION);
    if (karst.describeTable(TABLE).changeData().stream().isEmpty()) {
      karst.enableStream(TABLE, StreamViewType.NEW_AND_OLD_IMAGES);
    }
    return new Scores(table);
  }

  /**
   * Notes a round if it is the player's best of the game. If it is not, nothing is written.
   *
   * @return whether it is
   */
  boolean submit(Round round) {
    try {
      table.update(
          key(round.game(), round.player()),
          update ->
              update
                  .updateExpression("SET best = :score")
                  .conditionExpression("attribute_not_exists(best) OR best < :score")
                  .value(":score", AttributeValue.n(round.score())));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Sets a score right, up or down. */
  void correct(Round round) {
    table.put(key(round.game(), round.player()).toBuilder().put(BEST, round.score()).build());
  }

  /** Deletes the score of a player. */
  void remove(String game, String player) {
    table.delete(key(game, player));
  }

  /** The best scores of a game, the best first, from the index. */
  List<Place> top(String game, int places) {
    QueryResponse answer =
        table.query(
            query ->
                query
                    .indexName(BY_BEST)
                    .keyConditionExpression("game = :game")
                    .value(":game", AttributeValue.s(game))
                    .scanIndexForward(false)
                    .limit(places));
    return Objects.requireNonNull(answer.items(), "it asks for more than a count").stream()
        .map(Scores::place)
        .toList();
  }

  private static Item key(String game, String player) {
    return Item.of(GAME, AttributeValue.s(game), PLAYER, AttributeValue.s(player));
  }

  static String game(Item keys) {
    return text(keys, GAME);
  }

  static String player(Item keys) {
    return text(keys, PLAYER);
  }

  static Place place(Item score) {
    return new Place(player(score), number(score, BEST));
  }

  private static String text(Item item, String attribute) {
    return ((AttributeValue.S) item.get(attribute).orElseThrow()).value();
  }

  static long number(Item item, String attribute) {
    return ((AttributeValue.N) item.get(attribute).orElseThrow()).value().longValueExact();
  }
}
