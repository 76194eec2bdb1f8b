package dev.karst.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScreenTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Screen screen = new Screen(new PrintStream(bytes, true, UTF_8), false);

  @Test
  void putsCostsAtTheRightEdge() {
    screen.step("기생충", "18.2 µs");
    assertThat(bytes.toString(UTF_8)).isEqualTo("\n기생충" + " ".repeat(67) + "18.2 µs\n");
  }

  @Test
  void breaksBetweenWords() {
    screen.paragraph("word ".repeat(30));
    assertThat(bytes.toString(UTF_8).lines())
        .containsExactly("   " + "word ".repeat(15).strip(), "   " + "word ".repeat(15).strip());
  }

  @Test
  void alignsCells() {
    screen.table(
        List.of(List.of("기생충", "8.5"), List.of("Roma", "–"), List.of("x".repeat(60), "8")));
    assertThat(bytes.toString(UTF_8).lines())
        .containsExactly(
            "   기생충" + " ".repeat(36) + "8.5",
            "   Roma" + " ".repeat(38) + "–",
            "   " + "x".repeat(39) + "…  8");
  }

  @Test
  void doesNotObeyTexts() {
    screen.line("Rush\u001b[2J\r\nPrisoners\u0007");
    assertThat(bytes.toString(UTF_8)).isEqualTo("   Rush?[2J Prisoners?\n");
  }

  @Test
  void showsQuarters() {
    Progress progress = screen.progress("Loading");
    for (int i = 0; i <= 10; i++) {
      progress.update(i / 10.0, i + " films");
    }
    progress.end();
    assertThat(bytes.toString(UTF_8).lines())
        .containsExactly(
            "   Loading: 25%, 3 films", "   Loading: 50%, 5 films", "   Loading: 75%, 8 films");
  }

  @Test
  void redrawsOnTerminals() throws InterruptedException {
    Progress progress = new Screen(new PrintStream(bytes, true, UTF_8), true).progress("Loading");
    Thread.sleep(60);
    progress.update(0.5, "5 films");
    progress.update(0.6, "6 films");
    progress.end();
    assertThat(bytes.toString(UTF_8))
        .isEqualTo("\r\033[K   Loading " + "█".repeat(20) + "░".repeat(20) + " 5 films\r\033[K");
  }
}
