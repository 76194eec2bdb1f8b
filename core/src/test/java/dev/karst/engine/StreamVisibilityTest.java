package dev.karst.engine;

import static dev.karst.value.AttributeValue.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.codec.UntypedItemCodec;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.handler.RequestHandlers;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.stream.ChangeReader;
import dev.karst.stream.SequenceNumber;
import dev.karst.stream.StartingPosition;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When changes are shown to readers: when they are done, and never if they failed. */
@Timeout(60)
class StreamVisibilityTest {
  private static final TableDefinition NOTES =
      new TableDefinition("notes", KeySchema.simple("id", KeyType.N));

  private final HeapStorage storage = new HeapStorage();

  @TempDir Path directory;

  private Database open(Durability durability) {
    Database database =
        Database.open(
            storage,
            directory,
            new DatabaseOptions(
                durability,
                Clock.systemUTC(),
                writes -> {},
                DatabaseOptions.DEFAULT_MAX_COLLECTION_SIZE));
    if (!database.hasTable("notes")) {
      database.createTable(NOTES);
      database.enableStream("notes", StreamViewType.NEW_AND_OLD_IMAGES);
    }
    return database;
  }

  private static void put(Database database, int id) {
    new RequestHandlers(database, 25)
        .putItem(PutItemRequest.builder("notes", Item.of("id", n(id))).build());
  }

  private static ChangeReader reader(Database database) {
    return database.changes().stream("notes").read(StartingPosition.trimHorizon(), "a test");
  }

  @Test
  void aChangeThatIsNotYetOnTheDiskIsNotShown() {
    try (Database database = open(Durability.SYNCHRONOUS);
        ChangeReader reader = reader(database)) {
      List<List<StreamRecord>> seen = new ArrayList<>();
      storage.beforeSync(() -> seen.add(reader.next(10)));
      put(database, 1);
      storage.beforeSync(() -> {});
      assertThat(seen).hasSize(1).allSatisfy(records -> assertThat(records).isEmpty());
      assertThat(reader.next(10)).hasSize(1);
    }
  }

  @Test
  void aChangeWhoseSyncFailedIsNeverShown() {
    Database database = open(Durability.SYNCHRONOUS);
    ChangeReader reader = reader(database);
    put(database, 1);
    storage.beforeSync(
        () -> {
          throw new StoreUnavailableException("the disk is gone", null);
        });
    assertThatThrownBy(() -> put(database, 2)).isInstanceOf(StoreUnavailableException.class);
    assertThat(reader.next(10)).hasSize(1);
    assertThat(reader.next(10)).isEmpty();
    storage.beforeSync(() -> {});
    reader.close();
    database.close();
  }

  @Test
  void aChangeThatCouldNotBeAppendedIsNotShownAndTheNextIs() {
    try (Database database = open(Durability.PROCESS);
        ChangeReader reader = reader(database)) {
      storage.beforeAppend(
          record -> {
            throw new StorageFullException("full");
          });
      assertThatThrownBy(() -> put(database, 1)).isInstanceOf(StorageFullException.class);
      storage.beforeAppend(record -> {});
      put(database, 2);
      List<StreamRecord> records = reader.next(10);
      assertThat(records).hasSize(1);
      assertThat(records.get(0).keys()).isEqualTo(Item.of("id", n(2)));
    }
  }

  @Test
  void whoReadsAChangeFindsItInTheTable() throws InterruptedException {
    try (Database database = open(Durability.PROCESS);
        ChangeReader reader = reader(database)) {
      int count = 3_000;
      Thread writer =
          new Thread(
              () -> {
                for (int id = 0; id < count; id++) {
                  put(database, id);
                }
              });
      writer.start();
      ItemStore items = database.items("notes");
      for (int seen = 0; seen < count; ) {
        reader.await(Duration.ofSeconds(10));
        for (StreamRecord record : reader.next(100)) {
          boolean there = items.get(record.keys(), item -> item.exists());
          assertThat(there).isTrue();
          seen++;
        }
      }
      writer.join();
      // The last commit may still have to be looked at for more writes.
      assertThat(reader.next(1)).isEmpty();
      assertThat(reader.isBehind()).isFalse();
    }
  }

  /**
   * The names of an item to put are looked up before its stripe is locked. Here another thread puts
   * the same item, with a name new to the table, just then.
   */
  @Test
  void aPutThatChangesNothingIsNotShownThoughItsNamesWereNew() {
    Item item = Item.builder().put("id", 1).put("fresh", "x").build();
    Item other = Item.builder().put("id", 1).put("fresher", "y").build();
    try (Database database = open(Durability.PROCESS);
        ChangeReader reader = reader(database)) {
      ItemAccess<Item> notes =
          database.openTable(NOTES, new Eventful(() -> inThread(database, item)));
      notes.put(item, null, false);
      assertThat(reader.next(10).stream().map(StreamRecord::newImage)).containsExactly(item);
      notes.put(other, null, false);
      assertThat(reader.next(10).stream().map(StreamRecord::newImage)).containsExactly(other);
    }
  }

  private static void inThread(Database database, Item item) {
    Thread thread =
        new Thread(
            () ->
                new RequestHandlers(database, 25)
                    .putItem(PutItemRequest.builder("notes", item).build()));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A codec that lets something happen when an item is encoded. */
  private static final class Eventful implements ItemCodec<Item> {
    private final ItemCodec<Item> items = new UntypedItemCodec(NOTES.key());
    private final Runnable meanwhile;

    Eventful(Runnable meanwhile) {
      this.meanwhile = meanwhile;
    }

    @Override
    public List<String> attributeNames() {
      return items.attributeNames();
    }

    @Override
    public void writeKey(Item item, KeyBytes key) {
      items.writeKey(item, key);
    }

    @Override
    public void write(Item item, ItemSink sink) {
      items.write(item, sink);
      meanwhile.run();
    }

    @Override
    public Item read(ItemSource source) {
      return items.read(source);
    }
  }

  @Test
  void aWaitingReaderReturnsWhenTheDatabaseCloses() throws InterruptedException {
    Database database = open(Durability.PROCESS);
    ChangeReader reader = reader(database);
    Thread waiting = new Thread(() -> reader.await(Duration.ofSeconds(50)));
    waiting.start();
    database.close();
    waiting.join();
    assertThatThrownBy(() -> reader.next(1))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage("The database is closed");
  }

  @Test
  void checkpointsAreThereAgainAfterACleanCloseAndWithoutOne() {
    SequenceNumber place = new SequenceNumber(7, 3);
    try (Database database = open(Durability.PROCESS)) {
      database.changes().stream("notes").checkpoints().keep("mailer", place);
      database.changes().stream("notes").checkpoints().keep("gone", place);
      database.changes().stream("notes").checkpoints().forget("gone");
      database.changes().stream("notes").checkpoints().forget("never there");
    }
    try (Database database = open(Durability.PROCESS)) {
      assertCheckpoint(database, place);
    }
    assertThat(directory.resolve("MANIFEST").toFile().delete()).isTrue();
    try (Database database = open(Durability.PROCESS)) {
      assertCheckpoint(database, place);
      database.deleteTable("notes");
    }
    try (Database database = open(Durability.PROCESS)) {
      assertThat(database.changes().stream("notes").checkpoints().consumers()).isEmpty();
    }
  }

  private static void assertCheckpoint(Database database, SequenceNumber place) {
    assertThat(database.changes().stream("notes").checkpoints().find("mailer")).contains(place);
    assertThat(database.changes().stream("notes").checkpoints().consumers())
        .containsExactly("mailer");
  }
}
