package dev.karst;

import static dev.karst.TableTest.refused;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.MigrationProgress.Step;
import dev.karst.codec.UntypedItemCodec;
import dev.karst.engine.Database;
import dev.karst.engine.DatabaseOptions;
import dev.karst.engine.HeapStorage;
import dev.karst.error.StorageFullException;
import dev.karst.error.ValidationException;
import dev.karst.expression.SortKeyCondition;
import dev.karst.operation.Position;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.storage.Storage;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are not what a program wants: opened, and migrated. */
@Timeout(60)
class MigrationTest {
  private static final KeySchema KEY =
      KeySchema.composite("customer", KeyType.S, "number", KeyType.N);
  private static final IndexDefinition.Local BY_TOTAL = local("by-total", "total");
  private static final IndexDefinition.Global BY_STATUS =
      global("by-status", "status", IndexProjection.keysOnly());
  private static final IndexDefinition.Global BY_CITY =
      global("by-city", "city", IndexProjection.include("note", "status"));
  private static final TableDefinition ORDERS = orders(BY_STATUS, BY_CITY);
  private static final String NEW_TABLE =
      ": that cannot be changed, so move the items to a new table";
  private static final String MIGRATE =
      " with Karst.migrate(definition) or the repository's migrate(karst)";

  @TempDir Path directory;

  private final List<MigrationProgress> told = new ArrayList<>();
  private Karst karst;

  private static IndexDefinition.Local local(String name, String sort) {
    return IndexDefinition.local(
        name, KEY, new KeyAttribute(sort, KeyType.N), IndexProjection.all());
  }

  private static IndexDefinition.Global global(
      String name, String partition, IndexProjection projection) {
    return IndexDefinition.global(name, KeySchema.simple(partition, KeyType.S), projection);
  }

  private static TableDefinition orders(IndexDefinition.Global... globals) {
    return new TableDefinition("orders", KEY, List.of(BY_TOTAL), List.of(globals));
  }

  @BeforeEach
  void open() {
    karst = Karst.at(directory).itemsPerTable(10_000).open();
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private TypedTable<Item> table(TableDefinition definition) {
    return karst.table(definition, new UntypedItemCodec(definition.key()));
  }

  private void fill(TableDefinition definition, int items) {
    TypedTable<Item> orders = table(definition);
    for (int i = 0; i < items; i++) {
      orders.put(
          Item.builder()
              .put("customer", "c" + i % 7)
              .put("number", i)
              .put("status", i % 2 == 0 ? "open" : "sent")
              .put("city", "Bern")
              .put("total", i)
              .build());
    }
  }

  private long open(String index) {
    return table(karst.describeTable("orders").definition())
        .index(index, new UntypedItemCodec(KEY))
        .query(
            new TypedQuery(
                List.of(s("open")), List.of(), SortKeyCondition.all(), Optional.empty(), true),
            10_000,
            Position.start())
        .items()
        .size();
  }

  @Test
  void aMissingTableIsCreatedWithItsIndexes() {
    assertThat(karst.table(ORDERS).name()).isEqualTo("orders");
    assertThat(karst.describeTable("orders").definition()).isEqualTo(ORDERS);
    assertThat(table(ORDERS).definition()).isEqualTo(ORDERS);
    assertThat(karst.migrate(ORDERS))
        .isEqualTo(new Migration("orders", false, List.of(), List.of(), List.of(), List.of()))
        .matches(Migration::isEmpty);
  }

  @Test
  void aTableWithMoreIndexesIsOpened() {
    table(ORDERS);
    assertThat(table(new TableDefinition("orders", KEY)).definition()).isEqualTo(ORDERS);
  }

  @Test
  void missingIndexesKeepATypedTableFromOpening() {
    karst.createTable(new TableDefinition("orders", KEY));
    refused(
        () -> table(ORDERS),
        "Table orders has no local index by-total"
            + NEW_TABLE
            + "; Table orders has no index by-status: add it"
            + MIGRATE
            + "; Table orders has no index by-city: add it"
            + MIGRATE);
    assertThat(karst.table(ORDERS).name()).isEqualTo("orders");
  }

  @Test
  void aTableOfAnotherKeyIsNotOpened() {
    karst.createTable(new TableDefinition("orders", KeySchema.simple("client", KeyType.S)));
    String message =
        "Table orders has another key (partition key: the class says customer (S), the table has"
            + " client (S); sort key: the class says number (N), the table has none)"
            + NEW_TABLE;
    TableDefinition plain = new TableDefinition("orders", KEY);
    refused(() -> table(plain), message);
    refused(() -> karst.table(plain), message);
    refused(() -> karst.migrate(plain), message);
  }

  @Test
  void anIndexThatDiffersKeepsATableFromOpening() {
    karst.createTable(
        new TableDefinition(
            "orders",
            KEY,
            List.of(local("by-total", "sum")),
            List.of(
                global("by-status", "state", IndexProjection.all()),
                global("by-city", "city", IndexProjection.include("status", "note")))));
    String ofLocal =
        "Local index by-total of table orders is another (sort key: the class says total (N), the"
            + " table has sum (N))"
            + NEW_TABLE;
    String ofGlobal =
        "Index by-status of table orders is another (partition key: the class says status (S), the"
            + " table has state (S); projection: the class says KEYS_ONLY, the table has ALL):"
            + " build it anew"
            + MIGRATE;
    refused(() -> table(ORDERS), ofLocal + "; " + ofGlobal);
    refused(() -> karst.table(ORDERS), ofLocal + "; " + ofGlobal);
    refused(() -> karst.migrate(ORDERS), ofLocal);
    assertThat(karst.describeTable("orders").definition().index("by-status").orElseThrow().key())
        .extracting(KeyAttribute::name)
        .containsExactly("state");
  }

  @Test
  void aMissingTableIsCreatedByMigration() {
    assertThat(karst.migrate(ORDERS))
        .isEqualTo(new Migration("orders", true, List.of(), List.of(), List.of(), List.of()));
    assertThat(karst.describeTable("orders").definition()).isEqualTo(ORDERS);
  }

  @Test
  void indexesAreAddedDroppedAndBuiltAnew() {
    TableDefinition before =
        orders(
            global("by-city", "city", IndexProjection.all()),
            global("by-old", "status", IndexProjection.all()));
    fill(before, 2_000);
    assertThat(karst.migrate(ORDERS, told::add))
        .isEqualTo(
            new Migration(
                "orders",
                false,
                List.of("by-status"),
                List.of("by-city"),
                List.of("by-old"),
                List.of()));
    assertThat(open("by-status")).isEqualTo(1_000);
    assertThat(told)
        .filteredOn(progress -> progress.step() != Step.FILLING)
        .containsExactly(
            new MigrationProgress("orders", "by-old", Step.DROPPED, 0, 2_000),
            new MigrationProgress("orders", "by-city", Step.DROPPED, 0, 2_000),
            new MigrationProgress("orders", "by-status", Step.ACTIVE, 2_000, 2_000),
            new MigrationProgress("orders", "by-city", Step.ACTIVE, 2_000, 2_000));
    karst.close();
    open();
    assertThat(table(ORDERS).definition()).isEqualTo(ORDERS);
    assertThat(karst.migrate(ORDERS)).matches(Migration::isEmpty);
  }

  @Test
  void localIndexesThatAreNotWantedStay() {
    table(ORDERS);
    TableDefinition without = new TableDefinition("orders", KEY);
    assertThat(karst.migrate(without))
        .isEqualTo(
            new Migration(
                "orders",
                false,
                List.of(),
                List.of(),
                List.of("by-status", "by-city"),
                List.of("by-total")));
  }

  @Test
  void aMissingLocalIndexCannotBeMigrated() {
    karst.createTable(new TableDefinition("orders", KEY));
    refused(() -> karst.migrate(ORDERS), "Table orders has no local index by-total" + NEW_TABLE);
    assertThat(karst.describeTable("orders").indexes()).isEmpty();
  }

  @Test
  void migrationWaitsForAnIndexThatIsBeingFilled() {
    fill(orders(), 5_000);
    karst.addIndex("orders", BY_STATUS);
    assertThat(karst.migrate(orders(BY_STATUS))).matches(Migration::isEmpty);
    assertThat(open("by-status")).isEqualTo(2_500);
  }

  @Test
  void anIndexThatCouldNotBeFilledIsBuiltAnewWhenThereIsRoom() {
    AtomicBoolean full = new AtomicBoolean(true);
    Storage storage = HeapStorage.withoutRoomFor(name -> full.get() && name.endsWith("by-status"));
    try (Database database =
        Database.open(storage, directory.resolve("heap"), DatabaseOptions.defaults())) {
      database
          .openTable(orders(), new UntypedItemCodec(KEY))
          .put(
              Item.builder().put("customer", "c").put("number", 1).put("status", "open").build(),
              null,
              false);
      TableMigration failing = new TableMigration(database, ORDERS, told::add);
      assertThatThrownBy(failing::run)
          .isInstanceOf(StorageFullException.class)
          .hasMessageStartingWith("Index by-status of table orders could not be filled");
      full.set(false);
      assertThat(new TableMigration(database, ORDERS, told::add).run())
          .isEqualTo(
              new Migration(
                  "orders", false, List.of("by-city"), List.of("by-status"), List.of(), List.of()));
    }
  }

  @Test
  void anInterruptIsKeptForLater() {
    fill(orders(), 500);
    Thread.currentThread().interrupt();
    Migration migration = karst.migrate(ORDERS, told::add);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(migration.added()).containsExactly("by-status", "by-city");
    assertThat(open("by-status")).isEqualTo(250);
  }

  @Test
  void itemsExpireByOneAttribute() {
    TypedTable<Item> orders = table(ORDERS);
    assertThatThrownBy(() -> orders.expireBy(""))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Member must have length greater than or equal to 1");
    orders.expireBy("expires");
    orders.expireBy("expires");
    assertThat(karst.describeTable("orders").changeData().timeToLive().orElseThrow().attribute())
        .isEqualTo("expires");
    refused(
        () -> orders.expireBy("other"),
        "TimeToLive is active on a different AttributeName: current AttributeName is expires");
    karst.close();
    open();
    table(ORDERS).expireBy("expires");
    karst.disableTimeToLive("orders");
    table(ORDERS).expireBy("other");
  }
}
