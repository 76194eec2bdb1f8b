package dev.karst.engine;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.IndexAudit;
import dev.karst.collection.HeapTableStorage;
import dev.karst.conformance.Tables;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.ValidationException;
import dev.karst.handler.RequestHandlers;
import dev.karst.journal.ManifestFile;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.GlobalSecondaryIndexDescription;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import dev.karst.storage.chronicle.ChronicleStorage;
import dev.karst.value.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes from their making to their end, whatever becomes of the database meanwhile. */
class IndexLifecycleTest {
  private static final int ITEMS = 3_000;
  private static final KeyAttribute P = new KeyAttribute("p", KeyType.S);
  private static final KeyAttribute C = new KeyAttribute("c", KeyType.S);
  private static final KeyAttribute AMOUNT = new KeyAttribute("amount", KeyType.N);

  private static final TableDefinition THINGS =
      new TableDefinition(
          "things",
          KeySchema.composite("p", KeyType.S, "s", KeyType.N),
          List.of(new IndexDefinition.Local("local", P, AMOUNT, IndexProjection.keysOnly())),
          List.of(global("first", C)));

  private static final IndexDefinition.Global BY_C = global("by_c", C);

  private final HeapStorage storage = new HeapStorage();

  @TempDir Path directory;

  private static IndexDefinition.Global global(String name, KeyAttribute partition) {
    return new IndexDefinition.Global(
        name,
        List.of(partition),
        List.of(AMOUNT),
        IndexProjection.include("e"),
        ProvisionedThroughput.NONE);
  }

  /** Stops the thread that puts the n-th page of a new index, until it is let go on. */
  private static final class Halt {
    private final int puts;
    private final AtomicInteger passed = new AtomicInteger();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    Halt(int puts) {
      this.puts = puts;
    }

    private void pass() {
      if (passed.incrementAndGet() == puts) {
        reached.countDown();
        await(goOn);
      }
    }

    void awaitReached() {
      await(reached);
    }

    void goOn() {
      goOn.countDown();
    }

    private static void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Makes whoever fills an index of that name, made from now on, halt. */
  private Halt haltFilling(String index, int puts) {
    Halt halt = new Halt(puts);
    storage.onCreate(
        (folder, maps) -> {
          if (HeapStorage.nameOf(folder).equals(index)) {
            maps.maps().forEach(map -> map.beforePut(halt::pass));
          }
        });
    return halt;
  }

  private Database open() {
    return Database.open(storage, directory, DatabaseOptions.defaults());
  }

  private static Operations operations(Database database) {
    return new RequestHandlers(database, RequestHandlers.DEFAULT_TRANSACTION_LIMIT);
  }

  private static Item thing(int number) {
    return Item.builder()
        .put("p", "p" + number / 3)
        .put("s", number)
        .put("c", "c" + number)
        .put("amount", number % 10)
        .put("e", "e" + number)
        .put("f", "f")
        .build();
  }

  private static Item key(int number) {
    return Item.of("p", s("p" + number / 3), "s", n(number));
  }

  private static void put(Database database, Item item) {
    operations(database).putItem(PutItemRequest.builder("things", item).build());
  }

  private static void fill(Database database) {
    database.createTable(THINGS);
    for (int i = 0; i < ITEMS; i++) {
      put(database, thing(i));
    }
  }

  private static void add(Database database, IndexDefinition.Global index) {
    operations(database).updateTable(Tables.adding("things", index));
  }

  private static void drop(Database database, String index) {
    operations(database).updateTable(Tables.dropping("things", index));
  }

  private static GlobalSecondaryIndexDescription describe(Database database, String index) {
    return operations(database)
        .describeTable(new DescribeTableRequest("things"))
        .table()
        .globalSecondaryIndexes()
        .stream()
        .filter(each -> each.indexName().equals(index))
        .findFirst()
        .orElseThrow();
  }

  private static void awaitActive(Database database, String index) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (describe(database, index).indexStatus() != IndexStatus.ACTIVE) {
      assertThat(System.nanoTime()).as("still filling").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static void assertBeingFilled(Database database) {
    GlobalSecondaryIndexDescription index = describe(database, "by_c");
    assertThat(index.indexStatus()).isEqualTo(IndexStatus.CREATING);
    assertThat(index.backfilling()).isTrue();
    Operations db = operations(database);
    assertThatThrownBy(() -> db.scan(ScanRequest.builder("things").indexName("by_c").build()))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Cannot read from backfilling global secondary index: by_c");
    assertThatThrownBy(
            () ->
                db.query(
                    QueryRequest.builder("things")
                        .indexName("by_c")
                        .keyConditionExpression("c = :c")
                        .value(":c", s("c1"))
                        .build()))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Cannot read from backfilling global secondary index: by_c");
  }

  private static void assertIndexesEqualTheTable(Database database) {
    IndexAudit audit = new IndexAudit(database, operations(database));
    List<Item> items = audit.scan("things", null);
    audit.checkIndexes("things", items);
    audit.checkCollectionSizes("things", items);
  }

  /** Lets the halted go on only once {@code action}, by another thread, waits for it. */
  private static void runUntilItWaits(Halt halt, Runnable action) throws InterruptedException {
    Thread thread = new Thread(action);
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      assertThat(thread.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    halt.goOn();
    thread.join();
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> folders = Files.list(directory.resolve("tables"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aCloseInTheMiddleOfFillingLeavesTheRestToTheNextOpening() throws Exception {
    Database database = open();
    fill(database);
    Halt halt = haltFilling("by_c", 1_000);
    add(database, BY_C);
    halt.awaitReached();
    assertBeingFilled(database);
    assertThat(describe(database, "by_c").itemCount()).isBetween(1L, 999L);
    runUntilItWaits(halt, database::close);
    assertThat(new ManifestFile(directory).read().orElseThrow().clean()).isTrue();
    HeapTableStorage tableBefore = storage.maps("things");
    HeapTableStorage firstBefore = storage.maps("first");

    Halt again = haltFilling("by_c", 1_000);
    try (Database reopened = open()) {
      again.awaitReached();
      assertThat(storage.maps("things")).isSameAs(tableBefore);
      assertThat(storage.maps("first")).isSameAs(firstBefore);
      assertBeingFilled(reopened);
      assertThat(describe(reopened, "first").indexStatus()).isEqualTo(IndexStatus.ACTIVE);
      again.goOn();
      awaitActive(reopened, "by_c");
      assertThat(describe(reopened, "by_c").backfilling()).isNull();
      assertThat(describe(reopened, "by_c").itemCount()).isEqualTo(ITEMS);
      assertIndexesEqualTheTable(reopened);
    }
    HeapTableStorage filled = storage.maps("by_c");
    try (Database reopened = open()) {
      assertThat(storage.maps("by_c")).isSameAs(filled);
      assertIndexesEqualTheTable(reopened);
    }
  }

  @Test
  void anUncleanEndInTheMiddleOfFillingRebuildsAllIndexes() throws Exception {
    Database database = open();
    fill(database);
    Halt halt = haltFilling("by_c", 1_000);
    add(database, BY_C);
    halt.awaitReached();
    storage.beforeAppend(
        record -> {
          throw new StoreUnavailableException("the disk is gone");
        });
    assertThatThrownBy(() -> put(database, thing(ITEMS)))
        .isInstanceOf(StoreUnavailableException.class);
    storage.beforeAppend(record -> {});
    runUntilItWaits(halt, database::close);
    assertThat(new ManifestFile(directory).read().orElseThrow().clean()).isFalse();
    List<HeapTableStorage> before =
        List.of(storage.maps("first"), storage.maps("local"), storage.maps("sizes"));

    storage.onCreate((folder, maps) -> {});
    try (Database reopened = open()) {
      assertThat(List.of(storage.maps("first"), storage.maps("local"), storage.maps("sizes")))
          .doesNotContainAnyElementsOf(before);
      assertThat(describe(reopened, "by_c").indexStatus()).isEqualTo(IndexStatus.ACTIVE);
      assertThat(describe(reopened, "by_c").itemCount()).isEqualTo(ITEMS);
      assertIndexesEqualTheTable(reopened);
    }
  }

  @Test
  void writersGoOnBesideTheFillingAndKeepToItsTypes() {
    try (Database database = open()) {
      fill(database);
      // As long as no index asks for strings, anything goes.
      drop(database, "first");
      put(database, thing(1).toBuilder().put("c", 7).build());
      put(database, thing(2).toBuilder().put("c", "").build());
      put(database, thing(3).toBuilder().remove("c").build());
      // Indexes are filled one after the other, and the other table's holds no lock of this one.
      Halt halt = haltFilling("other_c", 1);
      Operations db = operations(database);
      database.createTable(new TableDefinition("other", THINGS.key()));
      db.putItem(PutItemRequest.builder("other", thing(0)).build());
      db.updateTable(Tables.adding("other", global("other_c", C)));
      halt.awaitReached();
      add(database, BY_C);
      assertThatThrownBy(() -> put(database, thing(ITEMS).toBuilder().put("c", 7).build()))
          .isInstanceOf(ValidationException.class)
          .hasMessage(
              "One or more parameter values were invalid: Type mismatch for Index Key c"
                  + " Expected: S Actual: N IndexName: by_c");
      assertThatThrownBy(
              () ->
                  db.updateItem(
                      UpdateItemRequest.builder("things", key(4))
                          .updateExpression("SET c = :c")
                          .value(":c", n(7))
                          .build()))
          .isInstanceOf(ValidationException.class);
      for (int i = 10; i < ITEMS; i += 150) {
        db.deleteItem(DeleteItemRequest.builder("things", key(i)).build());
        db.updateItem(
            UpdateItemRequest.builder("things", key(i + 1))
                .updateExpression("SET c = :c REMOVE e")
                .value(":c", s("moved" + i))
                .build());
        db.updateItem(
            UpdateItemRequest.builder("things", key(i + 2)).updateExpression("REMOVE c").build());
        put(database, thing(ITEMS + i));
      }
      assertBeingFilled(database);
      halt.goOn();
      awaitActive(database, "by_c");

      IndexAudit audit = new IndexAudit(database, db);
      List<Item> items = audit.scan("things", null);
      assertThat(items).contains(thing(1).toBuilder().put("c", 7).build());
      List<Item> fitting = items.stream().filter(item -> item.get("c").isPresent()).toList();
      assertThat(describe(database, "by_c").itemCount()).isEqualTo(fitting.size() - 2);
      db.deleteItem(DeleteItemRequest.builder("things", key(1)).build());
      put(database, thing(2));
      assertIndexesEqualTheTable(database);
    }
  }

  @Test
  void aDroppedIndexTakesItsFilesAlongAndOneOfItsNameStartsEmpty() throws Exception {
    try (Database database = open()) {
      fill(database);
      assertThat(folders())
          .containsExactly(
              "00000001+0000-sizes",
              "00000001+0001-local",
              "00000001+0002-first",
              "00000001-things");
      drop(database, "first");
      assertThat(folders())
          .containsExactly("00000001+0000-sizes", "00000001+0001-local", "00000001-things");
      assertThat(database.describeTable("things").indexes()).hasSize(1);

      Halt halt = haltFilling("first", 1);
      add(database, global("first", new KeyAttribute("e", KeyType.S)));
      halt.awaitReached();
      assertThat(describe(database, "first").indexStatus()).isEqualTo(IndexStatus.CREATING);
      assertThat(describe(database, "first").itemCount()).isZero();
      assertThat(describe(database, "first").indexSizeBytes()).isZero();
      assertThat(folders()).hasSize(4).contains("00000001+0003-first");
      halt.goOn();
      awaitActive(database, "first");
      assertThat(describe(database, "first").itemCount()).isEqualTo(ITEMS);
      assertIndexesEqualTheTable(database);
    }
    try (Database database = open()) {
      assertIndexesEqualTheTable(database);
      database.deleteTable("things");
      assertThat(folders()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anIndexThatIsBeingFilledGoesWhenItOrItsTableDoes(boolean withTable) throws Exception {
    try (Database database = open()) {
      fill(database);
      Halt halt = haltFilling("by_c", 1_000);
      add(database, BY_C);
      halt.awaitReached();
      runUntilItWaits(
          halt,
          () -> {
            if (withTable) {
              database.deleteTable("things");
            } else {
              database.dropIndex("things", "by_c");
            }
          });
      assertThat(folders()).hasSize(withTable ? 0 : 4).doesNotContain("00000001+0003-by_c");
      storage.onCreate((folder, maps) -> {});
      if (withTable) {
        fill(database);
      }
      add(database, BY_C);
      awaitActive(database, "by_c");
      assertIndexesEqualTheTable(database);
    }
  }

  /** The table takes operations again, and its index must not stay unreadable. */
  @Test
  void theFillingGoesOnAfterADeletionThatFailed() throws Exception {
    try (Database database = open()) {
      fill(database);
      Halt halt = haltFilling("by_c", 1_000);
      add(database, BY_C);
      halt.awaitReached();
      storage.beforeAppend(
          record -> {
            throw new StorageFullException("the disk is full");
          });
      runUntilItWaits(
          halt,
          () ->
              assertThatThrownBy(() -> database.deleteTable("things"))
                  .isInstanceOf(StorageFullException.class));
      storage.beforeAppend(record -> {});
      awaitActive(database, "by_c");
      assertIndexesEqualTheTable(database);
    }
  }

  /** One partition of the table is many of the index, and the other way round. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tablesOfOnePartitionAndOfManyAreFilled(boolean many) {
    int items = 20_000;
    try (Database database =
        Database.open(ChronicleStorage.create(), directory, DatabaseOptions.defaults())) {
      database.createTable(new TableDefinition("things", THINGS.key()));
      for (int i = 0; i < items; i++) {
        put(
            database,
            Item.builder()
                .put("p", many ? "p" + i : "p")
                .put("s", i)
                .put("c", many ? "c" : "c" + i)
                .put("amount", i)
                .build());
      }
      add(database, BY_C);
      awaitActive(database, "by_c");
      assertThat(describe(database, "by_c").itemCount()).isEqualTo(items);
      IndexAudit audit = new IndexAudit(database, operations(database));
      assertThat(Set.copyOf(audit.scan("things", "by_c")))
          .isEqualTo(Set.copyOf(audit.scan("things", null)))
          .hasSize(items);
    }
  }
}
