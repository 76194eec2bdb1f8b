package dev.karst.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.examples.leaderboard.LeaderboardDemo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    out.reset();
    err.reset();
    return Demo.run(
        new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false, args);
  }

  @Test
  void showsAnEveningAndTheNext() {
    assertThat(run(NAME, "--data", data())).describedAs("%s", err).isZero();
    assertThat(err.toString(UTF_8)).isEmpty();
    List<String> lines = out.toString(UTF_8).lines().toList();
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

    assertThat(run(NAME, "--data", data())).describedAs("%s", err).isZero();
    assertThat(out.toString(UTF_8)).contains("It is evening 2; the scores of before are there.");
  }

  @Test
  void refusesFiles() throws IOException {
    String file = Files.writeString(directory.resolve("scores.json"), "[]").toString();
    assertThat(run(NAME, file)).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "karst demo: leaderboard reads no file, its scores are made up; given was %s\n"
                .formatted(file));
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void refusesADirectoryInUse() {
    try (Karst karst = Karst.open(Path.of(data()))) {
      assertThat(karst.tableNames()).isEmpty();
      assertThat(run(NAME, "--data", data())).isEqualTo(1);
      assertThat(err.toString(UTF_8)).startsWith("karst demo: ").hasLineCount(1);
    }
  }

  private String data() {
    return directory.resolve("data").toString();
  }
}
