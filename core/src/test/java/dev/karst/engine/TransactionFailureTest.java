package dev.karst.engine;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.IndexAudit;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.handler.RequestHandlers;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a transaction when journal, disk or maps fail in the middle of it. */
class TransactionFailureTest {
  private static final int LIMIT = 100;
  private static final KeyAttribute AMOUNT = new KeyAttribute("amount", KeyType.N);

  private static final TableDefinition ACCOUNTS =
      new TableDefinition(
          "accounts",
          KeySchema.simple("id", KeyType.S),
          List.of(),
          List.of(
              new IndexDefinition.Global(
                  "by_owner",
                  List.of(new KeyAttribute("owner", KeyType.S)),
                  List.of(new KeyAttribute("balance", KeyType.N)),
                  IndexProjection.all(),
                  ProvisionedThroughput.NONE)));

  private static final TableDefinition LOG =
      new TableDefinition(
          "log",
          KeySchema.composite("p", KeyType.S, "s", KeyType.N),
          List.of(
              new IndexDefinition.Local(
                  "by_amount",
                  new KeyAttribute("p", KeyType.S),
                  AMOUNT,
                  IndexProjection.keysOnly())),
          List.of());

  private final HeapStorage storage = new HeapStorage();

  @TempDir Path directory;

  private Database open(Durability durability) {
    return Database.open(
        storage,
        directory,
        new DatabaseOptions(
            durability,
            Clock.systemUTC(),
            writes -> {},
            DatabaseOptions.DEFAULT_MAX_COLLECTION_SIZE));
  }

  private Database open() {
    return open(Durability.PROCESS);
  }

  private static Operations operations(Database database) {
    return new RequestHandlers(database, LIMIT);
  }

  /** Three accounts of Ann's, one of them empty, and no log. */
  private static void fill(Database database) {
    database.createTable(ACCOUNTS);
    database.createTable(LOG);
    put(database, account("a", 100));
    put(database, account("b", 100));
    put(database, account("empty", 0));
  }

  private static Item account(String id, long balance) {
    return Item.builder().put("id", id).put("owner", "Ann").put("balance", balance).build();
  }

  private static void put(Database database, Item account) {
    operations(database).putItem(PutItemRequest.builder("accounts", account).build());
  }

  /** Moves 30 from a to b, notes it, and closes the empty account. */
  private static void transfer(Database database) {
    operations(database)
        .transactWriteItems(
            TransactWriteItemsRequest.builder(
                    List.of(
                        move("a", -30),
                        TransactWriteItem.of(
                            TransactPut.builder(
                                    "log",
                                    Item.builder()
                                        .put("p", "Ann")
                                        .put("s", 1)
                                        .put("amount", 30)
                                        .build())
                                .build()),
                        move("b", 30),
                        TransactWriteItem.of(
                            TransactDelete.builder("accounts", Item.of("id", s("empty"))).build())))
                .clientRequestToken("transfer")
                .build());
  }

  private static TransactWriteItem move(String id, long amount) {
    return TransactWriteItem.of(
        TransactUpdate.builder("accounts", Item.of("id", s(id)))
            .updateExpression("ADD balance :amount")
            .value(":amount", n(amount))
            .build());
  }

  private static void assertBefore(Database database) {
    assertContents(database, List.of(account("a", 100), account("b", 100), account("empty", 0)), 0);
  }

  private static void assertAfter(Database database) {
    assertContents(database, List.of(account("a", 70), account("b", 130)), 1);
  }

  private static void assertContents(Database database, List<Item> accounts, int logs) {
    IndexAudit audit = new IndexAudit(database, operations(database));
    assertThat(audit.scan("accounts", null)).containsExactlyInAnyOrderElementsOf(accounts);
    audit.checkIndexes("accounts", accounts);
    List<Item> log = audit.scan("log", null);
    assertThat(log).hasSize(logs);
    audit.checkIndexes("log", log);
    audit.checkCollectionSizes("log", log);
  }

  private void failJournal() {
    storage.beforeAppend(
        record -> {
          throw new StoreUnavailableException("the disk is gone");
        });
  }

  private void healJournal() {
    storage.beforeAppend(record -> {});
  }

  /** Closes a database whose journal fails, so that the next opening recovers. */
  private void closeUncleanly(Database database) {
    failJournal();
    assertThatThrownBy(() -> put(database, account("never", 1)))
        .isInstanceOf(StoreUnavailableException.class);
    healJournal();
    database.close();
  }

  @Test
  void aFullDiskLeavesNothingOfItAndItsTokenFree() {
    try (Database database = open()) {
      fill(database);
      storage.beforeAppend(
          record -> {
            throw new StorageFullException("the disk is full");
          });
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(() -> transfer(database)).isInstanceOf(StorageFullException.class);
        healJournal();
        assertBefore(database);
        storage.beforeAppend(
            record -> {
              throw new StorageFullException("the disk is full");
            });
      }
      healJournal();
      transfer(database);
      assertAfter(database);
      transfer(database);
      assertAfter(database);
    }
    try (Database database = open()) {
      assertAfter(database);
      transfer(database);
      assertAfter(database);
    }
  }

  @Test
  void aJournalThatFailsLeavesNothingOfItAndItsTokenFree() {
    try (Database database = open()) {
      fill(database);
      failJournal();
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(() -> transfer(database)).isInstanceOf(StoreUnavailableException.class);
      }
      IndexAudit audit = new IndexAudit(database, operations(database));
      audit.checkIndexes("accounts", audit.scan("accounts", null));
      assertThat(audit.scan("accounts", null)).contains(account("a", 100), account("empty", 0));
      assertThat(audit.scan("log", null)).isEmpty();
    }
    healJournal();
    try (Database database = open()) {
      assertBefore(database);
      transfer(database);
      assertAfter(database);
    }
  }

  /** The record may be on the disk or not: here it is, and so is all of the transaction. */
  @Test
  void aSyncThatFailsLeavesAllOfItToRecovery() {
    try (Database database = open(Durability.SYNCHRONOUS)) {
      fill(database);
      storage.beforeSync(
          () -> {
            throw new StoreUnavailableException("the disk is gone");
          });
      assertThatThrownBy(() -> transfer(database)).isInstanceOf(StoreUnavailableException.class);
      storage.beforeSync(() -> {});
      assertThat(balance(database, "a")).isEqualTo(account("a", 100));
    }
    try (Database database = open(Durability.SYNCHRONOUS)) {
      assertAfter(database);
      transfer(database);
      assertAfter(database);
    }
  }

  private static Item balance(Database database, String id) {
    return operations(database)
        .getItem(GetItemRequest.builder("accounts", Item.of("id", s(id))).build())
        .item();
  }

  @ParameterizedTest
  @CsvSource({
    "accounts, accounts",
    "by_owner, accounts",
    "log, log",
    "by_amount, log",
    "sizes, log",
  })
  void aFullMapLeavesNothingOfIt(String full, String table) {
    try (Database database = open()) {
      fill(database);
      int records = records();
      storage.maps(full).maps().forEach(map -> map.setRoom(false));
      assertThatThrownBy(() -> transfer(database))
          .isInstanceOf(StorageFullException.class)
          .hasMessageContaining("table " + table + " is full");
      assertThat(records()).isEqualTo(records);
      assertBefore(database, full);
      storage.maps(full).maps().forEach(map -> map.setRoom(true));
      assertBefore(database);
      transfer(database);
      assertAfter(database);
    }
    try (Database database = open()) {
      assertAfter(database);
    }
  }

  /** Sizes are learnt by writes, which a full map refuses. */
  private static void assertBefore(Database database, String full) {
    assertThat(database.describeTable("accounts").itemCount()).as(full).isEqualTo(3);
    assertThat(database.describeTable("log").itemCount()).as(full).isZero();
  }

  private int records() {
    return storage.logs().values().stream().mapToInt(List::size).sum();
  }

  @ParameterizedTest
  @CsvSource({
    "accounts, 0",
    "accounts, 1",
    "by_owner, 0",
    "by_owner, 1",
    "log, 0",
    "by_amount, 0",
    "sizes, 0",
  })
  void aMapThatFailsInTheMiddleStopsTheDatabaseAndAllOfItIsThereAfterReopening(
      String failing, int puts) {
    try (Database database = open()) {
      fill(database);
      storage.maps(failing).maps().forEach(map -> map.failAfter(puts));
      assertThatThrownBy(() -> transfer(database)).isInstanceOf(StorageFullException.class);
      List<Consumer<Database>> refused =
          List.of(
              TransactionFailureTest::transfer,
              refusing -> balance(refusing, "b"),
              refusing -> put(refusing, account("c", 1)),
              Database::tableNames);
      for (Consumer<Database> operation : refused) {
        assertThatThrownBy(() -> operation.accept(database))
            .isInstanceOf(StoreUnavailableException.class)
            .hasMessageContaining("open it again to recover");
      }
    }
    try (Database database = open()) {
      assertAfter(database);
      transfer(database);
      assertAfter(database);
    }
  }

  /** A hundred items of 100 KB; their journal record is cut into parts. */
  private static List<Item> large(long version) {
    return IntStream.range(0, LIMIT)
        .mapToObj(
            i ->
                Item.builder()
                    .put("id", "large" + i)
                    .put("balance", version)
                    .put("text", "x".repeat(100 * 1024))
                    .build())
        .toList();
  }

  private static void fillLarge(Database database) {
    database.createTable(ACCOUNTS);
    large(0).forEach(item -> put(database, item));
  }

  private static void raiseAll(Database database) {
    List<TransactWriteItem> updates = new ArrayList<>();
    for (int i = 0; i < LIMIT; i++) {
      updates.add(move("large" + i, 1));
    }
    operations(database)
        .transactWriteItems(
            TransactWriteItemsRequest.builder(updates).clientRequestToken("raise").build());
  }

  private static void assertLarge(Database database, long version) {
    IndexAudit audit = new IndexAudit(database, operations(database));
    List<Item> items = new ArrayList<>(audit.scan("accounts", null));
    items.removeIf(item -> item.has("owner"));
    assertThat(Set.copyOf(items).equals(Set.copyOf(large(version))))
        .as("version " + version)
        .isTrue();
    assertThat(items).hasSize(LIMIT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aRecordWhosePartsAreNotAllThereNeverWas(int missing) {
    Database database = open();
    fillLarge(database);
    int before = records();
    raiseAll(database);
    assertThat(records()).isEqualTo(before + 3);
    assertLarge(database, 1);
    closeUncleanly(database);
    List<byte[]> log = storage.logs().values().iterator().next();
    log.subList(log.size() - missing, log.size()).clear();

    database = open();
    assertLarge(database, 0);
    raiseAll(database);
    raiseAll(database);
    assertLarge(database, 1);
    closeUncleanly(database);

    try (Database recovered = open()) {
      assertLarge(recovered, 1);
      raiseAll(recovered);
      assertLarge(recovered, 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aDiskThatIsFullAfterSomePartsLeavesNothingOfTheTransaction(int parts) {
    Database database = open();
    fillLarge(database);
    for (int attempt = 1; attempt <= 2; attempt++) {
      int full = records() + parts;
      storage.beforeAppend(
          record -> {
            if (records() == full) {
              throw new StorageFullException("the disk is full");
            }
          });
      Database refusing = database;
      assertThatThrownBy(() -> raiseAll(refusing)).isInstanceOf(StorageFullException.class);
      healJournal();
      assertLarge(database, 0);
      put(database, account("small" + attempt, attempt));
    }
    raiseAll(database);
    assertLarge(database, 1);
    put(database, account("small3", 3));
    closeUncleanly(database);

    try (Database recovered = open()) {
      assertLarge(recovered, 1);
      for (int i = 1; i <= 3; i++) {
        assertThat(balance(recovered, "small" + i)).isEqualTo(account("small" + i, i));
      }
    }
  }

  @Test
  void aJournalThatFailsAfterSomePartsLeavesNothingOfTheTransaction() {
    try (Database database = open()) {
      fillLarge(database);
      int full = records() + 1;
      storage.beforeAppend(
          record -> {
            if (records() == full) {
              throw new StoreUnavailableException("the disk is gone");
            }
          });
      assertThatThrownBy(() -> raiseAll(database)).isInstanceOf(StoreUnavailableException.class);
      assertLarge(database, 0);
    }
    healJournal();
    try (Database database = open()) {
      assertLarge(database, 0);
      raiseAll(database);
      assertLarge(database, 1);
    }
  }
}
