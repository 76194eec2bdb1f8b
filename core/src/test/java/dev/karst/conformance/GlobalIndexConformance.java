package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.ScanResponse;
import dev.karst.operation.Select;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Global secondary indexes: keys of their own, projections, sparseness, pages. */
abstract class GlobalIndexConformance extends Conformance {
  private static final Item ONE =
      item("p", "x", "s", "1", "c", "m", "d", 30, "e", "e1", "f", "f1", "g", "G", "h", "a");
  private static final Item TWO =
      item("p", "y", "s", "2", "c", "m", "d", 20, "f", "f2", "g", "G", "h", "b");
  private static final Item THREE = item("p", "z", "s", "3", "c", "m", "e", "e3", "g", "G");
  private static final Item SPARSE = item("p", "x", "s", "4", "d", 1, "f", "f4");
  private static final Item OTHER = item("p", "x", "s", "5", "c", "n", "d", 30, "g", "H", "h", "a");

  GlobalIndexConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.INDEXED);
    for (Item item : List.of(ONE, TWO, THREE, SPARSE, OTHER)) {
      put("indexed", item);
    }
  }

  private QueryResponse index(String name, Consumer<QueryRequest.Builder> more) {
    return query(
        "indexed",
        query -> {
          query.indexName(name).keyConditionExpression("c = :c").value(":c", AttributeValue.s("m"));
          more.accept(query);
        });
  }

  private static Item only(Item item, String... attributes) {
    Item.Builder some = Item.builder();
    for (String attribute : attributes) {
      item.get(attribute).ifPresent(value -> some.put(attribute, value));
    }
    return some.build();
  }

  @Test
  void eachProjectionHoldsItsAttributes() {
    assertThat(index("g_c_all", query -> {}).items()).containsExactlyInAnyOrder(ONE, TWO, THREE);
    assertThat(index("g_c_s_keys", query -> {}).items())
        .containsExactly(
            only(ONE, "p", "s", "c"), only(TWO, "p", "s", "c"), only(THREE, "p", "s", "c"));
    assertThat(index("g_c_d_include", query -> {}).items())
        .containsExactly(only(TWO, "p", "s", "c", "d", "e"), only(ONE, "p", "s", "c", "d", "e"));
  }

  @Test
  void sortConditionsAreOnTheIndexKey() {
    assertThat(
            index(
                    "g_c_d_include",
                    query ->
                        query
                            .keyConditionExpression("c = :c AND d > :d")
                            .value(":d", AttributeValue.n(20)))
                .items())
        .containsExactly(only(ONE, "p", "s", "c", "d", "e"));
    assertThat(index("g_c_d_include", query -> query.scanIndexForward(false)).items())
        .containsExactly(only(ONE, "p", "s", "c", "d", "e"), only(TWO, "p", "s", "c", "d", "e"));
    assertThat(index("g_c_all", query -> query.filterExpression("attribute_exists(d)")).items())
        .containsExactlyInAnyOrder(ONE, TWO);
  }

  @Test
  void whatIsNotProjectedIsNotToBeHad() {
    invalid(
        INVALID
            + "Select type ALL_ATTRIBUTES is not supported for global secondary index g_c_s_keys"
            + " because its projection type is not ALL",
        () -> index("g_c_s_keys", query -> query.select(Select.ALL_ATTRIBUTES)));
    assertThat(index("g_c_all", query -> query.select(Select.ALL_ATTRIBUTES)).count()).isEqualTo(3);
    assertThatThrownBy(() -> index("g_c_s_keys", query -> query.projectionExpression("f")))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("g_c_s_keys");
    invalid(
        "Consistent reads are not supported on global secondary indexes",
        () -> index("g_c_all", query -> query.consistentRead(true)));
    invalid(
        "Consistent reads are not supported on global secondary indexes",
        () -> scan("indexed", scan -> scan.indexName("g_c_all").consistentRead(true)));
  }

  @Test
  void aFilterByWhatIsNotProjectedIsRefusedInQueriesAndFindsNothingInScans() {
    invalid(
        INVALID
            + "Secondary index g_c_s_keys does not project one or more filter attributes: [e, f]",
        () -> index("g_c_s_keys", query -> query.filterExpression("f = e")));
    ScanResponse page =
        scan(
            "indexed",
            scan -> scan.indexName("g_c_s_keys").filterExpression("attribute_exists(f)"));
    assertThat(page.count()).isZero();
    assertThat(page.scannedCount()).isEqualTo(4);
  }

  @Test
  void pagesOfAnIndexGoOnBehindTheKeysOfBoth() {
    for (int i = 0; i < 25; i++) {
      put("indexed", item("p", "many" + i, "s", "1", "c", "same", "d", 1));
    }
    List<String> found = new ArrayList<>();
    Item start = null;
    do {
      Item from = start;
      QueryResponse page =
          index(
              "g_c_d_include",
              query ->
                  query.value(":c", AttributeValue.s("same")).limit(4).exclusiveStartKey(from));
      page.items().forEach(item -> found.add(string(item, "p")));
      start = page.lastEvaluatedKey();
      if (start != null) {
        assertThat(start.attributes().keySet()).containsExactlyInAnyOrder("p", "s", "c", "d");
      }
    } while (start != null);
    assertThat(found).hasSize(25).doesNotHaveDuplicates();
    invalid(
        "The provided starting key is invalid",
        () -> index("g_c_d_include", query -> query.exclusiveStartKey(item("p", "x", "s", "1"))));
    invalid(
        "The provided starting key is outside query boundaries based on provided conditions",
        () ->
            index(
                "g_c_all",
                query -> query.exclusiveStartKey(item("p", "x", "s", "1", "c", "other"))));
  }

  @Test
  void anIndexIsScannedAndInSegments() {
    ScanResponse all = scan("indexed", scan -> scan.indexName("g_c_all"));
    assertThat(all.items()).containsExactlyInAnyOrder(ONE, TWO, THREE, OTHER);
    List<Item> segments = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int segment = i;
      segments.addAll(
          scan("indexed", scan -> scan.indexName("g_c_all").segment(segment).totalSegments(5))
              .items());
    }
    assertThat(segments).containsExactlyInAnyOrder(ONE, TWO, THREE, OTHER);
    List<Item> paged = new ArrayList<>();
    ScanResponse page = scan("indexed", scan -> scan.indexName("g_c_all").limit(1));
    paged.addAll(page.items());
    while (page.lastEvaluatedKey() != null) {
      Item last = page.lastEvaluatedKey();
      page = scan("indexed", scan -> scan.indexName("g_c_all").limit(1).exclusiveStartKey(last));
      paged.addAll(page.items());
    }
    assertThat(paged).isEqualTo(all.items());
  }

  private QueryResponse multi(String condition, Object... values) {
    return query(
        "indexed",
        query ->
            query
                .indexName("g_multi")
                .keyConditionExpression(condition)
                .expressionAttributeValues(Items.attributes(values)));
  }

  @Test
  void aKeyMayHaveSeveralAttributes() {
    assertThat(multi("c = :c AND g = :g", ":c", "m", ":g", "G").items()).containsExactly(TWO, ONE);
    assertThat(multi("c = :c AND g = :g AND d = :d", ":c", "m", ":g", "G", ":d", 30).items())
        .containsExactly(ONE);
    assertThat(multi("c = :c AND g = :g AND d > :d", ":c", "m", ":g", "G", ":d", 25).items())
        .containsExactly(ONE);
    assertThat(
            multi(
                    "c = :c AND g = :g AND d = :d AND begins_with(h, :h)",
                    ":c",
                    "m",
                    ":g",
                    "G",
                    ":d",
                    20,
                    ":h",
                    "b")
                .items())
        .containsExactly(TWO);
    assertThat(scan("indexed", scan -> scan.indexName("g_multi")).items())
        .containsExactlyInAnyOrder(ONE, TWO, OTHER);
    assertThatThrownBy(() -> multi("c = :c", ":c", "m")).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> multi("c = :c AND g = :g AND h = :h", ":c", "m", ":g", "G", ":h", "a"))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(
            () ->
                multi(
                    "c = :c AND g = :g AND d > :d AND h = :h",
                    ":c",
                    "m",
                    ":g",
                    "G",
                    ":d",
                    1,
                    ":h",
                    "a"))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void anIndexFollowsItsTable() {
    update(
        "indexed",
        item("p", "x", "s", "1"),
        update -> update.updateExpression("SET c = :c").value(":c", AttributeValue.s("n")));
    update("indexed", item("p", "y", "s", "2"), update -> update.updateExpression("REMOVE c"));
    put("indexed", SPARSE.toBuilder().put("c", "m").build());
    delete("indexed", item("p", "z", "s", "3"));
    assertThat(index("g_c_all", query -> {}).items())
        .containsExactly(SPARSE.toBuilder().put("c", "m").build());
    assertThat(index("g_c_s_keys", query -> query.value(":c", AttributeValue.s("n"))).items())
        .containsExactly(item("p", "x", "s", "1", "c", "n"), item("p", "x", "s", "5", "c", "n"));
  }

  /** Messages as dynalite's test/putItem.js recorded them. */
  @Test
  void keysOfAnIndexHaveTheirTypeAndAreNotEmpty() {
    assertThatThrownBy(() -> put("indexed", item("p", "x", "s", "9", "c", 1)))
        .isInstanceOf(ValidationException.class)
        .hasMessageMatching(
            INVALID + "Type mismatch for Index Key c Expected: S Actual: N IndexName: [lg]_\\w+");
    assertThatThrownBy(() -> put("indexed", item("p", "x", "s", "9", "c", "")))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("empty string value");
    assertThatThrownBy(() -> put("indexed", item("p", "x", "s", "9", "c", "x".repeat(2049))))
        .isInstanceOf(ValidationException.class);
    assertThat(get("indexed", item("p", "x", "s", "9"))).isNull();
  }
}
