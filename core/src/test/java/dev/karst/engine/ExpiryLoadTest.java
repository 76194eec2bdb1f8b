package dev.karst.engine;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.HandClock;
import dev.karst.codec.UntypedItemCodec;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.storage.chronicle.ChronicleStorage;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Very many items that expire at once. */
class ExpiryLoadTest {
  private static final int ITEMS = 200_000;
  private static final long NOW = 1_700_000_000;
  private static final TableDefinition NOTES =
      new TableDefinition("notes", KeySchema.simple("id", KeyType.S));

  @TempDir Path directory;

  private static Item note(String id, long time) {
    return Item.of("id", s(id), "ttl", n(time));
  }

  @Test
  void areRemovedInSmallStepsWhileWritersGoOn() throws Exception {
    HandClock clock = new HandClock(NOW);
    DatabaseOptions options =
        new DatabaseOptions(
                Durability.PROCESS,
                clock,
                writes -> {},
                DatabaseOptions.DEFAULT_MAX_COLLECTION_SIZE)
            .removingExpired(false);
    try (Database database = Database.open(ChronicleStorage.create(), directory, options)) {
      ItemAccess<Item> notes = database.openTable(NOTES, new UntypedItemCodec(NOTES.key()));
      database.enableTimeToLive("notes", "ttl");
      for (int no = 0; no < ITEMS; no++) {
        notes.put(note("old" + no, NOW), null, false);
      }
      clock.set(NOW + 1);
      AtomicInteger written = new AtomicInteger();
      AtomicBoolean removed = new AtomicBoolean();
      Thread writer =
          new Thread(
              () -> {
                while (!removed.get()) {
                  notes.put(note("new" + written.get() % 1_000, NOW + 100), null, false);
                  written.incrementAndGet();
                }
              });
      writer.start();
      int steps = 0;
      while (database.removeExpired()) {
        steps++;
      }
      removed.set(true);
      writer.join();
      // A step ends within one lock's worth of what it was asked for.
      assertThat(steps).isGreaterThanOrEqualTo(ITEMS / (500 + 32));
      assertThat(written).hasPositiveValue();
      assertThat(database.describeTable("notes").itemCount())
          .isEqualTo(Math.min(written.get(), 1_000));
      clock.set(NOW + 101);
      while (database.removeExpired()) {}
      assertThat(database.describeTable("notes").itemCount()).isZero();
    }
  }
}
