package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.conformance.Tables;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.ScanResponse;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indexes beside writers: what they show, what they hold in the end, and how they begin. */
class IndexConcurrencyTest {
  private static final int THREADS = 4;
  private static final int WRITES = 3_000;
  private static final List<String> COLOURS = List.of("red", "green", "blue");
  private static final KeyAttribute P = new KeyAttribute("p", KeyType.S);
  private static final KeyAttribute C = new KeyAttribute("c", KeyType.S);

  private final Workers workers = new Workers(THREADS);
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Operations db = karst.operations();

  @BeforeEach
  void create() {
    karst.createTable(
        new TableDefinition(
            "things",
            KeySchema.composite("p", KeyType.S, "s", KeyType.N),
            List.of(new IndexDefinition.Local("local", P, C, IndexProjection.all())),
            List.of(
                global("global", IndexProjection.all()),
                global("keys", IndexProjection.keysOnly()))));
  }

  @AfterEach
  void close() {
    workers.close();
    karst.close();
  }

  private static IndexDefinition.Global global(String name, IndexProjection projection) {
    return new IndexDefinition.Global(
        name, List.of(C), List.of(), projection, ProvisionedThroughput.NONE);
  }

  /** Writers change, take away and bring back the attribute that is the key of the indexes. */
  private void write(int worker) {
    Random random = new Random(worker);
    for (int i = 0; i < WRITES; i++) {
      Item key = Item.of("p", s("p" + random.nextInt(3)), "s", n(random.nextInt(20)));
      String colour = COLOURS.get(random.nextInt(COLOURS.size()));
      switch (random.nextInt(5)) {
        case 0 ->
            db.putItem(
                PutItemRequest.builder("things", key.toBuilder().put("c", colour).build()).build());
        case 1 -> db.deleteItem(DeleteItemRequest.builder("things", key).build());
        case 2 ->
            db.updateItem(
                UpdateItemRequest.builder("things", key).updateExpression("REMOVE c").build());
        default ->
            db.updateItem(
                UpdateItemRequest.builder("things", key)
                    .updateExpression("SET c = :c, same = :c ADD n :n")
                    .value(":c", s(colour))
                    .value(":n", n(i))
                    .build());
      }
    }
  }

  private List<Item> scan(String index) {
    List<Item> items = new ArrayList<>();
    ScanRequest.Builder request = ScanRequest.builder("things").indexName(index).limit(17);
    ScanResponse page = db.scan(request.build());
    items.addAll(page.items());
    while (page.lastEvaluatedKey() != null) {
      page = db.scan(request.exclusiveStartKey(page.lastEvaluatedKey()).build());
      items.addAll(page.items());
    }
    return items;
  }

  private static Item keys(Item item) {
    Item.Builder keys = Item.builder();
    for (String name : List.of("p", "s", "c")) {
      keys.put(name, item.get(name).orElseThrow());
    }
    return keys.build();
  }

  private void indexesEqualTheTable(List<String> whole) {
    List<Item> coloured = scan(null).stream().filter(item -> item.has("c")).toList();
    assertThat(coloured).isNotEmpty();
    for (String index : whole) {
      assertThat(scan(index)).as(index).containsExactlyInAnyOrderElementsOf(coloured);
    }
    assertThat(scan("keys"))
        .containsExactlyInAnyOrderElementsOf(
            coloured.stream().map(IndexConcurrencyTest::keys).toList());
  }

  @Test
  void indexesShowNoItemOfAnotherKeyAndHoldTheTableInTheEnd() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Future<?> reader =
        workers.start(
            () -> {
              int rounds = 0;
              while (!done.get() || rounds == 0) {
                COLOURS.forEach(this::showsOnly);
                rounds++;
              }
            });
    try {
      workers.run(this::write);
    } finally {
      done.set(true);
    }
    reader.get();
    indexesEqualTheTable(List.of("local", "global"));
  }

  private void showsOnly(String colour) {
    for (String index : List.of("global", "keys")) {
      List<Item> shown =
          db.query(
                  QueryRequest.builder("things")
                      .indexName(index)
                      .keyConditionExpression("c = :c")
                      .value(":c", s(colour))
                      .build())
              .items();
      assertThat(shown)
          .allSatisfy(
              item -> {
                assertThat(item.get("c")).contains(s(colour));
                item.get("same").ifPresent(copy -> assertThat(copy).isEqualTo(s(colour)));
              });
    }
    List<Item> local =
        db.query(
                QueryRequest.builder("things")
                    .indexName("local")
                    .keyConditionExpression("p = :p AND c = :c")
                    .value(":p", s("p1"))
                    .value(":c", s(colour))
                    .build())
            .items();
    assertThat(local).allSatisfy(item -> assertThat(item.get("c")).contains(s(colour)));
    assertThat(local.stream().map(item -> item.get("s")).toList()).doesNotHaveDuplicates();
  }

  @Test
  void anIndexIsMadeWhileWritersGoOn() throws Exception {
    write(THREADS);
    for (int round = 0; round < 5; round++) {
      List<Future<?>> writers = workers.startAll(this::write);
      db.updateTable(Tables.adding("things", global("late", IndexProjection.all())));
      for (Future<?> writer : writers) {
        writer.get();
      }
      while (!isActive("late")) {
        Thread.onSpinWait();
      }
      indexesEqualTheTable(List.of("local", "global", "late"));
      db.updateTable(Tables.dropping("things", "late"));
    }
  }

  private boolean isActive(String index) {
    return db
        .describeTable(new DescribeTableRequest("things"))
        .table()
        .globalSecondaryIndexes()
        .stream()
        .filter(each -> each.indexName().equals(index))
        .allMatch(each -> each.indexStatus() == IndexStatus.ACTIVE);
  }
}
