package dev.karst.examples.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** What people say in an office: made up, by a seed, so that a day is always the same. */
final class SmallTalk {
  static final List<String> PEOPLE = List.of("ada", "ben", "eve");

  private static final List<String> OPENINGS =
      List.of(
          "Who has seen",
          "Somebody left me",
          "Please give back",
          "Nobody shall touch",
          "In the lift I found",
          "On the roof there is");
  private static final List<String> THINGS =
      List.of(
          "the stapler",
          "the good cup",
          "my umbrella",
          "a left glove",
          "the cellar key",
          "half a cake",
          "the projector",
          "Monday's paper");
  private static final int LONGEST_PAUSE = 180;

  private final Random random;

  SmallTalk(Instant begin) {
    this.random = new Random(begin.getEpochSecond());
  }

  String author() {
    return PEOPLE.get(random.nextInt(PEOPLE.size()));
  }

  String text() {
    return OPENINGS.get(random.nextInt(OPENINGS.size()))
        + " "
        + THINGS.get(random.nextInt(THINGS.size()));
  }

  /** How long it is silent before the next says something. */
  Duration pause() {
    return Duration.ofSeconds(1 + random.nextInt(LONGEST_PAUSE));
  }
}
