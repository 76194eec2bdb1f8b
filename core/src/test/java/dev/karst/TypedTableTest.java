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
import dev.karst.expression.Comparator;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.SortKeyCondition;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables of objects: positions, limits and codecs that call back. */
class TypedTableTest {
  private static final TableDefinition SONGS =
      new TableDefinition("songs", KeySchema.composite("artist", KeyType.S, "year", KeyType.N));

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final UntypedItemCodec plain = new UntypedItemCodec(SONGS.key());
  private final TypedTable<Item> songs = karst.table(SONGS, plain);

  @AfterEach
  void close() {
    karst.close();
  }

  private static Item song(String artist, long year) {
    return Item.builder().put("artist", artist).put("year", year).put("title", "t").build();
  }

  private static long year(Item item) {
    return ((AttributeValue.N) item.get("year").orElseThrow()).value().longValueExact();
  }

  private Page<Item> query(TypedTable<Item> table, String artist, int limit, Position from) {
    return table.query(of(artist), limit, from);
  }

  private static TypedQuery of(String artist) {
    return of(artist, SortKeyCondition.all(), Optional.empty());
  }

  private static TypedQuery of(String artist, SortKeyCondition sort, Optional<Condition> filter) {
    return new TypedQuery(List.of(s(artist)), List.of(), sort, filter, true);
  }

  @Test
  void pagesSayWhyTheyEnded() {
    for (int year = 0; year < 5; year++) {
      songs.put(song("Nina", year).toBuilder().put("title", "x".repeat(300 * 1024)).build());
    }
    Page<Item> bySize = query(songs, "Nina", 100, Position.start());
    assertThat(bySize.next())
        .isInstanceOfSatisfying(
            Page.More.class, more -> assertThat(more.reason()).isEqualTo(Page.Reason.SIZE));
    Page<Item> byLimit = query(songs, "Nina", 1, Position.start());
    assertThat(byLimit.next())
        .isInstanceOfSatisfying(
            Page.More.class, more -> assertThat(more.reason()).isEqualTo(Page.Reason.LIMIT));
    Position behind = ((Page.More) bySize.next()).position();
    Page<Item> last = query(songs, "Nina", 100, Position.of(behind.toBytes()));
    assertThat(last.next()).isInstanceOf(Page.End.class);
    assertThat(bySize.items().size() + last.items().size()).isEqualTo(5);
  }

  @Test
  void forgedPositionsAreRefused() {
    songs.put(song("Nina", 1965));
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
          () -> songs.scan(TypedScan.all(), 10, Position.of(forgery)),
          "The provided starting key is invalid");
      refused(
          () -> query(songs, "Nina", 10, Position.of(forgery)),
          "The provided starting key is invalid");
    }
    byte[] ofSam = {0, 4, 1, 'S', 'a', 'm', (byte) 0xc1, 5};
    refused(
        () -> query(songs, "Nina", 10, Position.of(ofSam)),
        "The provided starting key is outside query boundaries based on provided conditions");
    assertThat(songs.scan(TypedScan.all(), 10, Position.of(ofSam)).items()).hasSize(1);
  }

  @Test
  void positionsOfAnotherRangeAreRefused() {
    for (int year = 1960; year < 1970; year++) {
      songs.put(song("Nina", year));
    }
    Position at1964 = positionOf(query(songs, "Nina", 5, Position.start()));
    TypedQuery later = of("Nina", new SortKeyCondition.GreaterOrEqual(n(1965)), Optional.empty());
    refused(
        () -> songs.query(later, 10, at1964),
        "The provided starting key is outside query boundaries based on provided conditions");
    assertThat(songs.query(later, 10, Position.start()).items()).hasSize(5);
  }

  private static Position positionOf(Page<?> page) {
    return ((Page.More) page.next()).position();
  }

  @Test
  void aQueryAsksForOnePartitionOfTheKeysType() {
    String type =
        "One or more parameter values were invalid: Condition parameter type does not match schema"
            + " type";
    refused(() -> songs.query(partition(n(1)), 10, Position.start()), type);
    refused(
        () -> songs.query(partition(), 10, Position.start()),
        "Query condition missed key schema element: artist");
    refused(
        () -> songs.query(partition(s("a"), s("b")), 10, Position.start()),
        "Query key condition not supported");
    refused(
        () ->
            songs.query(
                of("Nina", new SortKeyCondition.Equal(s("1965")), Optional.empty()),
                10,
                Position.start()),
        type);
    TypedQuery prefixed =
        new TypedQuery(
            List.of(s("Nina")), List.of(n(1)), SortKeyCondition.all(), Optional.empty(), true);
    refused(() -> songs.query(prefixed, 10, Position.start()), "Query key condition not supported");
  }

  private static TypedQuery partition(AttributeValue... values) {
    return new TypedQuery(
        List.of(values), List.of(), SortKeyCondition.all(), Optional.empty(), true);
  }

  /** Of ten items of which every second passes, four pages look at three each. */
  @Test
  void limitsCountWhatIsLookedAt() {
    for (int year = 0; year < 10; year++) {
      songs.put(song("Nina", year).toBuilder().put("title", year % 2 == 0 ? "t" : "u").build());
    }
    Optional<Condition> titledT = Optional.of(Condition.equal("title", s("t")));
    TypedQuery query = of("Nina", SortKeyCondition.all(), titledT);
    assertThat(pages(from -> songs.query(query, 3, from)))
        .containsExactly(List.of(0L, 2L), List.of(4L), List.of(6L, 8L), List.of());
    TypedScan scan = new TypedScan(0, 1, titledT);
    assertThat(pages(from -> songs.scan(scan, 3, from)))
        .containsExactly(List.of(0L, 2L), List.of(4L), List.of(6L, 8L), List.of());
    TypedQuery none =
        of("Nina", SortKeyCondition.all(), Optional.of(Condition.equal("title", s("v"))));
    assertThat(pages(from -> songs.query(none, 5, from)))
        .containsExactly(List.of(), List.of(), List.of());
  }

  private static List<List<Long>> pages(Function<Position, Page<Item>> read) {
    List<List<Long>> pages = new ArrayList<>();
    Page<Item> page = read.apply(Position.start());
    pages.add(years(page));
    while (page.next() instanceof Page.More more) {
      page = read.apply(more.position());
      pages.add(years(page));
    }
    return pages;
  }

  private static List<Long> years(Page<Item> page) {
    return page.items().stream().map(TypedTableTest::year).toList();
  }

  @Test
  void aMegabyteIsCountedBeforeTheFilter() {
    for (int year = 0; year < 5; year++) {
      songs.put(song("Nina", year).toBuilder().put("title", "x".repeat(300 * 1024)).build());
    }
    TypedQuery none =
        of("Nina", SortKeyCondition.all(), Optional.of(Condition.equal("other", s("v"))));
    Page<Item> page = songs.query(none, 100, Position.start());
    assertThat(page.items()).isEmpty();
    assertThat(page.next())
        .isInstanceOfSatisfying(
            Page.More.class, more -> assertThat(more.reason()).isEqualTo(Page.Reason.SIZE));
  }

  /**
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.FilterExpression.html
   */
  @Test
  void queriesDoNotFilterByTheirKey() {
    Optional<Condition> byYear = Optional.of(Condition.equal("year", n(1965)));
    refused(
        () -> songs.query(of("Nina", SortKeyCondition.all(), byYear), 10, Position.start()),
        "Filter Expression can only contain non-primary key attributes: Primary key attribute:"
            + " year");
    songs.put(song("Nina", 1965));
    assertThat(songs.scan(new TypedScan(0, 1, byYear), 10, Position.start()).items()).hasSize(1);
  }

  @Test
  void segmentsTogetherAreTheTable() {
    for (int artist = 0; artist < 50; artist++) {
      songs.put(song("artist" + artist, artist));
    }
    List<Long> years = new ArrayList<>();
    for (int segment = 0; segment < 4; segment++) {
      TypedScan scan = new TypedScan(segment, 4, Optional.empty());
      pages(from -> songs.scan(scan, 7, from)).forEach(years::addAll);
    }
    assertThat(years).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void aSegmentGoesOnBehindItsOwnItemsOnly() {
    for (int artist = 0; artist < 50; artist++) {
      songs.put(song("artist" + artist, artist));
    }
    Position first =
        positionOf(songs.scan(new TypedScan(0, 2, Optional.empty()), 1, Position.start()));
    refused(
        () -> songs.scan(new TypedScan(1, 2, Optional.empty()), 1, first),
        "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use"
            + " ExclusiveStartKey with correct Segment. TotalSegments: 2 Segment: 1");
  }

  @Test
  void segmentsAreAMillionAtMost() {
    refused(
        () -> new TypedScan(0, 0, Optional.empty()),
        "1 validation error detected: Value '0' at 'totalSegments' failed to satisfy constraint:"
            + " Member must have value greater than or equal to 1");
    refused(
        () -> new TypedScan(0, 1_000_001, Optional.empty()),
        "1 validation error detected: Value '1000001' at 'totalSegments' failed to satisfy"
            + " constraint: Member must have value less than or equal to 1000000");
    refused(
        () -> new TypedScan(-1, 2, Optional.empty()),
        "1 validation error detected: Value '-1' at 'segment' failed to satisfy constraint: Member"
            + " must have value greater than or equal to 0");
    refused(
        () -> new TypedScan(2, 2, Optional.empty()),
        "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
            + " Segment: 2 is not less than TotalSegments: 2");
  }

  @Test
  void theSameItemsAreReadAsAnotherClass() {
    songs.put(song("Nina", 1965));
    TypedReader<String> titles = songs.as(new TitleCodec());
    assertThat(titles.indexName()).isEmpty();
    assertThat(titles.definition()).isEqualTo(SONGS);
    assertThat(titles.query(of("Nina"), 10, Position.start()).items()).containsExactly("t");
    assertThat(titles.scan(TypedScan.all(), 10, Position.start()).items()).containsExactly("t");
  }

  @Test
  void limitsBelowOneAreRefused() {
    String message =
        "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member"
            + " must have value greater than or equal to 1";
    refused(() -> songs.scan(TypedScan.all(), 0, Position.start()), message);
    refused(() -> query(songs, "Nina", 0, Position.start()), message);
  }

  @Test
  void conditionsHaveAtMostThreeHundredOperators() {
    Condition deep = Condition.attributeExists("title");
    for (int i = 0; i < 20_000; i++) {
      deep = Condition.not(deep);
    }
    Condition tooDeep = deep;
    refused(
        () -> songs.put(song("Nina", 1965), tooDeep),
        "Invalid ConditionExpression: The expression contains too many operators; operator"
            + " count: 301");
    assertThat(songs.scan(TypedScan.all(), 10, Position.start()).items()).isEmpty();
  }

  @Test
  void onlyWhatHasAnOrderIsOrdered() {
    refused(
        () ->
            Condition.compare(DocumentPath.of("open"), Comparator.LESS, AttributeValue.bool(true)),
        "Invalid ConditionExpression: Incorrect operand type for operator or function; operator or"
            + " function: <, operand type: BOOL");
  }

  /** A constructor of the user's may ask Karst while its object is being read. */
  @Test
  void aPageGoesOnWhereItEndedThoughTheCodecUsesTheTable() {
    for (int year = 0; year < 6; year++) {
      songs.put(song("Nina", year));
      songs.put(song("Sam", year));
    }
    TypedTable<Item> asking = karst.table(SONGS, new AskingCodec());
    Page<Item> first = query(asking, "Nina", 4, Position.start());
    Position position = ((Page.More) first.next()).position();
    Page<Item> second = query(asking, "Nina", 4, position);
    assertThat(second.items()).extracting(TypedTableTest::year).containsExactly(4L, 5L);
  }

  /** Reads titles alone. */
  static final class TitleCodec implements ItemCodec<String> {
    @Override
    public List<String> attributeNames() {
      return List.of("title");
    }

    @Override
    public void writeKey(String title, KeyBytes key) {
      throw new AssertionError("it only reads");
    }

    @Override
    public void write(String title, ItemSink sink) {
      throw new AssertionError("it only reads");
    }

    @Override
    public String read(ItemSource source) {
      return source.attribute(0) ? source.string() : "none";
    }
  }

  /** Reads another item of the table while it reads one. */
  private final class AskingCodec implements ItemCodec<Item> {
    private final Table table = karst.table("songs");

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
      assertThat(table.get(Item.of("artist", s("Sam"), "year", n(year(item))))).isPresent();
      return item;
    }
  }
}
