package dev.karst.examples.leaderboard;

import dev.karst.Karst;
import dev.karst.Table;
import dev.karst.operation.ReturnValues;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The rounds of one evening: made up, by a seed, so that an evening is always the same. */
final class Evening {
  static final List<String> GAMES = List.of("Cave Sprint", "Drip Drop", "Sinkhole");

  private static final List<String> ADJECTIVES =
      List.of(
          "Amber", "Brisk", "Calm", "Dusty", "Eager", "Foggy", "Gentle", "Hasty", "Icy", "Jolly",
          "Keen", "Lucky", "Mossy", "Nimble", "Odd", "Pale", "Quiet", "Rusty", "Silent", "Tidy");
  private static final List<String> ANIMALS =
      List.of(
          "Bat",
          "Beetle",
          "Crow",
          "Dormouse",
          "Eel",
          "Fox",
          "Gecko",
          "Heron",
          "Ibis",
          "Jay",
          "Kestrel",
          "Lynx",
          "Moth",
          "Newt",
          "Otter",
          "Pike",
          "Quail",
          "Raven",
          "Stork",
          "Toad");
  private static final long SEED = 20_260_101;

  private final int number;
  private final Random random;
  private final double[] skills = new double[playerCount()];

  /**
   * @param number which evening it is, from 1; on later ones players are a little better
   */
  Evening(int number) {
    this.number = number;
    this.random = new Random(SEED + number);
    Random talent = new Random(SEED);
    for (int player = 0; player < skills.length; player++) {
      skills[player] = talent.nextGaussian();
    }
  }

  /** The evening after the last one that the database has seen. */
  static Evening next(Karst karst) {
    Table counters =
        karst.table(new TableDefinition("counters", KeySchema.simple("name", KeyType.S)));
    Item counted =
        Objects.requireNonNull(
            counters
                .update(
                    Item.of("name", AttributeValue.s("evenings")),
                    update ->
                        update
                            .updateExpression("ADD reached :one")
                            .value(":one", AttributeValue.n(1))
                            .returnValues(ReturnValues.UPDATED_NEW))
                .attributes());
    return new Evening(Math.toIntExact(Scores.number(counted, "reached")));
  }

  static int playerCount() {
    return ADJECTIVES.size() * ANIMALS.size();
  }

  /** Which evening it is, from 1. */
  int number() {
    return number;
  }

  /** The rounds that come next. A few players play most of them. */
  List<Round> rounds(int count) {
    List<Round> rounds = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double keenness = random.nextDouble();
      int player = (int) (skills.length * keenness * keenness);
      double form = 0.3 * skills[player] + 0.2 * random.nextGaussian() + 0.05 * number;
      String game = GAMES.get(random.nextInt(GAMES.size()));
      rounds.add(new Round(game, name(player), Math.round(10_000 * Math.exp(form))));
    }
    return rounds;
  }

  private static String name(int player) {
    // 7 and 20 have no common factor: so neighbours share neither half of their names.
    int adjective = player * 7 % ADJECTIVES.size();
    int animal = (player / ADJECTIVES.size() + player) % ANIMALS.size();
    return ADJECTIVES.get(adjective) + ANIMALS.get(animal);
  }
}
