package dev.karst.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.examples.chat.ChatDemo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration, twice on one directory. Counters and pages it checks by itself. */
@Timeout(180)
final class ChatDemoTest {
  private static final String NAME = new ChatDemo().name();

  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    out.reset();
    err.reset();
    return Demo.run(
        new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false, args);
  }

  private List<String> lines() {
    return out.toString(UTF_8).lines().toList();
  }

  @Test
  void showsADayAndTheNext() {
    String data = directory.resolve("data").toString();
    assertThat(run(NAME, "--data", data)).describedAs("%s", err).isZero();
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(lines())
        .containsSubsequence(
            "Karst: a chat in " + data,
            "   The clock is the demonstration's, and says 2026-03-02 09:00:00.",
            "200 messages of ada, ben, eve",
            "   Ben's phone was told 200 changes.",
            "   ada   132 unread  since 2026-03-02 09:00:00",
            "   ben   139 unread  since 2026-03-02 09:00:00",
            "   eve   129 unread  since 2026-03-02 09:00:00",
            "   Counted one by one they are as many: 139.",
            "   ben     0 unread  since 2026-03-02 13:48:58",
            "   Written: version 2 of 13:50:58: The cake is in the kitchen",
            "   Rejected; there is: version 2 of 13:50:58: The cake is in the kitchen",
            "   Ben's phone shows:",
            "   new      2026-03-02 13:49:58  ada: The cake is in the cellar",
            "   edited   2026-03-02 13:49:58  ada: The cake is in the kitchen (edited)",
            "Eve says something that expires at 2026-03-02 14:01:58",
            "   It is there.",
            "   It is not there.",
            "   new      2026-03-02 13:51:58  eve: The code is 4711",
            "   expired  2026-03-02 13:51:58  eve: The code is 4711",
            "   2026-03-02 13:49:58  ada: The cake is in the kitchen (edited)",
            "   2026-03-02 13:43:12  ben: Who has seen a left glove",
            "   2026-03-02 14:02:59  eve: Is there still cake?",
            "Open again",
            "   Ben's phone shows:",
            "   new      2026-03-02 14:02:59  eve: Is there still cake?",
            "   2026-03-02 13:40:56  eve: Somebody left me the projector",
            "   41 pages of 201 messages, each once; the first was:",
            "   2026-03-02 09:01:15  ada: Who has seen a left glove",
            "   Run the same again to see it reopened.");
    assertThat(lines())
        .filteredOn(line -> !line.contains(data))
        .allMatch(line -> DisplayWidth.of(line) <= Screen.WIDTH)
        .filteredOn(line -> line.endsWith("…"))
        .allMatch(line -> line.startsWith("   the token behind it: "));

    assertThat(run(NAME, "--data", data)).describedAs("%s", err).isZero();
    assertThat(lines())
        .containsSubsequence(
            "   The clock is the demonstration's, and says 2026-03-03 09:00:00.",
            "   Ben's phone was told 200 changes.",
            "   Counted one by one they are as many: 142.",
            "   It is not there.",
            "   81 pages of 403 messages, each once; the first was:",
            "   2026-03-02 09:01:15  ada: Who has seen a left glove");
  }

  @Test
  void refusesFiles() throws IOException {
    String file = Files.writeString(directory.resolve("talk.json"), "[]").toString();
    assertThat(run(NAME, file)).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "karst demo: chat reads no file, its messages are made up; given was %s\n"
                .formatted(file));
  }
}
