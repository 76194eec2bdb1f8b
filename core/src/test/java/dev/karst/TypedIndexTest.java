package dev.karst;

import static dev.karst.TableTest.refused;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.codec.UntypedItemCodec;
import dev.karst.expression.Condition;
import dev.karst.expression.SortKeyCondition;
import dev.karst.operation.DeleteGlobalSecondaryIndexAction;
import dev.karst.operation.GlobalSecondaryIndexUpdate;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Indexes as objects: twelve orders of three customers. */
class TypedIndexTest {
  private static final KeySchema KEY =
      KeySchema.composite("customer", KeyType.S, "number", KeyType.N);
  private static final KeyAttribute COUNTRY = new KeyAttribute("country", KeyType.S);
  private static final KeyAttribute CITY = new KeyAttribute("city", KeyType.S);
  private static final KeyAttribute STATUS = new KeyAttribute("status", KeyType.S);
  private static final KeyAttribute TOTAL = new KeyAttribute("total", KeyType.N);

  private static final TableDefinition ORDERS =
      new TableDefinition(
          "orders",
          KEY,
          List.of(
              IndexDefinition.local("by-total", KEY, TOTAL, IndexProjection.keysOnly()),
              IndexDefinition.local("by-city", KEY, CITY, IndexProjection.all())),
          List.of(
              IndexDefinition.global(
                  "by-status",
                  new KeySchema(STATUS, Optional.of(TOTAL)),
                  IndexProjection.include("note")),
              new IndexDefinition.Global(
                  "by-place",
                  List.of(COUNTRY, CITY),
                  List.of(STATUS, TOTAL),
                  IndexProjection.all(),
                  ProvisionedThroughput.NONE)));

  private static final String OUTSIDE =
      "The provided starting key is outside query boundaries based on provided conditions";
  private static final String INVALID = "The provided starting key is invalid";

  @TempDir Path directory;

  private Karst karst;
  private TypedTable<Item> orders;

  @BeforeEach
  void open() {
    karst = Karst.at(directory).itemsPerTable(10_000).open();
    orders = karst.table(ORDERS, new UntypedItemCodec(KEY));
    for (int i = 0; i < 12; i++) {
      orders.put(order(i));
    }
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private void reopen() {
    karst.close();
    karst = Karst.at(directory).itemsPerTable(10_000).open();
    orders = karst.table(ORDERS, new UntypedItemCodec(KEY));
  }

  /** Customer 0, 1 or 2; open or sent; Bern or Basel; its number is its total, too. */
  private static Item order(int i) {
    return Item.builder()
        .put("customer", "c" + i % 3)
        .put("number", i)
        .put("status", i % 2 == 0 ? "open" : "sent")
        .put("country", "CH")
        .put("city", i < 6 ? "Bern" : "Basel")
        .put("total", i)
        .put("note", "note " + i)
        .put("text", "text " + i)
        .build();
  }

  private static TypedQuery query(SortKeyCondition sort, AttributeValue... partition) {
    return new TypedQuery(List.of(partition), List.of(), sort, Optional.empty(), true);
  }

  private static TypedQuery all(AttributeValue... partition) {
    return query(SortKeyCondition.all(), partition);
  }

  private static TypedQuery filtered(Condition filter, AttributeValue... partition) {
    return new TypedQuery(
        List.of(partition), List.of(), SortKeyCondition.all(), Optional.of(filter), true);
  }

  private static TypedQuery place(List<AttributeValue> prefix, SortKeyCondition sort) {
    return new TypedQuery(List.of(s("CH"), s("Bern")), prefix, sort, Optional.empty(), true);
  }

  private static TypedQuery backward(TypedQuery query) {
    return new TypedQuery(
        query.partition(), query.sortPrefix(), query.sort(), query.filter(), false);
  }

  /** The notes of an index as a codec finds them that asks for nothing else. */
  private TypedReader<String> notes(String index) {
    return orders.index(index, new AttributeCodec("note"));
  }

  private TypedReader<Item> items(String index) {
    return orders.index(index, new UntypedItemCodec(KEY));
  }

  private static <T> List<T> whole(Function<Position, Page<T>> read) {
    List<T> items = new ArrayList<>();
    Page<T> page = read.apply(Position.start());
    items.addAll(page.items());
    while (page.next() instanceof Page.More more) {
      page = read.apply(Position.of(more.position().toBytes()));
      items.addAll(page.items());
    }
    return items;
  }

  private static List<String> notes(int... numbers) {
    return Arrays.stream(numbers).mapToObj(i -> "note " + i).toList();
  }

  private static Position end(Page<?> page) {
    return ((Page.More) page.next()).position();
  }

  @Test
  void aGlobalIndexIsQueriedPageByPage() {
    TypedReader<String> notes = notes("by-status");
    assertThat(notes.indexName()).contains("by-status");
    assertThat(notes.definition()).isEqualTo(ORDERS);
    for (int limit = 1; limit < 8; limit++) {
      int most = limit;
      TypedQuery open = all(s("open"));
      assertThat(whole(from -> notes.query(open, most, from))).isEqualTo(notes(0, 2, 4, 6, 8, 10));
      assertThat(whole(from -> notes.query(backward(open), most, from)))
          .isEqualTo(notes(10, 8, 6, 4, 2, 0));
      TypedQuery some = query(new SortKeyCondition.Between(n(2), n(7)), s("open"));
      assertThat(whole(from -> notes.query(some, most, from))).isEqualTo(notes(2, 4, 6));
    }
  }

  @Test
  void anIndexHoldsWhatItProjects() {
    Item entry = items("by-status").query(all(s("open")), 1, Position.start()).items().get(0);
    assertThat(entry.attributes())
        .containsOnlyKeys("customer", "number", "status", "total", "note");
    assertThat(
            orders
                .index("by-status", new AttributeCodec("text"))
                .query(all(s("open")), 1, Position.start())
                .items())
        .containsExactly("none");
  }

  @Test
  void keysOfSeveralAttributesAreAskedForFromTheLeft() {
    TypedReader<String> notes = notes("by-place");
    assertThat(whole(from -> notes.query(place(List.of(), SortKeyCondition.all()), 2, from)))
        .isEqualTo(notes(0, 2, 4, 1, 3, 5));
    assertThat(
            whole(
                from ->
                    notes.query(place(List.of(), new SortKeyCondition.Equal(s("sent"))), 2, from)))
        .isEqualTo(notes(1, 3, 5));
    assertThat(
            whole(
                from ->
                    notes.query(
                        place(List.of(s("open")), new SortKeyCondition.Greater(n(0))), 1, from)))
        .isEqualTo(notes(2, 4));
    assertThat(
            whole(
                from ->
                    notes.query(place(List.of(s("open"), n(2)), SortKeyCondition.all()), 1, from)))
        .isEqualTo(notes(2));
  }

  @Test
  void whatDoesNotFitTheKeyIsRefused() {
    TypedReader<String> notes = notes("by-place");
    String unsupported = "Query key condition not supported";
    String type =
        "One or more parameter values were invalid: Condition parameter type does not match schema"
            + " type";
    refused(
        () -> notes.query(all(s("CH")), 1, Position.start()),
        "Query condition missed key schema element: city");
    refused(() -> notes.query(all(s("CH"), s("Bern"), s("x")), 1, Position.start()), unsupported);
    refused(() -> notes.query(all(s("CH"), n(1)), 1, Position.start()), type);
    refused(
        () ->
            notes.query(
                place(List.of(s("open"), n(2)), new SortKeyCondition.Equal(n(1))),
                1,
                Position.start()),
        unsupported);
    refused(
        () -> notes.query(place(List.of(n(1)), SortKeyCondition.all()), 1, Position.start()), type);
    refused(
        () -> notes.query(place(List.of(), new SortKeyCondition.Equal(n(1))), 1, Position.start()),
        type);
    refused(
        () -> notes.query(place(List.of(), new SortKeyCondition.Equal(s(""))), 1, Position.start()),
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
            + " contain an empty string value. Key: status");
    refused(
        () ->
            notes("by-status")
                .query(
                    query(new SortKeyCondition.Between(n(3), n(2)), s("open")),
                    1,
                    Position.start()),
        "The BETWEEN operator requires upper bound to be greater than or equal to lower bound");
    refused(
        () ->
            notes("by-status")
                .query(
                    query(new SortKeyCondition.BeginsWith(n(3)), s("open")), 1, Position.start()),
        "Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator"
            + " or function: begins_with, operand type: N");
    refused(
        () -> notes.query(all(s("CH"), s("Bern")), 0, Position.start()),
        "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member"
            + " must have value greater than or equal to 1");
  }

  @Test
  void aLocalIndexShowsWholeItemsIfTheCodecNeedsThem() {
    for (int limit = 1; limit < 5; limit++) {
      int most = limit;
      assertThat(whole(from -> notes("by-total").query(all(s("c0")), most, from)))
          .isEqualTo(notes(0, 3, 6, 9));
      assertThat(whole(from -> notes("by-city").query(all(s("c0")), most, from)))
          .isEqualTo(notes(6, 9, 0, 3));
      assertThat(whole(from -> notes("by-total").scan(TypedScan.all(), most, from)))
          .containsExactlyInAnyOrderElementsOf(notes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    }
    Item entry = items("by-total").query(all(s("c0")), 1, Position.start()).items().get(0);
    assertThat(entry.attributes()).containsOnlyKeys("customer", "number", "total");
  }

  /** Small entries stand for items of 300 KB. */
  @Test
  void wholeItemsEndThePageWhereTheyAreAMegabyte() {
    for (int i = 0; i < 8; i++) {
      orders.put(
          order(3 * i).toBuilder().put("total", -i).put("text", "x".repeat(300_000)).build());
    }
    TypedReader<String> notes = notes("by-total");
    List<Integer> pages = new ArrayList<>();
    List<String> all =
        whole(
            from -> {
              Page<String> page = notes.query(all(s("c0")), 100, from);
              if (page.next() instanceof Page.More more) {
                assertThat(more.reason()).isEqualTo(Page.Reason.SIZE);
              }
              pages.add(page.items().size());
              return page;
            });
    assertThat(pages).containsExactly(3, 3, 2);
    assertThat(all).isEqualTo(notes(21, 18, 15, 12, 9, 6, 3, 0));
    assertThat(whole(from -> notes.scan(TypedScan.all(), 100, from))).hasSize(16);
  }

  @Test
  void filtersSeeWhatTheIndexHolds() {
    TypedReader<String> notes = notes("by-status");
    TypedQuery query = filtered(Condition.equal("note", s("note 4")), s("open"));
    assertThat(notes.query(query, 2, Position.start()).items()).isEmpty();
    assertThat(whole(from -> notes.query(query, 2, from))).isEqualTo(notes(4));
    Condition byText = Condition.equal("text", s("text 4"));
    String notProjected =
        "One or more parameter values were invalid: Secondary index %s does not project one or"
            + " more filter attributes: [text]";
    refused(
        () -> notes.query(filtered(byText, s("open")), 2, Position.start()),
        notProjected.formatted("by-status"));
    refused(
        () -> notes("by-total").query(filtered(byText, s("c1")), 2, Position.start()),
        notProjected.formatted("by-total"));
    refused(
        () ->
            notes.query(
                filtered(Condition.attributeExists("total"), s("open")), 2, Position.start()),
        "Filter Expression can only contain non-primary key attributes: Primary key attribute:"
            + " total");
    TypedScan scan = new TypedScan(0, 1, Optional.of(byText));
    assertThat(whole(from -> notes("by-total").scan(scan, 5, from))).isEqualTo(notes(4));
    assertThat(whole(from -> items("by-total").scan(scan, 5, from))).containsExactly(order(4));
    assertThat(whole(from -> notes.scan(scan, 5, from))).isEmpty();
  }

  @Test
  void segmentsOfAnIndexTogetherAreTheIndex() {
    for (int i = 0; i < 60; i++) {
      orders.put(order(i).toBuilder().put("status", "status" + i).build());
    }
    TypedReader<String> notes = notes("by-status");
    List<String> all = new ArrayList<>();
    for (int segment = 0; segment < 3; segment++) {
      TypedScan scan = new TypedScan(segment, 3, Optional.empty());
      all.addAll(whole(from -> notes.scan(scan, 4, from)));
    }
    assertThat(all).hasSize(60).doesNotHaveDuplicates();
    Position first = end(notes.scan(new TypedScan(0, 2, Optional.empty()), 1, Position.start()));
    refused(
        () -> notes.scan(new TypedScan(1, 2, Optional.empty()), 1, first),
        INVALID
            + ": Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment."
            + " TotalSegments: 2 Segment: 1");
  }

  @Test
  void theSameIndexIsReadAsAnotherClass() {
    TypedReader<Item> items = items("by-status");
    TypedReader<String> notes = items.as(new AttributeCodec("note"));
    assertThat(notes.indexName()).contains("by-status");
    assertThat(notes.query(all(s("open")), 1, Position.start()).items()).isEqualTo(notes(0));
  }

  @Test
  void positionsOutliveTheProcess() {
    byte[] ofGlobal = end(notes("by-status").query(all(s("open")), 4, Position.start())).toBytes();
    byte[] ofSeveral =
        end(notes("by-place").query(all(s("CH"), s("Bern")), 4, Position.start())).toBytes();
    byte[] ofLocal = end(notes("by-total").query(all(s("c0")), 3, Position.start())).toBytes();
    reopen();
    assertThat(notes("by-status").query(all(s("open")), 9, Position.of(ofGlobal)).items())
        .isEqualTo(notes(8, 10));
    assertThat(notes("by-place").query(all(s("CH"), s("Bern")), 9, Position.of(ofSeveral)).items())
        .isEqualTo(notes(3, 5));
    assertThat(notes("by-total").query(all(s("c0")), 9, Position.of(ofLocal)).items())
        .isEqualTo(notes(9));
  }

  @Test
  void positionsOfAnythingElseAreRefused() {
    TypedReader<String> notes = notes("by-status");
    Position position = end(notes.query(all(s("open")), 3, Position.start()));
    refused(() -> notes.query(all(s("sent")), 3, position), OUTSIDE);
    refused(
        () -> notes.query(query(new SortKeyCondition.Greater(n(6)), s("open")), 3, position),
        OUTSIDE);
    refused(() -> notes("by-place").query(all(s("CH"), s("Bern")), 3, position), INVALID);
    refused(() -> notes("by-total").scan(TypedScan.all(), 3, position), INVALID);
    refused(() -> orders.scan(TypedScan.all(), 3, position), INVALID);
    Position ofTable = end(orders.scan(TypedScan.all(), 3, Position.start()));
    refused(() -> notes.scan(TypedScan.all(), 3, ofTable), INVALID);
    assertThat(notes.scan(TypedScan.all(), 3, position).items()).isNotEmpty();
  }

  @Test
  void forgedPositionsAreRefused() {
    for (String index : List.of("by-status", "by-place", "by-total")) {
      TypedReader<Item> items = items(index);
      byte[] real = end(items.scan(TypedScan.all(), 5, Position.start())).toBytes();
      for (int length = 1; length < real.length; length++) {
        Position cut = Position.of(Arrays.copyOf(real, length));
        refused(() -> items.scan(TypedScan.all(), 5, cut), INVALID);
      }
      for (int at = 0; at < real.length; at++) {
        byte[] changed = real.clone();
        changed[at]++;
        refused(() -> items.scan(TypedScan.all(), 5, Position.of(changed)), INVALID);
      }
      byte[] longer = Arrays.copyOf(real, real.length + 2000);
      refused(() -> items.scan(TypedScan.all(), 5, Position.of(longer)), INVALID);
    }
  }

  @Test
  void unknownIndexesAreRefused() {
    refused(() -> notes("by-nothing"), "The table does not have the specified index: by-nothing");
  }

  @Test
  @Timeout(60)
  void anIndexMayGoAndComeBackUnderItsReader() throws Exception {
    TypedReader<String> notes = notes("by-status");
    Position position = end(notes.query(all(s("open")), 3, Position.start()));
    dropIndex("by-status");
    refused(
        () -> notes.query(all(s("open")), 3, Position.start()),
        "The table does not have the specified index: by-status");
    karst.addIndex("orders", (IndexDefinition.Global) ORDERS.index("by-status").orElseThrow());
    while (karst.describeTable("orders").index("by-status").status() != IndexStatus.ACTIVE) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    assertThat(notes.query(all(s("open")), 9, position).items()).isEqualTo(notes(6, 8, 10));
  }

  private void dropIndex(String index) {
    karst
        .operations()
        .updateTable(
            UpdateTableRequest.builder("orders")
                .globalSecondaryIndexUpdates(
                    List.of(
                        GlobalSecondaryIndexUpdate.of(new DeleteGlobalSecondaryIndexAction(index))))
                .build());
  }

  /** Reads one attribute, a string. */
  static final class AttributeCodec implements ItemCodec<String> {
    private final String attribute;

    AttributeCodec(String attribute) {
      this.attribute = attribute;
    }

    @Override
    public List<String> attributeNames() {
      return Collections.singletonList(attribute);
    }

    @Override
    public void writeKey(String value, KeyBytes key) {
      throw new AssertionError("it only reads");
    }

    @Override
    public void write(String value, ItemSink sink) {
      throw new AssertionError("it only reads");
    }

    @Override
    public String read(ItemSource source) {
      return source.attribute(0) ? source.string() : "none";
    }
  }
}
