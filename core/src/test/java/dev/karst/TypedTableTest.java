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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables of objects: positions, limits and codecs that call back. */
class TypedTableTest {
  private static final TableDefinition SONGS =
      new TableDefinition("songs", KeySchema.composite("artist", KeyType.S, "year", KeyType.N));

  private final Karst karst = Karst.inMemory();
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
    return table.query(table.key().partition(artist), SortKeyCondition.all(), true, limit, from);
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
      refused(() -> songs.scan(10, Position.of(forgery)), "The provided starting key is invalid");
      refused(
          () -> query(songs, "Nina", 10, Position.of(forgery)),
          "The provided starting key is invalid");
    }
    byte[] ofSam = {0, 4, 1, 'S', 'a', 'm', (byte) 0xc1, 5};
    refused(
        () -> query(songs, "Nina", 10, Position.of(ofSam)),
        "The provided starting key is outside query boundaries based on provided conditions");
    assertThat(songs.scan(10, Position.of(ofSam)).items()).hasSize(1);
  }

  @Test
  void limitsBelowOneAreRefused() {
    String message =
        "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member"
            + " must have value greater than or equal to 1";
    refused(() -> songs.scan(0, Position.start()), message);
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
    assertThat(songs.scan(10, Position.start()).items()).isEmpty();
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
