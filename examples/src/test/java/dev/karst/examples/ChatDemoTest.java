package dev.karst.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.examples.chat.ChatDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration, twice on one directory. Counters and pages it checks by itself. */
@Timeout(180)
final class ChatDemoTest {
  private static final String NAME = new ChatDemo().name();

  @TempDir private Path directory;

  @Test
  void showsADayAndTheNext() {
    String data = directory.resolve("data").toString();
    DemoRun first = DemoRun.succeeding(NAME, "--data", data);
    assertThat(first.lines())
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
    assertThat(first.lines())
        .filteredOn(line -> !line.contains(data))
        .allMatch(line -> DisplayWidth.of(line) <= Screen.WIDTH)
        .filteredOn(line -> line.endsWith("…"))
        .allMatch(line -> line.startsWith("   the token behind it: "));

    assertThat(DemoRun.succeeding(NAME, "--data", data).lines())
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
    DemoRun run = DemoRun.of(NAME, file);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "karst demo: chat reads no file, its messages are made up; given was %s\n"
                .formatted(file));
  }
}
