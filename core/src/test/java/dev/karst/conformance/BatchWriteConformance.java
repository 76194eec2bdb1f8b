package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.BatchWriteItemResponse;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.WriteRequest;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** BatchWriteItem. */
abstract class BatchWriteConformance extends Conformance {
  BatchWriteConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    create(Tables.COMPOSITE);
  }

  private BatchWriteItemResponse batch(Map<String, List<WriteRequest>> requests) {
    return db().batchWriteItem(BatchWriteItemRequest.builder(requests).build());
  }

  private static WriteRequest put(Item item) {
    return WriteRequest.put(item);
  }

  private static WriteRequest delete(Item key) {
    return WriteRequest.delete(key);
  }

  @Test
  void itemsOfManyTablesArePutAndDeleted() {
    put("simple", item("id", "old"));
    put("simple", item("id", "replaced", "v", 1));
    put("composite", item("p", "x", "s", 1));
    BatchWriteItemResponse done =
        batch(
            Map.of(
                "simple",
                List.of(
                    put(item("id", "new")),
                    delete(item("id", "old")),
                    put(item("id", "replaced", "w", 2)),
                    delete(item("id", "none"))),
                "composite",
                List.of(delete(item("p", "x", "s", 1)), put(item("p", "x", "s", 2)))));
    assertThat(done.unprocessedItems()).isEmpty();
    assertThat(everything("simple"))
        .containsExactlyInAnyOrder(item("id", "new"), item("id", "replaced", "w", 2));
    assertThat(everything("composite")).containsExactly(item("p", "x", "s", 2));
  }

  /** The API reference of ConsumedCapacity: a table named by its ARN is told by its ARN. */
  @Test
  void tablesMayBeNamedByTheirArns() {
    put("simple", item("id", "old"));
    BatchWriteItemResponse done =
        db().batchWriteItem(
                BatchWriteItemRequest.builder(
                        Map.of(
                            arn("simple"),
                            List.of(put(item("id", "a")), delete(item("id", "old"))),
                            "simple",
                            List.of(put(item("id", "b"))),
                            arn("composite"),
                            List.of(put(item("p", "x", "s", 1)))))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build());
    assertThat(done.unprocessedItems()).isEmpty();
    assertThat(done.consumedCapacity())
        .extracting(ConsumedCapacity::tableName)
        .containsExactlyInAnyOrder(arn("simple"), "simple", arn("composite"));
    assertThat(everything("simple")).containsExactlyInAnyOrder(item("id", "a"), item("id", "b"));
    assertThat(everything("composite")).containsExactly(item("p", "x", "s", 1));
  }

  @Test
  void duplicatesAreFoundAcrossNameAndArn() {
    invalid(
        "Provided list of item keys contains duplicates",
        () ->
            batch(
                Map.of(
                    arn("simple"),
                    List.of(put(item("id", "a"))),
                    "simple",
                    List.of(put(item("id", "b")), delete(item("id", "a"))))));
    notFound(() -> batch(Map.of(arn("simple") + "r", List.of(put(item("id", "a"))))));
    assertThat(everything("simple")).isEmpty();
  }

  @Test
  void upToTwentyFiveItemsAreWritten() {
    List<WriteRequest> puts = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      puts.add(put(item("id", "k" + i)));
    }
    batch(Map.of("simple", puts));
    assertThat(everything("simple")).hasSize(25);
    List<WriteRequest> tooMany = new ArrayList<>(puts);
    tooMany.add(put(item("id", "one more")));
    assertThatThrownBy(() -> batch(Map.of("simple", tooMany)))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(
            () -> batch(Map.of("simple", puts, "composite", List.of(put(item("p", "x", "s", 1))))))
        .isInstanceOf(ValidationException.class);
    assertThat(everything("simple")).hasSize(25);
    assertThat(everything("composite")).isEmpty();
  }

  @Test
  void aBatchOfLargeItemsIsWrittenAtLast() {
    String large = "x".repeat(390 * 1024);
    List<WriteRequest> puts = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      puts.add(put(item("id", "k" + i, "huge", large)));
    }
    Map<String, List<WriteRequest>> rest = Map.of("simple", puts);
    while (!rest.isEmpty()) {
      int before = rest.get("simple").size();
      rest = batch(rest).unprocessedItems();
      assertThat(rest.getOrDefault("simple", List.of())).hasSizeLessThan(before);
    }
    for (int i = 0; i < 25; i++) {
      assertThat(get("simple", item("id", "k" + i))).isNotNull();
    }
  }

  /** Messages as dynalite's test/batchWriteItem.js recorded them. Nothing of them is written. */
  @Test
  void badRequestsAreRefusedAsAWhole() {
    WriteRequest good = put(item("id", "good"));
    invalid(
        "Provided list of item keys contains duplicates",
        () -> batch(Map.of("simple", List.of(good, delete(item("id", "good"))))));
    invalid(
        "Provided list of item keys contains duplicates",
        () -> batch(Map.of("simple", List.of(put(item("id", "a")), good, put(item("id", "a"))))));
    invalid(KEY_MISMATCH, () -> batch(Map.of("simple", List.of(good, delete(item("id", 1))))));
    invalid(KEY_MISMATCH, () -> batch(Map.of("simple", List.of(good, put(item("v", 1))))));
    invalid(KEY_MISMATCH, () -> batch(Map.of("simple", List.of(good, put(item("id", 1))))));
    invalid(
        "Item size has exceeded the maximum allowed size",
        () ->
            batch(
                Map.of(
                    "simple", List.of(good, put(item("id", "a", "v", "x".repeat(400 * 1024)))))));
    notFound(
        () -> batch(Map.of("missing", List.of(put(item("id", "a", "v", "x".repeat(400 * 1024)))))));
    notFound(
        () -> batch(Map.of("simple", List.of(good), "missing", List.of(put(item("id", "a"))))));
    invalid(
        "1 validation error detected: Value '{}' at 'requestItems' failed to satisfy constraint:"
            + " Member must have length greater than or equal to 1",
        () -> batch(Map.of()));
    assertThat(everything("simple")).isEmpty();
  }
}
