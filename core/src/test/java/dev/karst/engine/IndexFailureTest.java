package dev.karst.engine;

import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.codec.UntypedItemCodec;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.ValidationException;
import dev.karst.operation.Position;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexDescription;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of indexes when something fails while they are made and filled. */
class IndexFailureTest {
  private static final TableDefinition NOTES =
      new TableDefinition("notes", KeySchema.simple("id", KeyType.S));

  private static final IndexDefinition.Global BY_TEXT =
      new IndexDefinition.Global(
          "by-text",
          List.of(new KeyAttribute("text", KeyType.S)),
          List.of(),
          IndexProjection.all(),
          ProvisionedThroughput.NONE);

  private final HeapStorage storage = new HeapStorage();

  @TempDir Path directory;

  private Database open() {
    return Database.open(storage, directory, DatabaseOptions.defaults());
  }

  private static ItemAccess<Item> notes(Database database) {
    return database.openTable(NOTES, new UntypedItemCodec(NOTES.key()));
  }

  private static Item note(int no) {
    return Item.of("id", s("n" + no), "text", s("text of " + no));
  }

  private static IndexDescription index(Database database) {
    return database.describeTable("notes").indexes().get(0);
  }

  private static void awaitBuilt(Database database) throws InterruptedException {
    for (int i = 0; i < 5000 && index(database).status() != IndexStatus.ACTIVE; i++) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    assertThat(index(database).status()).isEqualTo(IndexStatus.ACTIVE);
  }

  @Test
  void anIndexThatThereIsNoRoomForKeepsNobodyFromOpeningTheDatabase() throws Exception {
    try (Database database = open()) {
      ItemAccess<Item> notes = notes(database);
      notes.put(note(1), null, false);
      database.createIndex("notes", BY_TEXT);
      awaitBuilt(database);
      storage.table().maps().forEach(map -> map.failAfter(0));
      assertThatThrownBy(() -> notes.put(note(2), null, false))
          .isInstanceOf(RuntimeException.class);
    }
    storage.onCreate(
        (folder, maps) ->
            maps.maps().forEach(map -> map.setRoom(!folder.toString().endsWith("by-text"))));
    try (Database database = open()) {
      assertThat(database.describeTable("notes").itemCount()).isEqualTo(2);
      assertThat(index(database).status()).isEqualTo(IndexStatus.CREATING);
      database.dropIndex("notes", "by-text");
      notes(database).put(note(3), null, false);
      assertThat(database.describeTable("notes").itemCount()).isEqualTo(3);
    }
  }

  @Test
  void anIndexThatThereIsNoRoomForSaysSo() throws Exception {
    try (Database database = open()) {
      ItemAccess<Item> notes = notes(database);
      notes.put(note(1), null, false);
      storage.onCreate((folder, maps) -> maps.maps().forEach(map -> map.setRoom(false)));
      database.createIndex("notes", BY_TEXT);
      for (int i = 0; i < 5000 && filling(database) == IndexFilling.UNDER_WAY; i++) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
      assertThat(filling(database)).isEqualTo(IndexFilling.FAILED);
      ItemReader<Item> byText = notes.reader().index("by-text", new UntypedItemCodec(NOTES.key()));
      assertThatThrownBy(() -> byText.scan(0, 1, null, 10, Position.start()))
          .isInstanceOf(ValidationException.class)
          .hasMessage("Cannot read from backfilling global secondary index: by-text");
    }
  }

  private static IndexFilling filling(Database database) {
    return database.indexFilling("notes", "by-text");
  }

  @Test
  void aTableThatCouldNotBeDeletedGoesOnFillingItsIndex() throws Exception {
    int items = 20_000;
    try (Database database = open()) {
      ItemAccess<Item> notes = notes(database);
      for (int i = 0; i < items; i++) {
        notes.put(note(i), null, false);
      }
      database.createIndex("notes", BY_TEXT);
      storage.beforeAppend(
          record -> {
            assertThat(index(database).status()).isEqualTo(IndexStatus.CREATING);
            sleep(50);
            throw new StorageFullException("the disk is full");
          });
      assertThatThrownBy(() -> database.deleteTable("notes"))
          .isInstanceOf(StorageFullException.class);
      awaitBuilt(database);
      assertThat(index(database).itemCount()).isEqualTo(items);
    }
  }

  @Test
  void whatAFailedCreationLeavesIsInNobodysWay() throws Exception {
    try (Database database = open()) {
      failingToCreate(() -> notes(database));
      notes(database).put(note(1), null, false);
      failingToCreate(() -> database.createIndex("notes", BY_TEXT));
      database.createIndex("notes", BY_TEXT);
      awaitBuilt(database);
      assertThat(index(database).itemCount()).isEqualTo(1);
    }
  }

  private void failingToCreate(Runnable creation) {
    storage.onCreate(
        (folder, maps) -> {
          try {
            Files.writeString(folder.resolve("roots.map.new"), "half a file");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          throw new StoreUnavailableException("the disk is gone");
        });
    assertThatThrownBy(creation::run).isInstanceOf(StoreUnavailableException.class);
    storage.onCreate((folder, maps) -> {});
  }

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
