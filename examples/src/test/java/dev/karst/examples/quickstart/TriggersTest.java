package dev.karst.examples.quickstart;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.trigger.Trigger;
import dev.karst.value.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the README says of triggers and TTL: that it works, and that the README shows just this. */
class TriggersTest {
  private static final TableDefinition SONGS =
      new TableDefinition("songs", KeySchema.simple("title", KeyType.S));

  @Test
  void aTriggerIsToldChanges() throws InterruptedException {
    List<Item> charts = new CopyOnWriteArrayList<>();
    try (Karst karst = Karst.inMemory()) {
      karst.table(SONGS);
      // triggers: trigger
      karst.enableStream("songs", StreamViewType.NEW_AND_OLD_IMAGES);

      Trigger trigger =
          karst
              .trigger("songs")
              .named("charts")
              .filter("{\"eventName\": [\"INSERT\", \"MODIFY\"]}")
              .maximumRetryAttempts(3)
              .bisectBatchOnError() // so that one bad record does not take the others along
              .handler(batch -> batch.records().forEach(record -> charts.add(record.newImage())))
              .start();
      // end
      Item song = Item.of("title", s("Feeling Good"), "plays", n(1));
      karst.table("songs").put(song);
      karst.table("songs").delete(Item.of("title", s("Feeling Good")));
      assertThat(trigger.awaitIdle(Duration.ofSeconds(30))).isTrue();
      trigger.close();
      assertThat(charts).containsExactly(song);
    }
  }

  @Test
  @Timeout(30)
  void sessionsExpire() throws InterruptedException {
    try (Karst karst = Karst.inMemory()) {
      karst.table(new TableDefinition("sessions", KeySchema.simple("id", KeyType.S)));
      // triggers: ttl
      karst.enableTimeToLive("sessions", "expiresAt"); // a number, in seconds since 1970
      // end
      Item session = Item.of("id", s("1"), "expiresAt", n(Instant.now().getEpochSecond() - 1));
      karst.table("sessions").put(session);
      while (karst.describeTable("sessions").itemCount() > 0) {
        Thread.sleep(10);
      }
    }
  }

  @Test
  void standsInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    assertThat(readme)
        .contains(snippet("TriggersTest.java", "triggers: trigger") + "\n")
        .contains(snippet("TriggersTest.java", "triggers: ttl") + "\n")
        .contains(snippet("ChangesTest.java", "changes: use") + "\n");
  }

  private static String snippet(String file, String name) throws IOException {
    Path source = Path.of("src/test/java/dev/karst/examples/quickstart").resolve(file);
    return Files.readString(source)
        .lines()
        .dropWhile(line -> !line.strip().equals("// " + name))
        .skip(1)
        .takeWhile(line -> !line.strip().equals("// end"))
        .collect(Collectors.joining("\n"))
        .stripIndent();
  }
}
