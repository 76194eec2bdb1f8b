package dev.karst;

import static dev.karst.value.AttributeValue.b;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.codec.UntypedItemCodec;
import dev.karst.error.ConditionalCheckFailedException;
import dev.karst.error.ResourceInUseException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.ValidationException;
import dev.karst.expression.Comparator;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.SortKeyCondition;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables of items without a class, in memory. */
class TableTest {
  private final Karst karst = Karst.inMemory();

  @AfterEach
  void close() {
    karst.close();
  }

  private Table songs() {
    return karst.createTable(
        new TableDefinition("songs", KeySchema.composite("artist", KeyType.S, "year", KeyType.N)));
  }

  private static Item song(String artist, long year, String title) {
    return Item.builder().put("artist", artist).put("year", year).put("title", title).build();
  }

  private static Item key(String artist, long year) {
    return Item.of("artist", s(artist), "year", n(year));
  }

  @Test
  void whatWasPutIsFound() {
    Table songs = songs();
    songs.put(song("Nina", 1965, "Feeling Good"));
    assertThat(songs.get(key("Nina", 1965))).contains(song("Nina", 1965, "Feeling Good"));
    assertThat(songs.get(key("Nina", 1966))).isEmpty();
    assertThat(songs.get(key("Nino", 1965))).isEmpty();
  }

  @Test
  void putReplacesAndReturnsTheOldItem() {
    Table songs = songs();
    PutItemRequest first = PutItemRequest.of(song("Nina", 1965, "a")).returningOld();
    assertThat(songs.put(first)).isEmpty();
    PutItemRequest second = PutItemRequest.of(song("Nina", 1965, "b")).returningOld();
    assertThat(songs.put(second)).contains(song("Nina", 1965, "a"));
    assertThat(songs.get(key("Nina", 1965))).contains(song("Nina", 1965, "b"));
    assertThat(songs.describe().itemCount()).isEqualTo(1);
  }

  @Test
  void deleteTakesAwayAndReturnsTheOldItem() {
    Table songs = songs();
    songs.put(song("Nina", 1965, "a"));
    DeleteItemRequest delete = DeleteItemRequest.of(key("Nina", 1965)).returningOld();
    assertThat(songs.delete(delete)).contains(song("Nina", 1965, "a"));
    assertThat(songs.delete(delete)).isEmpty();
    assertThat(songs.get(key("Nina", 1965))).isEmpty();
    assertThat(songs.describe().itemCount()).isZero();
    assertThat(songs.describe().sizeBytes()).isZero();
  }

  @Test
  void aConditionThatDoesNotHoldLeavesEverythingAsItWas() {
    Table songs = songs();
    PutItemRequest insert =
        PutItemRequest.of(song("Nina", 1965, "a")).when(Condition.attributeNotExists("artist"));
    songs.put(insert);
    assertThatThrownBy(() -> songs.put(insert))
        .isInstanceOf(ConditionalCheckFailedException.class)
        .hasMessage("The conditional request failed");
    songs.put(PutItemRequest.of(song("Nina", 1965, "b")).when(Condition.equal("title", s("a"))));
    assertThatThrownBy(
            () ->
                songs.delete(
                    DeleteItemRequest.of(key("Nina", 1965)).when(Condition.equal("title", s("a")))))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(songs.get(key("Nina", 1965))).contains(song("Nina", 1965, "b"));
  }

  @Test
  void queryKnowsEverySortKeyCondition() {
    Table songs = songs();
    for (long year = 1960; year < 1970; year++) {
      songs.put(song("Nina", year, "t" + year));
      songs.put(song("Sam", year, "t" + year));
    }
    assertThat(years(songs, new SortKeyCondition.Equal(n(1965)))).containsExactly(1965L);
    assertThat(years(songs, new SortKeyCondition.Less(n(1962)))).containsExactly(1960L, 1961L);
    assertThat(years(songs, new SortKeyCondition.LessOrEqual(n(1961))))
        .containsExactly(1960L, 1961L);
    assertThat(years(songs, new SortKeyCondition.Greater(n(1967)))).containsExactly(1968L, 1969L);
    assertThat(years(songs, new SortKeyCondition.GreaterOrEqual(n(1968))))
        .containsExactly(1968L, 1969L);
    assertThat(years(songs, new SortKeyCondition.Between(n(1963), n(1965))))
        .containsExactly(1963L, 1964L, 1965L);
    assertThat(years(songs, SortKeyCondition.all())).hasSize(10).isSorted();
  }

  private static List<Long> years(Table songs, SortKeyCondition condition) {
    Page<Item> page = songs.query(QueryRequest.of(s("Nina")).where(condition));
    assertThat(page.next()).isInstanceOf(Page.End.class);
    List<Item> backwards =
        new ArrayList<>(
            songs.query(QueryRequest.of(s("Nina")).where(condition).descending()).items());
    java.util.Collections.reverse(backwards);
    assertThat(backwards).isEqualTo(page.items());
    return page.items().stream().map(TableTest::year).toList();
  }

  private static long year(Item item) {
    return ((AttributeValue.N) item.get("year").orElseThrow()).value().longValueExact();
  }

  @Test
  void beginsWithFindsPrefixesOfStringsAndBytes() {
    Table words =
        karst.createTable(
            new TableDefinition("words", KeySchema.composite("p", KeyType.S, "w", KeyType.S)));
    for (String word : List.of("a", "ab", "abc", "abd", "b", "ab\u00ff", "ab\uD83D\uDE00")) {
      words.put(Item.of("p", s("x"), "w", s(word)));
    }
    assertThat(
            words
                .query(QueryRequest.of(s("x")).where(new SortKeyCondition.BeginsWith(s("ab"))))
                .items())
        .extracting(item -> ((AttributeValue.S) item.get("w").orElseThrow()).value())
        .containsExactly("ab", "abc", "abd", "ab\u00ff", "ab\uD83D\uDE00");
  }

  @Test
  void queriesAndScansGoOnWhereAPageEnded() {
    Table songs = songs();
    for (long year = 0; year < 25; year++) {
      songs.put(song("Nina", year, "t"));
      songs.put(song("Sam" + year, year, "t"));
    }
    List<Long> ascending = new ArrayList<>();
    QueryRequest query = QueryRequest.of(s("Nina")).limit(7);
    Page<Item> page = songs.query(query);
    while (page.next() instanceof Page.More more) {
      assertThat(more.reason()).isEqualTo(Page.Reason.LIMIT);
      assertThat(page.items()).hasSize(7);
      page.items().forEach(item -> ascending.add(year(item)));
      page = songs.query(query.startingAt(more.position()));
    }
    page.items().forEach(item -> ascending.add(year(item)));
    assertThat(ascending).hasSize(25).isSorted();

    List<Item> scanned = new ArrayList<>();
    Page<Item> part = songs.scan(ScanRequest.all().limit(4));
    while (part.next() instanceof Page.More more) {
      scanned.addAll(part.items());
      part = songs.scan(ScanRequest.all().limit(4).startingAt(more.position()));
    }
    scanned.addAll(part.items());
    assertThat(scanned).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void aPageEndsAtOneMegabyte() {
    Table songs = songs();
    String title = "x".repeat(300 * 1024);
    for (long year = 0; year < 5; year++) {
      songs.put(song("Nina", year, title));
    }
    Page<Item> page = songs.query(QueryRequest.of(s("Nina")));
    assertThat(page.items()).hasSize(3);
    assertThat(page.next())
        .isInstanceOfSatisfying(
            Page.More.class, more -> assertThat(more.reason()).isEqualTo(Page.Reason.SIZE));
    assertThat(songs.scan(ScanRequest.all()).items()).hasSize(3);
  }

  @Test
  void numbersThatAreEqualAreOneKey() {
    Table songs = songs();
    songs.put(Item.of("artist", s("Nina"), "year", n(new BigDecimal("1965.0"))));
    songs.put(Item.of("artist", s("Nina"), "year", n(new BigDecimal("1.965E+3"))));
    assertThat(songs.describe().itemCount()).isEqualTo(1);
    assertThat(songs.get(key("Nina", 1965))).isPresent();
  }

  @Test
  void tablesAreCreatedListedDescribedAndDeleted() {
    Table songs = songs();
    songs.put(song("Nina", 1965, "a"));
    karst.createTable(new TableDefinition("abc", KeySchema.simple("id", KeyType.B)));
    assertThat(karst.tableNames()).containsExactly("abc", "songs");
    assertThat(karst.describeTable("songs").itemCount()).isEqualTo(1);
    assertThatThrownBy(this::songs)
        .isInstanceOf(ResourceInUseException.class)
        .hasMessage("Table already exists: songs");
    karst.deleteTable("songs");
    assertThat(karst.tableNames()).containsExactly("abc");
    assertThatThrownBy(() -> karst.table("songs"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("Requested resource not found: Table: songs not found");
    assertThatThrownBy(() -> songs.get(key("Nina", 1965)))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(songs().get(key("Nina", 1965))).isEmpty();
  }

  @Test
  void binaryKeysCompareAsUnsignedBytes() {
    Table table =
        karst.createTable(
            new TableDefinition("bin", KeySchema.composite("p", KeyType.B, "s", KeyType.B)));
    byte[] low = {1};
    byte[] high = {(byte) 0x80};
    table.put(Item.of("p", b(low), "s", b(high)));
    table.put(Item.of("p", b(low), "s", b(low)));
    assertThat(table.query(QueryRequest.of(b(low))).items())
        .extracting(item -> item.get("s").orElseThrow())
        .containsExactly(b(low), b(high));
  }

  @Test
  void badKeysAreRefusedInDynamoDbsWords() {
    Table songs = songs();
    refused(
        () -> songs.put(Item.of("artist", s("Nina"))),
        "One or more parameter values were invalid: Missing the key year in the item");
    refused(
        () -> songs.put(Item.of("artist", s("Nina"), "year", s("1965"))),
        "One or more parameter values were invalid: Type mismatch for key year expected: N"
            + " actual: S");
    refused(
        () -> songs.put(song("", 1965, "a")),
        "One or more parameter values are not valid. The AttributeValue for a key attribute"
            + " cannot contain an empty string value. Key: artist");
    refused(
        () -> songs.put(song("x".repeat(2049), 1965, "a")),
        "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size"
            + " limit of2048 bytes");
    refused(() -> songs.get(Item.of("artist", s("Nina"))), schemaMismatch());
    refused(() -> songs.get(song("Nina", 1965, "a")), schemaMismatch());
    refused(() -> songs.get(Item.of("artist", s("Nina"), "year", s("1965"))), schemaMismatch());
    refused(
        () -> songs.put(song("Nina", 1965, "x".repeat(400 * 1024))),
        "Item size has exceeded the maximum allowed size");
    assertThat(songs.describe().itemCount()).isZero();
    assertThat(songs.scan(ScanRequest.all()).items()).isEmpty();
  }

  private static String schemaMismatch() {
    return "The provided key element does not match the schema";
  }

  @Test
  void badTablesAreRefused() {
    refused(
        () -> new TableDefinition("ab", KeySchema.simple("id", KeyType.S)),
        "TableName must be at least 3 characters long and at most 255 characters long");
    refused(
        () -> new TableDefinition("a b c", KeySchema.simple("id", KeyType.S)),
        "1 validation error detected: Value 'a b c' at 'tableName' failed to satisfy constraint:"
            + " Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
    refused(
        () -> KeySchema.composite("id", KeyType.S, "id", KeyType.S),
        "Both the Hash Key and the Range Key element in the KeySchema have the same name");
  }

  @Test
  void aClosedDatabaseRefusesEverything() {
    Table songs = songs();
    karst.close();
    karst.close();
    assertThatThrownBy(() -> songs.get(key("Nina", 1965)))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage("The database is closed");
    assertThatThrownBy(() -> songs.put(song("Nina", 1965, "a")))
        .isInstanceOf(StoreUnavailableException.class);
    assertThatThrownBy(karst::tableNames).isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void forgedPositionsAreRefused() {
    Table songs = songs();
    songs.put(song("Nina", 1965, "a"));
    byte[][] forgeries = {
      {0},
      {0, 0},
      {0, 1, 1},
      {0, 2, 0, 115, 1},
      {0, 5, 1, 'N', 'i'},
      {(byte) 255, (byte) 255, 1},
      {0, 5, 1, 'N', 'i', 'n', 'a'}
    };
    for (byte[] forgery : forgeries) {
      refused(
          () -> songs.scan(ScanRequest.all().startingAt(Position.of(forgery))),
          "The provided starting key is invalid");
      refused(
          () -> songs.query(QueryRequest.of(s("Nina")).startingAt(Position.of(forgery))),
          "The provided starting key is invalid");
    }
    byte[] ofSam = {0, 4, 1, 'S', 'a', 'm', (byte) 0xc1, 5};
    refused(
        () -> songs.query(QueryRequest.of(s("Nina")).startingAt(Position.of(ofSam))),
        "The provided starting key is outside query boundaries based on provided conditions");
    assertThat(songs.scan(ScanRequest.all().startingAt(Position.of(ofSam))).items()).hasSize(1);
  }

  @Test
  void limitsBelowOneAreRefused() {
    String message =
        "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member"
            + " must have value greater than or equal to 1";
    refused(() -> ScanRequest.all().limit(0), message);
    TypedTable<Item> typed =
        karst.table(songs().definition(), new UntypedItemCodec(songDefinition().key()));
    refused(() -> typed.scan(0, Position.start()), message);
  }

  private static TableDefinition songDefinition() {
    return new TableDefinition(
        "songs", KeySchema.composite("artist", KeyType.S, "year", KeyType.N));
  }

  @Test
  void emptyKeysAreCalledByTheNameTheyHaveInTheirTable() {
    Table songs = songs();
    Table words =
        karst.createTable(
            new TableDefinition("words", KeySchema.composite("p", KeyType.S, "w", KeyType.S)));
    words.put(Item.of("p", s("x"), "w", s("y")));
    String empty =
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
            + " contain an empty string value. Key: ";
    refused(() -> songs.get(Item.of("artist", s(""), "year", n(1))), empty + "artist");
    refused(() -> words.get(Item.of("p", s("x"), "w", s(""))), empty + "w");
    refused(
        () -> words.query(QueryRequest.of(s("x")).where(new SortKeyCondition.BeginsWith(s("")))),
        empty + "w");
  }

  @Test
  void conditionsHaveAtMostThreeHundredOperators() {
    Table songs = songs();
    Condition deep = Condition.attributeExists("title");
    for (int i = 0; i < 20_000; i++) {
      deep = Condition.not(deep);
    }
    PutItemRequest request = PutItemRequest.of(song("Nina", 1965, "a")).when(deep);
    refused(
        () -> songs.put(request),
        "Invalid ConditionExpression: The expression contains too many operators; at most 300 are"
            + " allowed");
  }

  @Test
  void onlyWhatHasAnOrderIsOrdered() {
    refused(
        () ->
            Condition.compare(DocumentPath.of("open"), Comparator.LESS, AttributeValue.bool(true)),
        "Invalid ConditionExpression: Incorrect operand type for operator or function; operator: <,"
            + " operand type: BOOL");
  }

  /** A constructor of the user's may ask Karst while its object is being read. */
  @Test
  void aPageGoesOnWhereItEndedThoughTheCodecUsesTheTable() {
    Table songs = songs();
    for (int year = 0; year < 6; year++) {
      songs.put(song("Nina", year, "t"));
      songs.put(song("Sam", year, "t"));
    }
    UntypedItemCodec plain = new UntypedItemCodec(songDefinition().key());
    TypedTable<Item> asking =
        karst.table(
            songDefinition(),
            new ItemCodec<Item>() {
              @Override
              public List<String> attributeNames() {
                return plain.attributeNames();
              }

              @Override
              public void writeKey(Item item, KeyBytes key) {
                plain.writeKey(item, key);
              }

              @Override
              public void write(Item item, ItemSink sink) {
                plain.write(item, sink);
              }

              @Override
              public Item read(ItemSource source) {
                Item item = plain.read(source);
                assertThat(songs.get(key("Sam", year(item)))).isPresent();
                return item;
              }
            });
    Page<Item> first =
        asking.query(
            asking.key().partition("Nina"), SortKeyCondition.all(), true, 4, Position.start());
    Position position = ((Page.More) first.next()).position();
    Page<Item> second =
        asking.query(asking.key().partition("Nina"), SortKeyCondition.all(), true, 4, position);
    assertThat(second.items()).extracting(TableTest::year).containsExactly(4L, 5L);
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(ValidationException.class).hasMessage(message);
  }
}
