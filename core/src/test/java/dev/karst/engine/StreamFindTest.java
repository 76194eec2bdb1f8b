package dev.karst.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.HandClock;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Streams found by the table and the label that their ARN names. */
class StreamFindTest {
  private final HandClock clock = new HandClock(1_800_000_000);

  private Database open() {
    return Database.inMemory(
        new HeapStorage(),
        new DatabaseOptions(
            Durability.PROCESS, clock, writes -> {}, DatabaseOptions.DEFAULT_MAX_COLLECTION_SIZE));
  }

  private void createStreamed(Database database, String table) {
    clock.move(Duration.ofSeconds(1));
    database.createTable(new TableDefinition(table, KeySchema.simple("id", KeyType.S)));
    database.enableStream(table, StreamViewType.KEYS_ONLY);
  }

  /** Each stream of the list is found, and nothing under what names no stream. */
  private static void assertFound(Database database, int expected) {
    List<StreamEntry> all = database.changes().streams();
    assertThat(all).hasSize(expected);
    for (StreamEntry entry : all) {
      assertThat(database.changes().find(entry.tableName(), entry.label())).contains(entry);
      assertThat(database.changes().find("none", entry.label())).isEmpty();
      assertThat(database.changes().find(entry.tableName(), "none")).isEmpty();
    }
  }

  @Test
  void findsAStreamWhetherItIsEnabledOrNotAndItsTableThereOrDeleted() {
    try (Database database = open()) {
      createStreamed(database, "notes");
      createStreamed(database, "orders");
      assertFound(database, 2);
      clock.move(Duration.ofSeconds(1));
      database.disableStream("notes");
      database.enableStream("notes", StreamViewType.NEW_IMAGE);
      assertFound(database, 3);
      database.deleteTable("notes");
      assertFound(database, 3);
      createStreamed(database, "notes");
      assertFound(database, 4);
      StreamEntry old = database.changes().streams().get(2);
      clock.move(Duration.ofHours(24));
      assertFound(database, 2);
      assertThat(database.changes().find(old.tableName(), old.label())).isEmpty();
    }
  }
}
