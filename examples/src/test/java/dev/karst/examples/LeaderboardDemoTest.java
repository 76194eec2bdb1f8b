package dev.karst.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.examples.leaderboard.LeaderboardDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration, twice on one directory. That boards are right it checks by itself. */
@Timeout(180)
final class LeaderboardDemoTest {
  private static final String LEADERS =
      "    1 │ JollyFox        32,660 │ RustyMoth       44,928 │ RustyMoth       39,414";

  private static final String NAME = new LeaderboardDemo().name();

  @TempDir private Path directory;

  @Test
  void showsAnEveningAndTheNext() {
    List<String> lines = DemoRun.succeeding(NAME, "--data", data()).lines();
    assertThat(lines)
        .containsSubsequence(
            "Karst: a leaderboard in " + data(),
            "   It is the first evening of the arcade.",
            "   Yes: each equals the query of the index.",
            "   16 of the 30 places on the boards are out of date.",
            "   16 of the 30 places on the boards are out of date.",
            "   Yes: each equals the query of the index.",
            "   Run the same again to see it reopened.");
    assertThat(lines)
        .filteredOn(line -> line.endsWith("by the service, dynamodb.amazonaws.com"))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("   REMOVE  "));
    assertThat(lines)
        .filteredOn(line -> !line.contains(directory.toString()))
        .allMatch(line -> DisplayWidth.of(line) <= Screen.WIDTH);
    assertThat(lines).filteredOn(line -> line.contains("│")).hasSize(11).contains(LEADERS);

    assertThat(DemoRun.succeeding(NAME, "--data", data()).out())
        .contains("It is evening 2; the scores of before are there.");
  }

  @Test
  void refusesFiles() throws IOException {
    String file = Files.writeString(directory.resolve("scores.json"), "[]").toString();
    DemoRun run = DemoRun.of(NAME, file);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "karst demo: leaderboard reads no file, its scores are made up; given was %s\n"
                .formatted(file));
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesADirectoryInUse() {
    try (Karst karst = Karst.open(Path.of(data()))) {
      assertThat(karst.tableNames()).isEmpty();
      DemoRun run = DemoRun.of(NAME, "--data", data());
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).startsWith("karst demo: ").hasLineCount(1);
    }
  }

  private String data() {
    return directory.resolve("data").toString();
  }
}
