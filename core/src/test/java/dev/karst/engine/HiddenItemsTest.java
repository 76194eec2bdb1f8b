package dev.karst.engine;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.HandClock;
import dev.karst.codec.UntypedItemCodec;
import dev.karst.expression.SortKeyCondition;
import dev.karst.handler.RequestHandlers;
import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.Operations;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.ReturnValues;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.ScanResponse;
import dev.karst.operation.Select;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expired items that reads take for gone before they are. */
class HiddenItemsTest {
  private static final long NOW = 1_700_000_000;
  private static final int ITEMS = 60;
  private static final KeyAttribute P = new KeyAttribute("p", KeyType.S);
  private static final KeyAttribute C = new KeyAttribute("c", KeyType.S);
  private static final KeyAttribute AMOUNT = new KeyAttribute("amount", KeyType.N);

  private static final TableDefinition THINGS =
      new TableDefinition(
          "things",
          KeySchema.composite("p", KeyType.S, "s", KeyType.N),
          List.of(
              new IndexDefinition.Local("l_keys", P, AMOUNT, IndexProjection.keysOnly()),
              new IndexDefinition.Local("l_ttl", P, AMOUNT, IndexProjection.include("ttl"))),
          List.of(
              global("g_keys", IndexProjection.keysOnly()),
              global("g_all", IndexProjection.all())));

  private final HandClock clock = new HandClock(NOW);
  private Database database;
  private Operations db;

  private static IndexDefinition.Global global(String name, IndexProjection projection) {
    return new IndexDefinition.Global(
        name, List.of(C), List.of(AMOUNT), projection, ProvisionedThroughput.NONE);
  }

  @BeforeEach
  void open() {
    database =
        Database.inMemory(
            new HeapStorage(),
            new DatabaseOptions(
                    Durability.PROCESS,
                    clock,
                    writes -> {},
                    DatabaseOptions.DEFAULT_MAX_COLLECTION_SIZE)
                .hidingExpired(true)
                .removingExpired(false));
    db = new RequestHandlers(database, RequestHandlers.DEFAULT_TRANSACTION_LIMIT);
    database.createTable(THINGS);
    database.enableTimeToLive("things", "ttl");
    for (int no = 0; no < ITEMS; no++) {
      db.putItem(PutItemRequest.builder("things", thing(no)).build());
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Of three items two expire, of some stretches all. */
  private static boolean expires(int no) {
    return no % 3 != 0 || (no > 20 && no < 35);
  }

  private static Item thing(int no) {
    Item.Builder thing =
        Item.builder().put("p", "p").put("s", no).put("c", "c").put("amount", ITEMS - no);
    return (no == 0 ? thing : thing.put("ttl", expires(no) ? NOW + 10 : NOW + 1_000)).build();
  }

  private static Item key(int no) {
    return Item.of("p", s("p"), "s", n(no));
  }

  private static int number(Item item) {
    return ((AttributeValue.N) item.get("s").orElseThrow()).value().intValueExact();
  }

  private static List<Integer> visible() {
    return IntStream.range(0, ITEMS).filter(no -> !expires(no)).boxed().toList();
  }

  private @Nullable Item get(int no) {
    return db.getItem(GetItemRequest.builder("things", key(no)).build()).item();
  }

  @Test
  void aReadByKeyFindsNothingOnceTheItemHasExpired() {
    assertThat(get(1)).isEqualTo(thing(1));
    clock.set(NOW + 11);
    assertThat(get(1)).isNull();
    assertThat(get(0)).isEqualTo(thing(0));
    assertThat(get(3)).isEqualTo(thing(3));
    assertThat(
            db.batchGetItem(
                    BatchGetItemRequest.builder(
                            Map.of(
                                "things",
                                KeysAndAttributes.builder(List.of(key(0), key(1), key(2), key(3)))
                                    .build()))
                        .build())
                .responses()
                .get("things"))
        .containsExactlyInAnyOrder(thing(0), thing(3));
    assertThat(
            db
                .transactGetItems(
                    TransactGetItemsRequest.builder(
                            List.of(
                                TransactGetItem.builder("things", key(1)).build(),
                                TransactGetItem.builder("things", key(3)).build()))
                        .build())
                .responses()
                .stream()
                .map(response -> response == null ? null : response.item()))
        .containsExactly(null, thing(3));
  }

  @Test
  void nothingIsHiddenFromWrites() {
    clock.set(NOW + 11);
    assertThatThrownBy(
            () ->
                db.putItem(
                    PutItemRequest.builder("things", thing(1))
                        .conditionExpression("attribute_not_exists(p)")
                        .build()))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(
            db.updateItem(
                    UpdateItemRequest.builder("things", key(1))
                        .updateExpression("SET #t = :t")
                        .name("#t", "ttl")
                        .value(":t", n(NOW + 100))
                        .returnValues(ReturnValues.ALL_OLD)
                        .build())
                .attributes())
        .isEqualTo(thing(1));
    assertThat(get(1)).isNotNull();
    assertThat(database.describeTable("things").itemCount()).isEqualTo(ITEMS);
  }

  @Test
  void nothingIsHiddenWhereNothingExpires() {
    clock.set(NOW + 11);
    database.disableTimeToLive("things", "ttl");
    assertThat(get(1)).isEqualTo(thing(1));
    assertThat(query(null, 100, true, false)).hasSize(ITEMS);
  }

  @ParameterizedTest
  @CsvSource({
    ", false",
    "l_keys, false",
    "l_keys, true",
    "l_ttl, false",
    "l_ttl, true",
    "g_keys, false",
    "g_all, false",
  })
  void pagesOfQueriesAndScansAreFullWithoutThem(@Nullable String index, boolean wholeItems) {
    for (int limit : new int[] {1, 2, 3, 5, 7, 100}) {
      for (boolean forward : new boolean[] {true, false}) {
        assertThat(query(index, limit, forward, wholeItems)).hasSize(ITEMS);
      }
    }
    clock.set(NOW + 11);
    for (int limit : new int[] {1, 2, 3, 5, 7, 100}) {
      for (boolean forward : new boolean[] {true, false}) {
        List<Integer> expected = new ArrayList<>(visible());
        if (forward == (index != null)) {
          Collections.reverse(expected);
        }
        assertThat(query(index, limit, forward, wholeItems)).isEqualTo(expected);
      }
      assertThat(scan(index, limit, wholeItems)).containsExactlyInAnyOrderElementsOf(visible());
    }
  }

  private List<Integer> query(
      @Nullable String index, int limit, boolean forward, boolean wholeItems) {
    return pages(
        limit,
        start -> {
          QueryResponse page =
              db.query(
                  QueryRequest.builder("things")
                      .indexName(index)
                      .keyConditionExpression("#k = :k")
                      .name("#k", index != null && index.startsWith("g") ? "c" : "p")
                      .value(":k", s(index != null && index.startsWith("g") ? "c" : "p"))
                      .limit(limit)
                      .scanIndexForward(forward)
                      .select(wholeItems ? Select.ALL_ATTRIBUTES : null)
                      .exclusiveStartKey(start)
                      .build());
          assertThat(page.count()).isEqualTo(page.items().size());
          assertThat(page.scannedCount()).isEqualTo(page.items().size());
          return new Answer(page.items(), page.lastEvaluatedKey());
        });
  }

  private List<Integer> scan(@Nullable String index, int limit, boolean wholeItems) {
    return pages(
        limit,
        start -> {
          ScanResponse page =
              db.scan(
                  ScanRequest.builder("things")
                      .indexName(index)
                      .limit(limit)
                      .select(wholeItems ? Select.ALL_ATTRIBUTES : null)
                      .exclusiveStartKey(start)
                      .build());
          assertThat(page.scannedCount()).isEqualTo(page.items().size());
          return new Answer(page.items(), page.lastEvaluatedKey());
        });
  }

  private record Answer(List<Item> items, @Nullable Item lastKey) {}

  /** The numbers of all items, page by page; each page but the last has as many as it may. */
  private static List<Integer> pages(int limit, Function<@Nullable Item, Answer> read) {
    List<Integer> numbers = new ArrayList<>();
    Item start = null;
    do {
      Answer page = read.apply(start);
      page.items().forEach(item -> numbers.add(number(item)));
      start = page.lastKey();
      if (start != null) {
        assertThat(page.items()).hasSize(limit);
        assertThat(number(start)).isEqualTo(numbers.get(numbers.size() - 1));
      }
    } while (start != null);
    return numbers;
  }

  /** A page ends after so many bytes, seen or not. */
  @Test
  void aPageOfNothingButHiddenItemsEnds() {
    for (int no = 0; no < 40; no++) {
      db.putItem(
          PutItemRequest.builder(
                  "things",
                  Item.builder()
                      .put("p", "large")
                      .put("s", no)
                      .put("ttl", no == 39 ? NOW + 100 : NOW + 10)
                      .put("data", "x".repeat(100_000))
                      .build())
              .build());
    }
    clock.set(NOW + 11);
    QueryRequest.Builder request =
        QueryRequest.builder("things")
            .keyConditionExpression("p = :p")
            .value(":p", s("large"))
            .limit(2);
    QueryResponse page = db.query(request.build());
    int pages = 1;
    while (page.lastEvaluatedKey() != null) {
      assertThat(page.items()).isEmpty();
      page = db.query(request.exclusiveStartKey(page.lastEvaluatedKey()).build());
      pages++;
    }
    assertThat(page.items()).hasSize(1);
    assertThat(pages).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100})
  void typedReadsHideThemToo(int limit) {
    ItemAccess<Item> things = database.openTable(THINGS, new UntypedItemCodec(THINGS.key()));
    clock.set(NOW + 11);
    assertThat(things.find(things.key().partition("p").sort(1))).isNull();
    assertThat(things.find(things.key().partition("p").sort(3))).isEqualTo(thing(3));
    for (boolean forward : new boolean[] {true, false}) {
      List<Integer> expected = new ArrayList<>(visible());
      if (!forward) {
        Collections.reverse(expected);
      }
      assertThat(
              typed(
                  limit,
                  start ->
                      things
                          .reader()
                          .query(
                              new KeyQuery(
                                  List.of(s("p")),
                                  List.of(),
                                  SortKeyCondition.all(),
                                  null,
                                  forward),
                              limit,
                              start)))
          .isEqualTo(expected);
    }
    assertThat(typed(limit, start -> things.reader().scan(0, 1, null, limit, start)))
        .isEqualTo(visible());
  }

  private static List<Integer> typed(int limit, Function<Position, Page<Item>> read) {
    List<Integer> numbers = new ArrayList<>();
    Position start = Position.start();
    while (true) {
      Page<Item> page = read.apply(start);
      page.items().forEach(item -> numbers.add(number(item)));
      if (page.next() instanceof Page.More more) {
        assertThat(page.items()).hasSize(limit);
        start = more.position();
      } else {
        return numbers;
      }
    }
  }
}
