package dev.karst.engine;

import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.codec.UntypedItemCodec;
import dev.karst.error.CorruptStoreException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.journal.Manifest;
import dev.karst.journal.ManifestFile;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when storage, journal or disk fail in the middle of something. */
class DatabaseFailureTest {
  private static final TableDefinition NOTES =
      new TableDefinition("notes", KeySchema.simple("id", KeyType.S));

  private final HeapStorage storage = new HeapStorage();

  @TempDir Path directory;

  private Database open(Durability durability) {
    return Database.open(storage, directory, options(durability, writes -> {}));
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
          .hasMessage(
              "There is no room for this item: table notes is full, or the disk is. Nothing was"
                  + " written");
      assertThat(has(notes, "a")).isTrue();
      assertThat(has(notes, "b")).isFalse();
      notes.delete(notes.key().partition("a"));
      assertThat(has(notes, "a")).isFalse();
    }
    try (Database database = open(Durability.PROCESS)) {
      assertThat(database.describeTable("notes").itemCount()).isZero();
    }
  }

  @Test
  void aConditionalPutThatIsJournalledButNotAppliedIsThereAfterReopening() {
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      Condition isNew = Condition.attributeNotExists("id");
      notes.put(note("a"), isNew, false);
      storage.table().maps().forEach(map -> map.failAfter(0));
      assertThat(notes.put(note("a"), isNew, false).written()).isFalse();
      assertThatThrownBy(() -> notes.put(note("b"), isNew, false))
          .isInstanceOf(StorageFullException.class);
      assertThatThrownBy(() -> has(notes, "a")).isInstanceOf(StoreUnavailableException.class);
    }
    try (Database database = open(Durability.PROCESS)) {
      assertThat(has(notes(database), "a")).isTrue();
      assertThat(has(notes(database), "b")).isTrue();
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
  void aFullDiskRefusesWritesAndGoesOnWhenThereIsRoomAgain() {
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      notes.put(note("a"), null, false);
      storage.beforeAppend(
          record -> {
            throw new StorageFullException("the disk is full");
          });
      assertThatThrownBy(() -> notes.put(note("b"), null, false))
          .isInstanceOf(StorageFullException.class);
      assertThatThrownBy(() -> database.deleteTable("notes"))
          .isInstanceOf(StorageFullException.class);
      assertThat(has(notes, "a")).isTrue();
      storage.beforeAppend(record -> {});
      notes.put(note("c"), null, false);
    }
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      assertThat(has(notes, "a")).isTrue();
      assertThat(has(notes, "b")).isFalse();
      assertThat(has(notes, "c")).isTrue();
    }
  }

  @Test
  void aJournalThatCannotBeWrittenRefusesWritesAndServesReads() {
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      notes.put(note("a"), null, false);
      storage.beforeAppend(
          record -> {
            throw new StoreUnavailableException("the disk is gone");
          });
      assertThatThrownBy(() -> notes.put(note("b"), null, false))
          .isInstanceOf(StoreUnavailableException.class);
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
      assertThat(database.describeTable("notes").itemCount()).isEqualTo(8);
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

  @Test
  void whoDiesInTheMiddleOfRecoveryLeavesTablesThatNobodyBelieves() throws Exception {
    int items = 110_000; // it dies at the first 100,000
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      for (int i = 0; i < items; i++) {
        notes.put(Item.of("id", s("n" + i)), null, false);
      }
    }
    // The folder is gone, though the manifest says clean: the tables are rebuilt.
    Files.delete(directory.resolve("tables").resolve("00000001-notes"));
    DatabaseOptions dying =
        options(
            Durability.PROCESS,
            writes -> {
              throw new IllegalStateException("died");
            });
    assertThatThrownBy(() -> Database.open(storage, directory, dying)).hasMessage("died");
    try (Database database = open(Durability.PROCESS)) {
      assertThat(database.describeTable("notes").itemCount()).isEqualTo(items);
      assertThat(notes(database).find(notes(database).key().partition("n" + (items - 1))))
          .isNotNull();
    }
  }

  @Test
  void aWriteThatFailsWhileClosingWaitsForItIsNotCalledClean() throws Exception {
    Database database = open(Durability.SYNCHRONOUS);
    ItemAccess<Item> notes = notes(database);
    notes.put(note("a"), null, false);
    CountDownLatch syncing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    storage.beforeSync(
        () -> {
          syncing.countDown();
          await(goOn);
          storage.beforeSync(() -> {});
          throw new StoreUnavailableException("the disk is gone");
        });
    List<Throwable> refusals = new CopyOnWriteArrayList<>();
    Thread writer = new Thread(() -> notes.put(note("b"), null, false));
    writer.setUncaughtExceptionHandler((thread, refusal) -> refusals.add(refusal));
    writer.start();
    await(syncing);
    Thread closer = new Thread(database::close);
    closer.start();
    while (closer.getState() != Thread.State.TIMED_WAITING) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    goOn.countDown();
    writer.join();
    closer.join();
    assertThat(refusals).hasSize(1);
    assertThat(manifest().clean()).isFalse();
    database.close();
    assertThat(manifest().clean()).isFalse();
  }

  private Manifest manifest() {
    return new ManifestFile(directory).read().orElseThrow();
  }

  @Test
  void refusedItemsLeaveNoNamesBehind() {
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      notes.put(note("a"), null, false);
      for (int i = 0; i < 20; i++) {
        Item tooLarge =
            Item.builder()
                .put("id", "x")
                .put("n".repeat(60_000) + i, "v")
                .put("text", "x".repeat(400 * 1024))
                .build();
        assertThatThrownBy(() -> notes.put(tooLarge, null, false))
            .isInstanceOf(ValidationException.class);
        Item unwanted = Item.of("id", s("a"), "n".repeat(60_000) + i, s("v"));
        assertThat(notes.put(unwanted, Condition.attributeNotExists("id"), false).written())
            .isFalse();
      }
      notes.put(Item.of("id", s("b"), "fresh", s("v")), null, false);
    }
    assertThat(manifest().tables().get(0).names()).containsExactly("id", "text", "fresh");
  }

  @Test
  void aMissingLogIsDamage() throws Exception {
    for (String id : List.of("a", "b")) {
      try (Database database = open(Durability.PROCESS)) {
        notes(database).put(note(id), null, false);
      }
    }
    Database abandoned = open(Durability.PROCESS);
    assertThat(abandoned.tableNames()).containsExactly("notes");
    storage.table().maps().forEach(map -> map.failAfter(0));
    assertThatThrownBy(() -> notes(abandoned).put(note("c"), null, false))
        .isInstanceOf(RuntimeException.class);
    abandoned.close();
    for (String last : List.of("00000002", "00000003")) {
      storage.logs().remove(directory.resolve("journal").resolve(last));
      Files.delete(directory.resolve("journal").resolve(last));
    }
    assertThatThrownBy(() -> open(Durability.PROCESS))
        .isInstanceOf(CorruptStoreException.class)
        .hasMessageContaining("files of it are missing");
  }

  @Test
  void tablesWithoutAnyJournalAreDamage() throws Exception {
    try (Database database = open(Durability.PROCESS)) {
      notes(database).put(note("a"), null, false);
    }
    Files.delete(directory.resolve("journal").resolve("00000001"));
    Files.delete(directory.resolve("MANIFEST"));
    assertThatThrownBy(() -> open(Durability.PROCESS))
        .isInstanceOf(CorruptStoreException.class)
        .hasMessageEndingWith("it has tables but no journal");
  }

  /** After a kill the logs may lie in memory only: they are forced before anything is served. */
  @Test
  void recoveryForcesTheLogsItReads() {
    try (Database database = open(Durability.PROCESS)) {
      ItemAccess<Item> notes = notes(database);
      storage.table().maps().forEach(map -> map.failAfter(0));
      assertThatThrownBy(() -> notes.put(note("b"), null, false))
          .isInstanceOf(RuntimeException.class);
    }
    int before = storage.syncs();
    try (Database database = open(Durability.PROCESS)) {
      assertThat(storage.syncs()).isEqualTo(before + 1);
      assertThat(has(notes(database), "b")).isTrue();
    }
  }

  @Test
  void aCodecThatSetsNoKeyIsRefused() {
    try (Database database = open(Durability.PROCESS)) {
      ItemCodec<Item> keyless =
          new ItemCodec<>() {
            @Override
            public List<String> attributeNames() {
              return List.of();
            }

            @Override
            public void writeKey(Item item, KeyBytes key) {}

            @Override
            public void write(Item item, ItemSink sink) {}

            @Override
            public Item read(ItemSource source) {
              return Item.of();
            }
          };
      ItemAccess<Item> notes = database.openTable(NOTES, keyless);
      assertThatThrownBy(() -> notes.put(note("a"), null, false))
          .isInstanceOf(ValidationException.class)
          .hasMessage("The provided key element does not match the schema");
    }
  }

  private static DatabaseOptions options(Durability durability, LongConsumer onRecovery) {
    return new DatabaseOptions(
        durability, Clock.systemUTC(), onRecovery, DatabaseOptions.DEFAULT_MAX_COLLECTION_SIZE);
  }
}
