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

/** Local secondary indexes: same partition, another order. */
abstract class LocalIndexConformance extends Conformance {
  private static final Item ONE = item("p", "x", "s", "1", "c", "m", "d", 30, "e", "e1", "f", "f1");
  private static final Item TWO = item("p", "x", "s", "2", "c", "b", "d", 20, "f", "f2");
  private static final Item THREE = item("p", "x", "s", "3", "c", "b", "d", 10, "e", "e3");
  private static final Item SPARSE = item("p", "x", "s", "4", "f", "f4");
  private static final Item OTHER = item("p", "y", "s", "1", "c", "a", "d", 5);

  LocalIndexConformance(ClientSupplier supplier) {
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
          query.indexName(name).keyConditionExpression("p = :p").value(":p", AttributeValue.s("x"));
          more.accept(query);
        });
  }

  @Test
  void aQueryFiltersByWhatTheIndexHoldsOnly() {
    invalid(
        "One or more parameter values were invalid: Secondary index l_d_include does not project"
            + " one or more filter attributes: [f]",
        () -> index("l_d_include", query -> query.filterExpression("attribute_exists(f)")));
    assertThat(index("l_d_include", query -> query.filterExpression("attribute_exists(e)")).count())
        .isEqualTo(2);
  }

  @Test
  void itemsComeInTheOrderOfTheIndex() {
    assertThat(index("l_c_all", query -> {}).items()).containsExactly(TWO, THREE, ONE);
    assertThat(index("l_c_all", query -> query.scanIndexForward(false)).items())
        .containsExactly(ONE, THREE, TWO);
    assertThat(index("l_c_all", query -> query.consistentRead(true)).items())
        .containsExactly(TWO, THREE, ONE);
    assertThat(
            index(
                    "l_d_include",
                    query ->
                        query
                            .keyConditionExpression("p = :p AND d >= :d")
                            .value(":d", AttributeValue.n(20)))
                .items())
        .containsExactly(without(TWO, "f", "c"), without(ONE, "f", "c"));
  }

  private static Item without(Item item, String... attributes) {
    Item.Builder rest = item.toBuilder();
    for (String attribute : attributes) {
      rest.remove(attribute);
    }
    return rest.build();
  }

  @Test
  void unprojectedAttributesAreFetchedFromTheTable() {
    assertThat(index("l_d_include", query -> {}).items())
        .containsExactly(without(THREE, "c"), without(TWO, "f", "c"), without(ONE, "f", "c"));
    assertThat(index("l_d_include", query -> query.select(Select.ALL_ATTRIBUTES)).items())
        .containsExactly(THREE, TWO, ONE);
    assertThat(index("l_d_include", query -> query.select(Select.ALL_PROJECTED_ATTRIBUTES)).items())
        .containsExactly(without(THREE, "c"), without(TWO, "f", "c"), without(ONE, "f", "c"));
    assertThat(index("l_d_include", query -> query.projectionExpression("c, f")).items())
        .containsExactly(item("c", "b"), item("c", "b", "f", "f2"), item("c", "m", "f", "f1"));
  }

  @Test
  void pagesOfAnIndexGoOnBehindTheKeysOfBoth() {
    List<Item> all = new ArrayList<>();
    QueryResponse page = index("l_c_all", query -> query.limit(1));
    assertThat(page.lastEvaluatedKey()).isEqualTo(item("p", "x", "s", "2", "c", "b"));
    all.addAll(page.items());
    while (page.lastEvaluatedKey() != null) {
      Item last = page.lastEvaluatedKey();
      page = index("l_c_all", query -> query.limit(1).exclusiveStartKey(last));
      all.addAll(page.items());
    }
    assertThat(all).containsExactly(TWO, THREE, ONE);
    invalid(
        "The provided starting key is invalid",
        () -> index("l_c_all", query -> query.exclusiveStartKey(item("p", "x", "s", "1"))));
  }

  @Test
  void anIndexIsScanned() {
    ScanResponse all = scan("indexed", scan -> scan.indexName("l_c_all"));
    assertThat(all.items()).containsExactlyInAnyOrder(ONE, TWO, THREE, OTHER);
    assertThat(
            scan("indexed", scan -> scan.indexName("l_d_include").select(Select.ALL_ATTRIBUTES))
                .items())
        .containsExactlyInAnyOrder(ONE, TWO, THREE, OTHER);
    List<Item> segments = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int segment = i;
      segments.addAll(
          scan("indexed", scan -> scan.indexName("l_c_all").segment(segment).totalSegments(3))
              .items());
    }
    assertThat(segments).containsExactlyInAnyOrder(ONE, TWO, THREE, OTHER);
  }

  @Test
  void anIndexFollowsItsTable() {
    delete("indexed", item("p", "x", "s", "2"));
    update(
        "indexed",
        item("p", "x", "s", "1"),
        update -> update.updateExpression("SET c = :c").value(":c", AttributeValue.s("a")));
    update("indexed", item("p", "x", "s", "3"), update -> update.updateExpression("REMOVE c"));
    update(
        "indexed",
        item("p", "x", "s", "4"),
        update -> update.updateExpression("SET c = :c").value(":c", AttributeValue.s("z")));
    assertThat(index("l_c_all", query -> {}).items())
        .containsExactly(
            ONE.toBuilder().put("c", "a").build(), SPARSE.toBuilder().put("c", "z").build());
  }

  @Test
  void manyItemsMayHaveOneIndexKey() {
    for (int i = 0; i < 30; i++) {
      put("indexed", item("p", "many", "s", "s" + (10 + i), "c", "same"));
    }
    List<String> found = new ArrayList<>();
    Item start = null;
    do {
      Item from = start;
      QueryResponse page =
          query(
              "indexed",
              query ->
                  query
                      .indexName("l_c_all")
                      .keyConditionExpression("p = :p AND c = :c")
                      .value(":p", AttributeValue.s("many"))
                      .value(":c", AttributeValue.s("same"))
                      .limit(7)
                      .exclusiveStartKey(from));
      page.items().forEach(item -> found.add(string(item, "s")));
      start = page.lastEvaluatedKey();
    } while (start != null);
    assertThat(found).hasSize(30).doesNotHaveDuplicates();
  }

  /** Messages as dynalite's test/putItem.js and updateItem.js recorded them. */
  @Test
  void keysOfAnIndexHaveTheirType() {
    String mismatch =
        INVALID + "Type mismatch for Index Key d Expected: N Actual: S IndexName: [lg]_\\w+";
    assertThatThrownBy(() -> put("indexed", item("p", "x", "s", "9", "d", "text")))
        .isInstanceOf(ValidationException.class)
        .hasMessageMatching(mismatch);
    assertThatThrownBy(
            () ->
                update(
                    "indexed",
                    item("p", "x", "s", "1"),
                    request ->
                        request
                            .updateExpression("SET d = :d")
                            .value(":d", AttributeValue.s("text"))))
        .isInstanceOf(ValidationException.class)
        .hasMessageMatching(mismatch);
    invalid(
        "The update expression attempted to update the secondary index key to unsupported type",
        () ->
            update(
                "indexed",
                item("p", "x", "s", "1"),
                request -> request.updateExpression("SET d = f")));
    invalid(
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
            + " allowed: IndexKey: d",
        () ->
            update(
                "indexed",
                item("p", "x", "s", "1"),
                request ->
                    request.updateExpression("SET d[1] = :d").value(":d", AttributeValue.n(1))));
    assertThat(get("indexed", item("p", "x", "s", "1"))).isEqualTo(ONE);
    assertThat(get("indexed", item("p", "x", "s", "9"))).isNull();
  }
}
