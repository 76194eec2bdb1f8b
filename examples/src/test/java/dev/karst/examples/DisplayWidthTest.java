package dev.karst.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "Rush, 4",
    "Amélie, 6",
    "Ame\u0301lie, 6",
    "Сталкер, 7",
    "기생충, 6",
    "千と千尋の神隠し, 16",
    "“Ｗ” – 100 %, 12",
    "🎬 Film, 7"
  })
  void countsColumns(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({
    "Rush, 4, Rush",
    "Prisoners, 8, Prisone…",
    "The Matrix, 5, The…",
    "千と千尋の神隠し, 8, 千と千…",
    "千と千尋の神隠し, 7, 千と千…"
  })
  void cutsBetweenCharacters(String text, int width, String cut) {
    assertThat(DisplayWidth.cut(text, width)).isEqualTo(cut);
  }

  @Test
  void pads() {
    assertThat(DisplayWidth.padded("기생충", 8)).isEqualTo("기생충  ");
    assertThat(DisplayWidth.padded("Parasite", 6)).isEqualTo("Parasite");
  }
}
