package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time to live as a program uses it: the database's own thread removes. */
class TimeToLiveFacadeTest {
  private static final long NOW = 1_700_000_000;
  private static final TableDefinition NOTES =
      new TableDefinition("notes", KeySchema.simple("id", KeyType.S));

  private final HandClock clock = new HandClock(NOW);

  @TempDir Path directory;

  private static void fill(Table table, int items) {
    for (int no = 0; no < items; no++) {
      table.put(Item.of("id", s("n" + no), "ttl", n(NOW + no)));
    }
  }

  private static void awaitCount(Karst karst, long count) {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (karst.describeTable("notes").itemCount() != count) {
      assertThat(System.nanoTime()).as("%s left", count).isLessThan(patience);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  @Test
  void expiredItemsAreRemovedByThemselves() {
    try (Karst karst = Karst.withoutDirectory().clock(clock).itemsPerTable(10_000).open()) {
      Table notes = karst.createTable(NOTES);
      fill(notes, 2_000);
      karst.enableTimeToLive("notes", "ttl");
      clock.set(NOW + 1_500);
      awaitCount(karst, 500);
      karst.disableTimeToLive("notes");
      clock.set(NOW + 2_000);
      assertThatThrownBy(() -> karst.disableTimeToLive("notes"))
          .isInstanceOf(ValidationException.class)
          .hasMessage("TimeToLive is already disabled");
      assertThat(notes.get(Item.of("id", s("n1600")))).isPresent();
      karst.enableTimeToLive("notes", "ttl");
      awaitCount(karst, 0);
    }
  }

  @Test
  void aProgramMayEnableThemAtEachStart() {
    for (int start = 0; start < 2; start++) {
      try (Karst karst = Karst.at(directory).clock(clock).itemsPerTable(10_000).open()) {
        karst.table(NOTES);
        karst.enableTimeToLive("notes", "ttl");
        karst.enableStream("notes", StreamViewType.NEW_IMAGE);
        karst.enableTimeToLive("notes", "ttl");
        karst.enableStream("notes", StreamViewType.NEW_IMAGE);
        assertThat(karst.describeTable("notes").changeData().streams()).hasSize(1);
        assertThatThrownBy(() -> karst.enableTimeToLive("notes", "until"))
            .isInstanceOf(ValidationException.class)
            .hasMessage(
                "Items of table notes expire by the attribute ttl, and until was asked for: end"
                    + " that with karst.disableTimeToLive first");
        assertThatThrownBy(() -> karst.enableStream("notes", StreamViewType.KEYS_ONLY))
            .isInstanceOf(ValidationException.class)
            .hasMessage(
                "The stream of table notes shows NEW_IMAGE, and KEYS_ONLY was asked for: end it"
                    + " with karst.disableStream first");
      }
    }
  }

  @Test
  void theyCanBeHiddenAtOnce() {
    try (Karst karst =
        Karst.withoutDirectory().clock(clock).hideExpiredItems().itemsPerTable(10_000).open()) {
      Table notes = karst.createTable(NOTES);
      karst.enableTimeToLive("notes", "ttl");
      fill(notes, 100);
      clock.set(NOW + 50);
      assertThat(notes.get(Item.of("id", s("n49")))).isEmpty();
      assertThat(notes.get(Item.of("id", s("n50")))).isPresent();
    }
  }

  @Test
  void aKilledProcessLosesNoTime(@TempDir Path copies) throws IOException {
    Path copy = copies.resolve("copy");
    try (Karst karst = Karst.at(directory).clock(clock).itemsPerTable(10_000).open()) {
      Table notes = karst.createTable(NOTES);
      karst.enableTimeToLive("notes", "ttl");
      fill(notes, 2_000);
      clock.set(NOW + 500);
      awaitCount(karst, 1_500);
      copyJournal(directory, copy);
    }
    for (Path opened : List.of(copy, directory, copy)) {
      clock.move(Duration.ofSeconds(200));
      try (Karst karst = Karst.at(opened).clock(clock).itemsPerTable(10_000).open()) {
        awaitCount(karst, NOW + 2_000 - clock.seconds());
      }
    }
  }

  /** What a process that dies now leaves, but for the maps, which nobody would believe. */
  private static void copyJournal(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.filter(path -> !path.startsWith(from.resolve("tables"))).toList();
    }
    for (Path path : all) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(path, target);
      }
    }
  }
}
