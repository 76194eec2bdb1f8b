package dev.karst.engine;

import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.codec.KeyBytes;
import dev.karst.codec.UntypedItemCodec;
import dev.karst.error.CorruptStoreException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when storage, journal or disk fail in the middle of something. */
class DatabaseFailureTest {
  private static final TableDefinition NOTES =
      new TableDefinition("notes", KeySchema.simple("id", KeyType.S));

  private final HeapStorage storage = new HeapStorage();

  @TempDir Path directory;

  private Database open(Durability durability) {
    return Database.open(
        storage, directory, new DatabaseOptions(durability, Clock.systemUTC(), writes -> {}));
  }

  private static ItemAccess<Item> notes(Database database) {
    return database.openTable(NOTES, new UntypedItemCodec(NOTES.key()));
  }

  private static Item note(String id) {
    return Item.of("id", s(id), "text", s("text of " + id));
  }

  private static boolean has(ItemAccess<Item> notes, String id) {
    KeyBytes key = notes.key().partition(id);
    return note(id).equals(notes.find(key));
  }

  @Test
  void aFullTableRefusesWritesAndJournalsNothing() {
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      notes.put(note("a"), null, false);
      storage.table().maps().forEach(map -> map.setRoom(false));
      assertThatThrownBy(() -> notes.put(note("b"), null, false))
          .isInstanceOf(StorageFullException.class)
          .hasMessage("Table notes is full: it has no room for this item. Nothing was written");
      assertThat(has(notes, "a")).isTrue();
      assertThat(has(notes, "b")).isFalse();
      notes.delete(notes.key().partition("a"), null, false);
      assertThat(has(notes, "a")).isFalse();
    }
    try (Database database = open(Durability.PROCESS)) {
      assertThat(notes(database).describe().itemCount()).isZero();
    }
  }

  @Test
  void aWriteThatIsJournalledButNotAppliedStopsTheDatabaseAndIsThereAfterReopening() {
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      notes.put(note("a"), null, false);
      storage.table().maps().forEach(map -> map.failAfter(0));
      assertThatThrownBy(() -> notes.put(note("b"), null, false))
          .isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> has(notes, "a"))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("open it again to recover");
      assertThatThrownBy(database::tableNames).isInstanceOf(StoreUnavailableException.class);
    }
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      assertThat(has(notes, "a")).isTrue();
      assertThat(has(notes, "b")).isTrue();
    }
  }

  @Test
  void aJournalThatCannotBeWrittenRefusesWritesAndServesReads() {
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      notes.put(note("a"), null, false);
      storage.beforeAppend(
          record -> {
            throw new StorageFullException("the disk is full");
          });
      assertThatThrownBy(() -> notes.put(note("b"), null, false))
          .isInstanceOf(StorageFullException.class);
      storage.beforeAppend(record -> {});
      assertThatThrownBy(() -> notes.put(note("b"), null, false))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("The journal could not be written");
      assertThat(has(notes, "a")).isTrue();
      assertThat(has(notes, "b")).isFalse();
    }
    try (Database database = open(Durability.PROCESS)) {
      assertThat(has(notes(database), "a")).isTrue();
    }
  }

  @Test
  void aSyncThatFailsIsNoAcknowledgement() {
    try (Database database = open(Durability.SYNCHRONOUS)) {
      ItemAccess<Item> notes = notes(database);
      notes.put(note("a"), null, false);
      storage.beforeSync(
          () -> {
            throw new StoreUnavailableException("the disk is gone");
          });
      assertThatThrownBy(() -> notes.put(note("b"), null, false))
          .isInstanceOf(StoreUnavailableException.class);
      assertThat(has(notes, "b")).isFalse();
      storage.beforeSync(() -> {});
    }
  }

  @Test
  void synchronousWritesAreSyncedBeforeTheyAreAnswered() {
    try (Database database = open(Durability.SYNCHRONOUS)) {
      ItemAccess<Item> notes = notes(database);
      int before = storage.syncs();
      notes.put(note("a"), null, false);
      assertThat(storage.syncs()).isEqualTo(before + 1);
    }
  }

  @Test
  void concurrentSynchronousWritersShareASync() throws Exception {
    try (Database database = open(Durability.SYNCHRONOUS)) {
      ItemAccess<Item> notes = notes(database);
      CountDownLatch syncing = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      storage.beforeSync(
          () -> {
            syncing.countDown();
            await(goOn);
          });
      int before = storage.syncs();
      List<Thread> writers =
          java.util.stream.IntStream.range(0, 8)
              .mapToObj(i -> new Thread(() -> notes.put(note("note " + i), null, false)))
              .toList();
      writers.get(0).start();
      await(syncing);
      int recordsBefore = records();
      writers.subList(1, 8).forEach(Thread::start);
      while (records() < recordsBefore + 7) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      goOn.countDown();
      for (Thread writer : writers) {
        writer.join();
      }
      assertThat(storage.syncs() - before).isEqualTo(2);
      assertThat(notes.describe().itemCount()).isEqualTo(8);
    }
  }

  private int records() {
    return storage.logs().values().stream().mapToInt(List::size).sum();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aRecordWithAGapBeforeItIsDamage() {
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      for (int i = 0; i < 5; i++) {
        notes.put(note("note " + i), null, false);
      }
      storage.table().maps().forEach(map -> map.failAfter(0));
      assertThatThrownBy(() -> notes.put(note("last"), null, false))
          .isInstanceOf(RuntimeException.class);
    }
    List<byte[]> log = storage.logs().values().iterator().next();
    log.remove(3);
    assertThatThrownBy(() -> open(Durability.PROCESS))
        .isInstanceOf(CorruptStoreException.class)
        .hasMessageContaining("the record at record 3")
        .hasMessageContaining("its sequence number is 5 after 3");
    // The failed opening has let go of the directory, and says the same again.
    assertThatThrownBy(() -> open(Durability.PROCESS)).isInstanceOf(CorruptStoreException.class);
  }

  @Test
  void deletingATableWaitsForItsOperationsAndRefusesLaterOnes() throws Exception {
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      CountDownLatch appending = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      storage.beforeAppend(
          record -> {
            appending.countDown();
            await(goOn);
          });
      Thread writer = new Thread(() -> notes.put(note("a"), null, false));
      writer.start();
      await(appending);
      Thread deleter = new Thread(() -> database.deleteTable("notes"));
      deleter.start();
      while (deleter.getState() != Thread.State.TIMED_WAITING) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      assertThat(database.tableNames()).containsExactly("notes");
      goOn.countDown();
      writer.join();
      deleter.join();
      assertThat(database.tableNames()).isEmpty();
      assertThatThrownBy(() -> has(notes, "a")).isInstanceOf(ResourceNotFoundException.class);
    }
  }
}
