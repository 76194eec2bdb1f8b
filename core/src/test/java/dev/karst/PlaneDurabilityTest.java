package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.conformance.Tables;
import dev.karst.error.IdempotentParameterMismatchException;
import dev.karst.error.ItemCollectionSizeLimitExceededException;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.TransactionCanceledException;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes, sizes of item collections and tokens after a database was closed, or was not. */
class PlaneDurabilityTest {
  private static final KeyAttribute P = new KeyAttribute("p", KeyType.S);
  private static final KeyAttribute C = new KeyAttribute("c", KeyType.S);
  private static final int ITEMS = 200;

  @TempDir Path directories;

  private static TableDefinition things(IndexDefinition.Global... globals) {
    return new TableDefinition(
        "things",
        KeySchema.composite("p", KeyType.S, "s", KeyType.N),
        List.of(new IndexDefinition.Local("local", P, C, IndexProjection.include("kept", "later"))),
        List.of(globals));
  }

  private static IndexDefinition.Global global(String name, IndexProjection projection) {
    return new IndexDefinition.Global(
        name, List.of(C), List.of(), projection, ProvisionedThroughput.NONE);
  }

  private static Item thing(int no) {
    return Item.builder()
        .put("p", "p" + no % 7)
        .put("s", no)
        .put("c", "c" + no % 5)
        .put("left", "l" + no)
        .put("kept", "k" + no)
        .build();
  }

  private Karst.Builder first() {
    return Karst.at(directories.resolve("first"))
        .itemCollectionSizeLimit(20_000)
        .itemsPerTable(10_000);
  }

  /** Ends the database in the first directory, and opens what is left of it. */
  private Karst again(Karst karst, boolean cleanly) throws IOException {
    if (cleanly) {
      karst.close();
      return first().open();
    }
    Path killed = Files.createTempDirectory(directories, "killed");
    copy(directories.resolve("first"), killed);
    karst.close();
    return Karst.at(killed).itemCollectionSizeLimit(20_000).itemsPerTable(10_000).open();
  }

  /** What a process that dies now leaves behind, but for the tables, which nobody looks at then. */
  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.filter(path -> !path.startsWith(from.resolve("tables"))).toList();
    }
    for (Path path : all) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(path, target);
      }
    }
  }

  private static List<Item> scan(Karst karst, String index) {
    return karst.operations().scan(ScanRequest.builder("things").indexName(index).build()).items();
  }

  private static Item some(Item item, List<String> names) {
    Item.Builder some = Item.builder();
    names.forEach(name -> item.get(name).ifPresent(value -> some.put(name, value)));
    return some.build();
  }

  private static void assertIndexes(Karst karst, String... globals) {
    List<Item> items = scan(karst, null);
    assertThat(scan(karst, "local"))
        .containsExactlyInAnyOrderElementsOf(
            items.stream()
                .map(item -> some(item, List.of("p", "s", "c", "kept", "later")))
                .toList());
    for (String global : globals) {
      assertThat(scan(karst, global)).as(global).containsExactlyInAnyOrderElementsOf(items);
    }
    for (IndexDescription index : karst.describeTable("things").indexes()) {
      assertThat(index.status()).isEqualTo(IndexStatus.ACTIVE);
      assertThat(index.itemCount()).isEqualTo(items.size());
    }
  }

  private static void awaitBuilt(Karst karst) throws InterruptedException {
    for (int i = 0; i < 5000; i++) {
      if (karst.describeTable("things").indexes().stream()
          .allMatch(index -> index.status() == IndexStatus.ACTIVE)) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void indexesAreWhatTheTableIs(boolean cleanly) throws Exception {
    Karst karst = first().open();
    Table table = karst.createTable(things(global("first", IndexProjection.all())));
    for (int no = 0; no < ITEMS; no++) {
      table.put(thing(no));
    }
    karst
        .operations()
        .updateTable(Tables.adding("things", global("second", IndexProjection.all())));
    awaitBuilt(karst);
    for (int no = 0; no < ITEMS; no += 3) {
      table.update(
          Item.of("p", s("p" + no % 7), "s", n(no)),
          request ->
              request
                  .updateExpression("SET c = :c, later = :c REMOVE #left")
                  .name("#left", "left")
                  .value(":c", s("moved")));
    }
    for (int no = 1; no < ITEMS; no += 3) {
      table.delete(Item.of("p", s("p" + no % 7), "s", n(no)));
    }
    assertIndexes(karst, "first", "second");
    karst = again(karst, cleanly);
    awaitBuilt(karst);
    assertIndexes(karst, "first", "second");
    karst.table("things").put(thing(1));
    karst.table("things").put(thing(3));
    assertIndexes(karst, "first", "second");
    karst.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void collectionsAreAsLargeAsBefore(boolean cleanly) throws Exception {
    Karst karst = first().open();
    Table table = karst.createTable(things());
    fill(table, 0);
    karst = again(karst, cleanly);
    Table reopened = karst.table("things");
    assertThatThrownBy(() -> reopened.put(large(3)))
        .isInstanceOf(ItemCollectionSizeLimitExceededException.class);
    for (int no = 0; no < 3; no++) {
      reopened.delete(Item.of("p", s("p"), "s", n(no)));
    }
    fill(reopened, 10);
    karst.close();
  }

  /** Puts as many items as a collection takes. */
  private static void fill(Table table, int from) {
    for (int no = from; no < from + 3; no++) {
      table.put(large(no));
    }
    assertThatThrownBy(() -> table.put(large(from + 3)))
        .isInstanceOf(ItemCollectionSizeLimitExceededException.class);
  }

  private static Item large(int no) {
    return Item.builder()
        .put("p", "p")
        .put("s", no)
        .put("c", "c")
        .put("kept", "x".repeat(3_000))
        .build();
  }

  @Test
  void aTransactionMakesNoCollectionTooLarge() {
    try (Karst karst = first().open()) {
      Table table = karst.createTable(things());
      table.put(large(0));
      table.put(large(1));
      List<TransactWriteItem> puts =
          List.of(
              TransactWriteItem.of(TransactPut.builder("things", large(2)).build()),
              TransactWriteItem.of(TransactPut.builder("things", large(3)).build()));
      assertThatThrownBy(
              () ->
                  karst
                      .operations()
                      .transactWriteItems(TransactWriteItemsRequest.builder(puts).build()))
          .isInstanceOf(TransactionCanceledException.class)
          .hasMessageContaining("ItemCollectionSizeLimitExceeded");
      karst
          .operations()
          .transactWriteItems(
              TransactWriteItemsRequest.builder(
                      List.of(
                          puts.get(0),
                          puts.get(1),
                          TransactWriteItem.of(
                              TransactDelete.builder("things", Item.of("p", s("p"), "s", n(0)))
                                  .build())))
                  .build());
      assertThat(scan(karst, null)).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void transactionsAreDoneOnce(boolean cleanly) throws Exception {
    Karst karst = first().open();
    karst.createTable(things());
    add(karst, "counted", 1);
    deleteNothing(karst, "nothing", 1);
    karst = again(karst, cleanly);
    add(karst, "counted", 1);
    Karst reopened = karst;
    assertThatThrownBy(() -> add(reopened, "counted", 2))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    assertThatThrownBy(() -> deleteNothing(reopened, "nothing", 2))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    assertThat(karst.table("things").get(Item.of("p", s("p"), "s", n(0))).orElseThrow().get("v"))
        .contains(n(1));
    karst.close();
  }

  private static void add(Karst karst, String token, long number) {
    transact(
        karst,
        token,
        TransactWriteItem.of(
            TransactUpdate.builder("things", Item.of("p", s("p"), "s", n(0)))
                .updateExpression("ADD v :n")
                .value(":n", n(number))
                .build()));
  }

  private static void deleteNothing(Karst karst, String token, long number) {
    transact(
        karst,
        token,
        TransactWriteItem.of(
            TransactDelete.builder("things", Item.of("p", s("none"), "s", n(number))).build()));
  }

  private static void transact(Karst karst, String token, TransactWriteItem write) {
    karst
        .operations()
        .transactWriteItems(
            TransactWriteItemsRequest.builder(List.of(write)).clientRequestToken(token).build());
  }
}
