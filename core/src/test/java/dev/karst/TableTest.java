package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ResourceInUseException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.ValidationException;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.ReturnValues;
import dev.karst.operation.ScanResponse;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableDescription;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The short forms of operations on a table, in memory. */
class TableTest {
  private static final TableDefinition SONGS =
      new TableDefinition("songs", KeySchema.composite("artist", KeyType.S, "year", KeyType.N));

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();

  @AfterEach
  void close() {
    karst.close();
  }

  private Table songs() {
    return karst.createTable(SONGS);
  }

  private TableDescription described() {
    return karst.describeTable("songs");
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
    assertThat(songs.name()).isEqualTo("songs");
    songs.put(song("Nina", 1965, "Feeling Good"));
    assertThat(songs.get(key("Nina", 1965))).contains(song("Nina", 1965, "Feeling Good"));
    assertThat(songs.get(key("Nina", 1966))).isEmpty();
    assertThat(songs.get(key("Nino", 1965))).isEmpty();
    assertThat(songs.get(key("Nina", 1965), get -> get.projectionExpression("title")).item())
        .isEqualTo(Item.of("title", s("Feeling Good")));
  }

  @Test
  void putReplacesAndReturnsTheOldItem() {
    Table songs = songs();
    assertThat(
            songs
                .put(song("Nina", 1965, "a"), put -> put.returnValues(ReturnValues.ALL_OLD))
                .attributes())
        .isNull();
    assertThat(
            songs
                .put(song("Nina", 1965, "b"), put -> put.returnValues(ReturnValues.ALL_OLD))
                .attributes())
        .isEqualTo(song("Nina", 1965, "a"));
    assertThat(songs.get(key("Nina", 1965))).contains(song("Nina", 1965, "b"));
    assertThat(described().itemCount()).isEqualTo(1);
  }

  @Test
  void updateChangesAttributesAndMakesItems() {
    Table songs = songs();
    assertThat(
            songs
                .update(
                    key("Nina", 1965),
                    update ->
                        update
                            .updateExpression("SET title = :t ADD plays :one")
                            .value(":t", s("a"))
                            .value(":one", n(1))
                            .returnValues(ReturnValues.ALL_NEW))
                .attributes())
        .isEqualTo(song("Nina", 1965, "a").toBuilder().put("plays", 1).build());
    songs.update(
        key("Nina", 1965), update -> update.updateExpression("ADD plays :one").value(":one", n(1)));
    assertThat(songs.get(key("Nina", 1965)))
        .contains(song("Nina", 1965, "a").toBuilder().put("plays", 2).build());
  }

  @Test
  void deleteTakesAwayAndReturnsTheOldItem() {
    Table songs = songs();
    songs.put(song("Nina", 1965, "a"));
    assertThat(
            songs
                .delete(key("Nina", 1965), delete -> delete.returnValues(ReturnValues.ALL_OLD))
                .attributes())
        .isEqualTo(song("Nina", 1965, "a"));
    assertThat(
            songs
                .delete(key("Nina", 1965), delete -> delete.returnValues(ReturnValues.ALL_OLD))
                .attributes())
        .isNull();
    songs.delete(key("Nina", 1965));
    assertThat(songs.get(key("Nina", 1965))).isEmpty();
    assertThat(described().itemCount()).isZero();
    assertThat(described().sizeBytes()).isZero();
  }

  @Test
  void aConditionThatDoesNotHoldLeavesEverythingAsItWas() {
    Table songs = songs();
    songs.put(
        song("Nina", 1965, "a"), put -> put.conditionExpression("attribute_not_exists(artist)"));
    assertThatThrownBy(
            () ->
                songs.put(
                    song("Nina", 1965, "a"),
                    put -> put.conditionExpression("attribute_not_exists(artist)")))
        .isInstanceOf(ConditionalCheckFailedException.class)
        .hasMessage("The conditional request failed");
    songs.put(
        song("Nina", 1965, "b"),
        put -> put.conditionExpression("title = :title").value(":title", s("a")));
    assertThatThrownBy(
            () ->
                songs.delete(
                    key("Nina", 1965),
                    delete -> delete.conditionExpression("title = :t").value(":t", s("a"))))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(songs.get(key("Nina", 1965))).contains(song("Nina", 1965, "b"));
  }

  @Test
  void queriesAndScansGoOnWhereAPageEnded() {
    Table songs = songs();
    for (long year = 0; year < 25; year++) {
      songs.put(song("Nina", year, "t"));
      songs.put(song("Sam" + year, year, "t"));
    }
    List<Long> ascending = new ArrayList<>();
    QueryResponse page = nina(songs, null);
    while (page.lastEvaluatedKey() != null) {
      assertThat(page.items()).hasSize(7);
      page.items().forEach(item -> ascending.add(year(item)));
      page = nina(songs, page.lastEvaluatedKey());
    }
    page.items().forEach(item -> ascending.add(year(item)));
    assertThat(ascending).hasSize(25).isSorted();

    List<Item> scanned = new ArrayList<>();
    ScanResponse part = songs.scan(scan -> scan.limit(4));
    while (part.lastEvaluatedKey() != null) {
      scanned.addAll(part.items());
      Item last = part.lastEvaluatedKey();
      part = songs.scan(scan -> scan.limit(4).exclusiveStartKey(last));
    }
    scanned.addAll(part.items());
    assertThat(scanned).hasSize(50).doesNotHaveDuplicates();
    assertThat(songs.scan().items()).hasSameElementsAs(scanned);
  }

  private static QueryResponse nina(Table songs, Item startKey) {
    return songs.query(
        query ->
            query
                .keyConditionExpression("artist = :a")
                .value(":a", s("Nina"))
                .limit(7)
                .exclusiveStartKey(startKey));
  }

  private static long year(Item item) {
    return ((AttributeValue.N) item.get("year").orElseThrow()).value().longValueExact();
  }

  @Test
  void numbersThatAreEqualAreOneKey() {
    Table songs = songs();
    songs.put(Item.of("artist", s("Nina"), "year", n(new BigDecimal("1965.0"))));
    songs.put(Item.of("artist", s("Nina"), "year", n(new BigDecimal("1.965E+3"))));
    assertThat(described().itemCount()).isEqualTo(1);
    assertThat(songs.get(key("Nina", 1965))).isPresent();
  }

  @Test
  void tablesAreCreatedListedDescribedAndDeleted() {
    Table songs = songs();
    songs.put(song("Nina", 1965, "a"));
    karst.createTable(new TableDefinition("abc", KeySchema.simple("id", KeyType.B)));
    assertThat(karst.tableNames()).containsExactly("abc", "songs");
    assertThat(described().itemCount()).isEqualTo(1);
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
    List<ThrowingCallable> calls =
        List.of(
            () -> songs.put(song("Nina", 1965, "a")),
            () -> songs.update(key("Nina", 1965), update -> {}),
            () -> songs.delete(key("Nina", 1965)),
            () -> nina(songs, null),
            songs::scan,
            karst::tableNames);
    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call).isInstanceOf(StoreUnavailableException.class);
    }
  }

  static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(ValidationException.class).hasMessage(message);
  }
}
