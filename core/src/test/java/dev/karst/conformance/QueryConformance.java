package dev.karst.conformance;

import static dev.karst.conformance.Items.bytes;
import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.Select;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Query on a table: sort conditions, order, pages, filters, projections. */
abstract class QueryConformance extends Conformance {
  QueryConformance(ClientSupplier supplier) {
    super(supplier);
  }

  /**
   * Partition "x" with sort keys 0 to 9, attribute "even" where they are, and another partition.
   */
  @Override
  void prepare() {
    create(Tables.COMPOSITE);
    for (int i = 0; i < 10; i++) {
      Item item = item("p", "x", "s", i, "t", "v" + i);
      put("composite", i % 2 == 0 ? item.toBuilder().put("even", i).build() : item);
      put("composite", item("p", "y", "s", i));
    }
  }

  private QueryResponse ask(
      String condition, Map<String, AttributeValue> values, Consumer<QueryRequest.Builder> more) {
    return query(
        "composite",
        query -> {
          query
              .keyConditionExpression(condition)
              .value(":p", AttributeValue.s("x"))
              .name("#s", "s");
          values.forEach(query::value);
          more.accept(query);
        });
  }

  private List<Long> found(String sort, Object... values) {
    Map<String, AttributeValue> given = Items.attributes(values);
    QueryResponse forward = ask("p = :p AND " + sort, given, query -> {});
    List<Item> backward =
        new ArrayList<>(
            ask("p = :p AND " + sort, given, query -> query.scanIndexForward(false)).items());
    Collections.reverse(backward);
    assertThat(backward).as("backward " + sort).isEqualTo(forward.items());
    assertThat(forward.count()).isEqualTo(forward.items().size());
    assertThat(forward.scannedCount()).isEqualTo(forward.items().size());
    assertThat(forward.lastEvaluatedKey()).isNull();
    return forward.items().stream().map(item -> whole(item, "s")).toList();
  }

  @Test
  void everySortCondition() {
    assertThat(found("#s = :a", ":a", 5)).containsExactly(5L);
    assertThat(found("#s = :a", ":a", 77)).isEmpty();
    assertThat(found("#s < :a", ":a", 2)).containsExactly(0L, 1L);
    assertThat(found("#s <= :a", ":a", 2)).containsExactly(0L, 1L, 2L);
    assertThat(found("#s > :a", ":a", 7)).containsExactly(8L, 9L);
    assertThat(found("#s >= :a", ":a", 7)).containsExactly(7L, 8L, 9L);
    assertThat(found("#s BETWEEN :a AND :b", ":a", 3, ":b", 5)).containsExactly(3L, 4L, 5L);
    assertThat(found("#s BETWEEN :a AND :b", ":a", number("2.5"), ":b", number("3.5")))
        .containsExactly(3L);
    assertThat(found(":a <= #s", ":a", 8)).containsExactly(8L, 9L);
    assertThat(found(":a > #s", ":a", 2)).containsExactly(0L, 1L);
    assertThat(found("#s > :a", ":a", 9)).isEmpty();
  }

  @Test
  void conditionsComeInAnyOrderAndInParentheses() {
    QueryResponse swapped = ask("#s > :a AND :p = p", Items.attributes(":a", 8), query -> {});
    assertThat(swapped.items()).containsExactly(item("p", "x", "s", 9, "t", "v9"));
    QueryResponse parenthesised =
        ask("(p = :p) AND (#s > :a)", Items.attributes(":a", 8), query -> {});
    assertThat(parenthesised.items()).isEqualTo(swapped.items());
  }

  @Test
  void aPartitionWithoutItemsIsEmpty() {
    QueryResponse none =
        query(
            "composite",
            query -> query.keyConditionExpression("p = :p").value(":p", AttributeValue.s("none")));
    assertThat(none.items()).isEmpty();
    assertThat(none.count()).isZero();
    assertThat(none.scannedCount()).isZero();
    assertThat(none.lastEvaluatedKey()).isNull();
  }

  @Test
  void stringsAndBytesHavePrefixes() {
    create(Tables.TEXTS);
    create(Tables.BINARY);
    for (String text : List.of("a", "ab", "abc", "abd", "b", "abÿ", "ab😀", "ac", "B", "")) {
      if (!text.isEmpty()) {
        put("texts", item("p", "x", "s", text));
      }
    }
    assertThat(texts("s")).containsExactly("B", "a", "ab", "abc", "abd", "abÿ", "ab😀", "ac", "b");
    assertThat(texts("begins_with")).containsExactly("ab", "abc", "abd", "abÿ", "ab😀");
    byte[][] keys = {bytes(1), bytes(1, 0), bytes(1, 255), bytes(2), bytes(128), bytes(255, 255)};
    for (byte[] key : keys) {
      put("binary", item("p", bytes(9), "s", key));
    }
    List<AttributeValue> sorted =
        query(
                "binary",
                query ->
                    query.keyConditionExpression("p = :p").value(":p", AttributeValue.b(bytes(9))))
            .items()
            .stream()
            .map(item -> item.get("s").orElseThrow())
            .toList();
    List<AttributeValue> expected = new ArrayList<>();
    for (byte[] key : keys) {
      expected.add(AttributeValue.b(key));
    }
    assertThat(sorted).isEqualTo(expected);
    assertThat(
            query(
                    "binary",
                    query ->
                        query
                            .keyConditionExpression("p = :p AND begins_with(s, :b)")
                            .value(":p", AttributeValue.b(bytes(9)))
                            .value(":b", AttributeValue.b(bytes(1))))
                .items())
        .hasSize(3);
  }

  private List<String> texts(String how) {
    return query(
            "texts",
            query -> {
              query.keyConditionExpression("p = :p").value(":p", AttributeValue.s("x"));
              if (how.equals("begins_with")) {
                query
                    .keyConditionExpression("p = :p AND begins_with(s, :b)")
                    .value(":b", AttributeValue.s("ab"));
              }
            })
        .items()
        .stream()
        .map(item -> string(item, "s"))
        .toList();
  }

  @Test
  void pagesGoOnInBothDirections() {
    for (boolean forward : new boolean[] {true, false}) {
      for (int limit = 1; limit <= 11; limit++) {
        assertThat(paged(forward, limit)).as(forward + " " + limit).hasSize(10);
      }
    }
  }

  private List<Long> paged(boolean forward, int limit) {
    List<Long> all = new ArrayList<>();
    Item start = null;
    do {
      Item from = start;
      QueryResponse page =
          query(
              "composite",
              query ->
                  query
                      .keyConditionExpression("p = :p")
                      .value(":p", AttributeValue.s("x"))
                      .scanIndexForward(forward)
                      .limit(limit)
                      .exclusiveStartKey(from));
      assertThat(page.count()).isLessThanOrEqualTo(limit);
      page.items().forEach(item -> all.add(whole(item, "s")));
      start = page.lastEvaluatedKey();
      if (start != null) {
        assertThat(page.items()).hasSize(limit);
        assertThat(start).isEqualTo(item("p", "x", "s", all.get(all.size() - 1)));
      }
    } while (start != null);
    List<Long> ascending = new ArrayList<>(all);
    Collections.sort(ascending);
    List<Long> expected = new ArrayList<>(ascending);
    if (!forward) {
      Collections.reverse(expected);
    }
    assertThat(all).isEqualTo(expected).doesNotHaveDuplicates();
    return all;
  }

  @Test
  void aFilterDropsItemsAfterThePageIsCut() {
    Consumer<QueryRequest.Builder> even = query -> query.filterExpression("attribute_exists(even)");
    QueryResponse all = plain(even);
    assertThat(all.count()).isEqualTo(5);
    assertThat(all.scannedCount()).isEqualTo(10);
    assertThat(all.items()).hasSize(5);
    QueryResponse page = plain(even.andThen(query -> query.limit(3)));
    assertThat(page.count()).isEqualTo(2);
    assertThat(page.scannedCount()).isEqualTo(3);
    assertThat(page.lastEvaluatedKey()).isEqualTo(item("p", "x", "s", 2));
    QueryResponse none = plain(query -> query.filterExpression("attribute_exists(zzz)").limit(4));
    assertThat(none.items()).isEmpty();
    assertThat(none.scannedCount()).isEqualTo(4);
    assertThat(none.lastEvaluatedKey()).isEqualTo(item("p", "x", "s", 3));
  }

  private QueryResponse plain(Consumer<QueryRequest.Builder> more) {
    return query(
        "composite",
        query -> {
          query.keyConditionExpression("p = :p").value(":p", AttributeValue.s("x"));
          more.accept(query);
        });
  }

  @Test
  void selectAndProjectionChooseAttributes() {
    assertThat(plain(query -> query.limit(2).projectionExpression("t, even")).items())
        .containsExactly(item("t", "v0", "even", 0), item("t", "v1"));
    assertThat(
            plain(
                    query ->
                        query.limit(1).select(Select.SPECIFIC_ATTRIBUTES).projectionExpression("t"))
                .items())
        .containsExactly(item("t", "v0"));
    assertThat(plain(query -> query.limit(1).select(Select.ALL_ATTRIBUTES)).items())
        .containsExactly(item("p", "x", "s", 0, "t", "v0", "even", 0));
    QueryResponse count =
        plain(
            query ->
                query.select(Select.COUNT).filterExpression("attribute_exists(even)").limit(5));
    assertThat(count.items()).isNull();
    assertThat(count.count()).isEqualTo(3);
    assertThat(count.scannedCount()).isEqualTo(5);
    assertThat(count.lastEvaluatedKey()).isEqualTo(item("p", "x", "s", 4));
  }

  @Test
  void aPageEndsAtOneMegabyte() {
    create(Tables.TEXTS);
    String large = "x".repeat(300 * 1024);
    for (int i = 0; i < 5; i++) {
      put("texts", item("p", "x", "s", "s" + i, "huge", large));
    }
    QueryResponse page =
        query(
            "texts",
            query ->
                query
                    .keyConditionExpression("p = :p")
                    .filterExpression("attribute_not_exists(huge)")
                    .value(":p", AttributeValue.s("x")));
    assertThat(page.items()).isEmpty();
    assertThat(page.scannedCount()).isBetween(3, 4);
    assertThat(page.lastEvaluatedKey())
        .isEqualTo(item("p", "x", "s", "s" + (page.scannedCount() - 1)));
    assertThat(scan("texts", scan -> {}).items()).hasSize(page.scannedCount());
  }
}
