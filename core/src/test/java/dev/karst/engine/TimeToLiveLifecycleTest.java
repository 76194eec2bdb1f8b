package dev.karst.engine;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.HandClock;
import dev.karst.collection.HeapTableStorage;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.handler.RequestHandlers;
import dev.karst.journal.ManifestFile;
import dev.karst.operation.PutItemRequest;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TimeToLive;
import dev.karst.value.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order in which items expire, whatever becomes of the database meanwhile. */
class TimeToLiveLifecycleTest {
  private static final long NOW = 1_700_000_000;
  private static final TableDefinition NOTES =
      new TableDefinition("notes", KeySchema.simple("id", KeyType.S));

  private final HeapStorage storage = new HeapStorage();
  private final HandClock clock = new HandClock(NOW);

  @TempDir Path directory;

  private Database open() {
    return Database.open(
        storage,
        directory,
        new DatabaseOptions(
                Durability.PROCESS,
                clock,
                writes -> {},
                DatabaseOptions.DEFAULT_MAX_COLLECTION_SIZE)
            .removingExpired(false));
  }

  private static void put(Database database, int no, long time) {
    new RequestHandlers(database, RequestHandlers.DEFAULT_TRANSACTION_LIMIT)
        .putItem(
            PutItemRequest.builder("notes", Item.of("id", s("n" + no), "ttl", n(time))).build());
  }

  private void fill(Database database, int items) {
    database.createTable(NOTES);
    for (int no = 0; no < items; no++) {
      put(database, no, NOW + no);
    }
  }

  private long leftAt(Database database, long second) {
    clock.set(second);
    while (database.removeExpired()) {}
    return database.describeTable("notes").itemCount();
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> folders = Files.list(directory.resolve("tables"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  /** Fails once, behind the journal, so that the maps are not to be believed. */
  private void breakOff(Database database) {
    storage.maps("notes").maps().forEach(map -> map.failAfter(0));
    assertThatThrownBy(() -> put(database, 1_000_000, NOW + 1_000_000))
        .isInstanceOf(StorageFullException.class);
    database.close();
    assertThat(new ManifestFile(directory).read().orElseThrow().clean()).isFalse();
  }

  @Test
  void aCleanCloseKeepsTheOrder() throws Exception {
    try (Database database = open()) {
      fill(database, 1_000);
      database.enableTimeToLive("notes", "ttl");
      assertThat(leftAt(database, NOW + 10)).isEqualTo(990);
      assertThat(folders()).containsExactly("00000001+0001-expiry", "00000001-notes");
    }
    HeapTableStorage maps = storage.maps("expiry");
    try (Database database = open()) {
      assertThat(storage.maps("expiry")).isSameAs(maps);
      assertThat(database.describeTable("notes").changeData().timeToLive())
          .contains(new TimeToLive("ttl", 1));
      assertThat(leftAt(database, NOW + 20)).isEqualTo(980);
      put(database, 20, NOW + 500);
      put(database, 2_000, NOW + 19);
      assertThat(leftAt(database, NOW + 21)).isEqualTo(980);
    }
    try (Database database = open()) {
      assertThat(leftAt(database, NOW + 1_000)).isZero();
      assertThat(storage.maps("expiry")).isSameAs(maps);
    }
  }

  @Test
  void anUncleanEndMakesItAgain() {
    Database database = open();
    fill(database, 3_000);
    database.enableTimeToLive("notes", "ttl");
    assertThat(leftAt(database, NOW + 1_000)).isEqualTo(2_000);
    breakOff(database);
    HeapTableStorage maps = storage.maps("expiry");
    try (Database reopened = open()) {
      assertThat(storage.maps("expiry")).isNotSameAs(maps);
      // The failed write was journalled.
      assertThat(reopened.describeTable("notes").itemCount()).isEqualTo(2_001);
      assertThat(leftAt(reopened, NOW + 2_000)).isEqualTo(1_001);
      assertThat(leftAt(reopened, NOW + 3_000)).isEqualTo(1);
    }
  }

  @Test
  void aCloseInTheMiddleOfFillingLeavesItToTheNextOpening() {
    try (Database database = open()) {
      fill(database, 3_000);
      database.enableTimeToLive("notes", "ttl");
      assertThat(database.removeExpired()).isTrue();
    }
    assertThat(new ManifestFile(directory).read().orElseThrow().tables().get(0).indexes())
        .singleElement()
        .matches(order -> order.id() == 1 && !order.built());
    HeapTableStorage maps = storage.maps("expiry");
    try (Database database = open()) {
      assertThat(storage.maps("expiry")).isNotSameAs(maps);
      assertThat(leftAt(database, NOW + 3_000)).isZero();
    }
  }

  @Test
  void whatNoLongerExpiresHasNoOrder() throws Exception {
    try (Database database = open()) {
      fill(database, 10);
      database.enableTimeToLive("notes", "ttl");
      database.disableTimeToLive("notes", "ttl");
      assertThat(folders()).containsExactly("00000001-notes");
    }
    try (Database database = open()) {
      assertThat(leftAt(database, NOW + 1_000)).isEqualTo(10);
      database.enableTimeToLive("notes", "ttl");
      assertThat(folders()).containsExactly("00000001+0002-expiry", "00000001-notes");
      assertThat(leftAt(database, NOW + 1_000)).isZero();
      database.deleteTable("notes");
      assertThat(folders()).isEmpty();
    }
  }

  @Test
  void anUncleanEndForgetsWhatNoLongerExpires() {
    Database database = open();
    fill(database, 10);
    database.enableTimeToLive("notes", "ttl");
    database.disableTimeToLive("notes", "ttl");
    breakOff(database);
    try (Database reopened = open()) {
      assertThat(leftAt(reopened, NOW + 1_000)).isEqualTo(11);
    }
  }

  @Test
  void aFullDiskIsTriedAgain() {
    try (Database database = open()) {
      fill(database, 100);
      database.enableTimeToLive("notes", "ttl");
      storage.beforeAppend(
          record -> {
            throw new StorageFullException("the disk is full");
          });
      assertThat(leftAt(database, NOW + 50)).isEqualTo(100);
      put(storage, database);
      while (leftAt(database, NOW + 50) > 50) {
        Thread.onSpinWait(); // until it is tried again
      }
      assertThat(leftAt(database, NOW + 50)).isEqualTo(50);
    }
  }

  private static void put(HeapStorage storage, Database database) {
    storage.beforeAppend(record -> {});
    put(database, 0, NOW);
  }

  @Test
  void whatCannotBeEnabledLeavesNothing() throws Exception {
    try (Database database = open()) {
      fill(database, 10);
      storage.beforeAppend(
          record -> {
            throw new StorageFullException("the disk is full");
          });
      assertThatThrownBy(() -> database.enableTimeToLive("notes", "ttl"))
          .isInstanceOf(StorageFullException.class);
      storage.beforeAppend(record -> {});
      assertThat(folders()).containsExactly("00000001-notes");
      assertThat(leftAt(database, NOW + 100)).isEqualTo(10);
      storage.onCreate(
          (folder, maps) -> {
            throw new StoreUnavailableException("the disk is gone");
          });
      assertThatThrownBy(() -> database.enableTimeToLive("notes", "ttl"))
          .isInstanceOf(StoreUnavailableException.class);
      storage.onCreate((folder, maps) -> {});
      database.enableTimeToLive("notes", "ttl");
      assertThat(leftAt(database, NOW + 100)).isZero();
    }
  }

  /** As the write of anybody else that was journalled but not applied. */
  @Test
  void aRemovalThatCannotBeAppliedStopsTheDatabase() {
    Database database = open();
    fill(database, 200);
    database.enableTimeToLive("notes", "ttl");
    assertThat(leftAt(database, NOW)).isEqualTo(200);
    storage.maps("expiry").maps().forEach(map -> map.failAfter(0));
    clock.set(NOW + 100);
    assertThat(database.removeExpired()).isFalse();
    assertThat(database.removeExpired()).isFalse();
    assertThatThrownBy(() -> database.describeTable("notes"))
        .isInstanceOf(StoreUnavailableException.class);
    database.close();
    try (Database reopened = open()) {
      assertThat(leftAt(reopened, NOW + 100)).isEqualTo(100);
    }
  }

  @Test
  void anOrderWithoutRoomRefusesWrites() {
    try (Database database = open()) {
      fill(database, 10);
      database.enableTimeToLive("notes", "ttl");
      storage.maps("expiry").maps().forEach(map -> map.setRoom(false));
      assertThatThrownBy(() -> put(database, 11, NOW)).isInstanceOf(StorageFullException.class);
      assertThat(leftAt(database, NOW + 5)).isEqualTo(10);
      storage.maps("expiry").maps().forEach(map -> map.setRoom(true));
      put(database, 11, NOW);
      while (leftAt(database, NOW + 5) > 5) {
        Thread.onSpinWait(); // until it is tried again
      }
      assertThat(leftAt(database, NOW + 5)).isEqualTo(5);
    }
  }
}
