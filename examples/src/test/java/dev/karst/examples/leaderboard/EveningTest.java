package dev.karst.examples.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EveningTest {
  @Test
  void isAlwaysTheSame() {
    assertThat(new Evening(1).rounds(1000)).isEqualTo(new Evening(1).rounds(1000));
    assertThat(new Evening(2).rounds(1000)).isNotEqualTo(new Evening(1).rounds(1000));
  }

  @Test
  void hasPlayersOfDifferentNames() {
    List<Round> rounds = new Evening(1).rounds(50_000);
    assertThat(rounds.stream().map(Round::player).distinct()).hasSize(Evening.playerCount());
    assertThat(rounds).allMatch(round -> Evening.GAMES.contains(round.game()));
  }

  @Test
  void isCountedByTheDatabase() {
    try (Karst karst = Karst.inMemory()) {
      assertThat(Evening.next(karst).number()).isEqualTo(1);
      assertThat(Evening.next(karst).number()).isEqualTo(2);
    }
  }
}
