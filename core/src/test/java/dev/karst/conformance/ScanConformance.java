package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.ScanRequest;
import dev.karst.operation.ScanResponse;
import dev.karst.operation.Select;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Scan on a table: pages, segments, filters, projections. */
abstract class ScanConformance extends Conformance {
  private static final int ITEMS = 60;

  ScanConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.COMPOSITE);
    for (int i = 0; i < ITEMS; i++) {
      put("composite", item("p", "p" + i % 20, "s", i, "third", i % 3));
    }
  }

  /** All pages of a scan. */
  private List<Item> pages(Consumer<ScanRequest.Builder> more, int limit) {
    List<Item> all = new ArrayList<>();
    Item start = null;
    do {
      Item from = start;
      ScanResponse page =
          scan("composite", scan -> more.accept(scan.limit(limit).exclusiveStartKey(from)));
      assertThat(page.scannedCount()).isLessThanOrEqualTo(limit);
      assertThat(page.count()).isEqualTo(page.items().size());
      all.addAll(page.items());
      start = page.lastEvaluatedKey();
      if (start != null) {
        assertThat(start.attributes().keySet()).containsExactlyInAnyOrder("p", "s");
      }
    } while (start != null);
    return all;
  }

  @Test
  void aScanSeesEveryItemOnce() {
    ScanResponse whole = scan("composite", scan -> {});
    assertThat(whole.items()).hasSize(ITEMS).doesNotHaveDuplicates();
    assertThat(whole.count()).isEqualTo(ITEMS);
    assertThat(whole.scannedCount()).isEqualTo(ITEMS);
    assertThat(whole.lastEvaluatedKey()).isNull();
    for (int limit : new int[] {1, 7, 59, 60, 61}) {
      assertThat(pages(scan -> {}, limit)).as("limit " + limit).isEqualTo(whole.items());
    }
    assertThat(scan("composite", scan -> scan.consistentRead(true)).items())
        .isEqualTo(whole.items());
  }

  @Test
  void itemsOfAPartitionAreTogetherAndInOrder() {
    List<Item> items = everything("composite");
    for (int i = 1; i < items.size(); i++) {
      if (items.get(i - 1).get("p").equals(items.get(i).get("p"))) {
        assertThat(whole(items.get(i - 1), "s")).isLessThan(whole(items.get(i), "s"));
      }
    }
    assertThat(items.stream().map(item -> string(item, "p")).distinct()).hasSize(20);
    long changes = 0;
    for (int i = 1; i < items.size(); i++) {
      changes += items.get(i - 1).get("p").equals(items.get(i).get("p")) ? 0 : 1;
    }
    assertThat(changes).isEqualTo(19);
  }

  @Test
  void segmentsPartitionTheItems() {
    for (int total : new int[] {1, 2, 3, 7, 16, 1000}) {
      List<Item> all = new ArrayList<>();
      for (int segment = 0; segment < total; segment++) {
        int one = segment;
        all.addAll(pages(scan -> scan.segment(one).totalSegments(total), 11));
      }
      assertThat(all).as("segments " + total).hasSameElementsAs(everything("composite"));
      assertThat(all).hasSize(ITEMS);
    }
  }

  @Test
  void aFilterDropsItemsAfterThePageIsCut() {
    Consumer<ScanRequest.Builder> third =
        scan -> scan.filterExpression("third = :t").value(":t", AttributeValue.n(0));
    ScanResponse all = scan("composite", third);
    assertThat(all.count()).isEqualTo(20);
    assertThat(all.scannedCount()).isEqualTo(ITEMS);
    assertThat(pages(third, 4)).isEqualTo(all.items());
    ScanResponse page = scan("composite", third.andThen(scan -> scan.limit(10)));
    assertThat(page.scannedCount()).isEqualTo(10);
    assertThat(page.lastEvaluatedKey()).isNotNull();
    assertThat(
            scan(
                    "composite",
                    scan ->
                        scan.filterExpression("p = :p AND s < :s")
                            .value(":p", AttributeValue.s("p3"))
                            .value(":s", AttributeValue.n(30)))
                .items())
        .containsExactly(item("p", "p3", "s", 3, "third", 0), item("p", "p3", "s", 23, "third", 2));
  }

  @Test
  void selectAndProjectionChooseAttributes() {
    assertThat(scan("composite", scan -> scan.projectionExpression("third")).items())
        .hasSize(ITEMS)
        .allSatisfy(item -> assertThat(item.attributes().keySet()).containsExactly("third"));
    ScanResponse count = scan("composite", scan -> scan.select(Select.COUNT));
    assertThat(count.items()).isNull();
    assertThat(count.count()).isEqualTo(ITEMS);
  }

  /** Messages as dynalite's test/scan.js recorded them. */
  @Test
  void badScansAreRefused() {
    notFound(() -> scan("missing", scan -> {}));
    invalid(
        "The TotalSegments parameter is required but was not present in the request when Segment"
            + " parameter is present",
        () -> scan("composite", scan -> scan.segment(1)));
    invalid(
        "The Segment parameter is required but was not present in the request when parameter"
            + " TotalSegments is present",
        () -> scan("composite", scan -> scan.totalSegments(1)));
    invalid(
        "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
            + " Segment: 2 is not less than TotalSegments: 2",
        () -> scan("composite", scan -> scan.segment(2).totalSegments(2)));
    invalid(
        "1 validation error detected: Value '1000001' at 'totalSegments' failed to satisfy"
            + " constraint: Member must have value less than or equal to 1000000",
        () -> scan("composite", scan -> scan.segment(2).totalSegments(1_000_001)));
    invalid(
        "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member"
            + " must have value greater than or equal to 1",
        () -> scan("composite", scan -> scan.limit(0)));
    invalid(
        "Invalid FilterExpression: The expression can not be empty;",
        () -> scan("composite", scan -> scan.filterExpression("")));
    invalid(
        "The table does not have the specified index: whatever",
        () -> scan("composite", scan -> scan.indexName("whatever")));
    String start = "The provided starting key is invalid: ";
    invalid(start + KEY_MISMATCH, () -> scan("composite", scan -> scan.exclusiveStartKey(item())));
    invalid(
        start + KEY_MISMATCH,
        () -> scan("composite", scan -> scan.exclusiveStartKey(item("p", "x", "s", "1"))));
  }

  @Test
  void aStartKeyIsOfItsSegment() {
    int total = 4;
    List<Item> first = pages(scan -> scan.segment(0).totalSegments(total), 100);
    Item elsewhere =
        everything("composite").stream()
            .filter(item -> !first.contains(item))
            .findAny()
            .orElseThrow();
    Item key = elsewhere.toBuilder().remove("third").build();
    invalid(
        "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use"
            + " ExclusiveStartKey with correct Segment. TotalSegments: 4 Segment: 0",
        () ->
            scan("composite", scan -> scan.segment(0).totalSegments(total).exclusiveStartKey(key)));
  }

  @Test
  void aStartKeyNeedNotExist() {
    List<Item> all = everything("composite");
    Item last = all.get(10).toBuilder().remove("third").build();
    delete("composite", last);
    assertThat(scan("composite", scan -> scan.exclusiveStartKey(last)).items())
        .isEqualTo(all.subList(11, ITEMS));
  }
}
