package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ErrorCode;
import dev.karst.error.KarstException;
import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.BatchGetItemResponse;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** BatchGetItem. */
abstract class BatchGetConformance extends Conformance {
  BatchGetConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    create(Tables.COMPOSITE);
  }

  private BatchGetItemResponse batch(Map<String, KeysAndAttributes> requests) {
    return db().batchGetItem(BatchGetItemRequest.builder(requests).build());
  }

  private static KeysAndAttributes keys(Item... keys) {
    return KeysAndAttributes.builder(List.of(keys)).build();
  }

  @Test
  void itemsOfManyTablesAreFound() {
    put("simple", item("id", "a", "v", 1));
    put("simple", item("id", "b", "v", 2));
    put("composite", item("p", "x", "s", 1, "v", 3));
    BatchGetItemResponse found =
        batch(
            Map.of(
                "simple", keys(item("id", "b"), item("id", "none"), item("id", "a")),
                "composite", keys(item("p", "x", "s", 1), item("p", "x", "s", 2))));
    assertThat(found.responses().get("simple"))
        .containsExactlyInAnyOrder(item("id", "a", "v", 1), item("id", "b", "v", 2));
    assertThat(found.responses().get("composite")).containsExactly(item("p", "x", "s", 1, "v", 3));
    assertThat(found.unprocessedKeys()).isEmpty();
    assertThat(batch(Map.of("simple", keys(item("id", "none")))).responses())
        .isEqualTo(Map.of("simple", List.of()));
  }

  /**
   * The API reference of Responses and ConsumedCapacity: what was asked for by ARN is under the
   * ARN.
   */
  @Test
  void tablesMayBeNamedByTheirArns() {
    put("simple", item("id", "a", "v", 1));
    put("composite", item("p", "x", "s", 1));
    BatchGetItemResponse found =
        db().batchGetItem(
                BatchGetItemRequest.builder(
                        Map.of(
                            arn("simple"),
                            keys(item("id", "a"), item("id", "none")),
                            "composite",
                            keys(item("p", "x", "s", 1))))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build());
    assertThat(found.responses())
        .isEqualTo(
            Map.of(
                arn("simple"),
                List.of(item("id", "a", "v", 1)),
                "composite",
                List.of(item("p", "x", "s", 1))));
    assertThat(found.consumedCapacity())
        .extracting(ConsumedCapacity::tableName)
        .containsExactlyInAnyOrder(arn("simple"), "composite");
    BatchGetItemResponse both =
        batch(Map.of(arn("simple"), keys(item("id", "a")), "simple", keys(item("id", "none"))));
    assertThat(both.responses())
        .isEqualTo(Map.of(arn("simple"), List.of(item("id", "a", "v", 1)), "simple", List.of()));
  }

  @Test
  void duplicatesAreFoundAcrossNameAndArn() {
    invalid(
        "Provided list of item keys contains duplicates",
        () ->
            batch(
                Map.of(
                    arn("simple"),
                    keys(item("id", "a")),
                    "simple",
                    keys(item("id", "b"), item("id", "a")))));
    notFound(() -> batch(Map.of(arn("simple") + "r", keys(item("id", "a")))));
  }

  @Test
  void eachTableHasItsProjection() {
    put("simple", item("id", "a", "v", 1, "w", 2));
    put("composite", item("p", "x", "s", 1, "v", 3, "w", 4));
    BatchGetItemResponse found =
        batch(
            Map.of(
                "simple",
                KeysAndAttributes.builder(List.of(item("id", "a")))
                    .projectionExpression("#v")
                    .name("#v", "v")
                    .consistentRead(true)
                    .build(),
                "composite",
                KeysAndAttributes.builder(List.of(item("p", "x", "s", 1)))
                    .projectionExpression("w, p")
                    .build()));
    assertThat(found.responses().get("simple")).containsExactly(item("v", 1));
    assertThat(found.responses().get("composite")).containsExactly(item("p", "x", "w", 4));
    BatchGetItemResponse legacy =
        batch(
            Map.of(
                "composite",
                KeysAndAttributes.builder(List.of(item("p", "x", "s", 1)))
                    .attributesToGet(List.of("w", "p"))
                    .build()));
    assertThat(legacy.responses().get("composite")).containsExactly(item("p", "x", "w", 4));
  }

  @Test
  void upToOneHundredItemsAreAskedFor() {
    List<Item> hundred = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      hundred.add(item("id", "k" + i));
      put("simple", item("id", "k" + i));
    }
    assertThat(batch(Map.of("simple", keys(hundred.toArray(Item[]::new)))).responses())
        .hasEntrySatisfying("simple", items -> assertThat(items).hasSize(100));
    hundred.add(item("id", "one more"));
    refusedForTooMany(Map.of("simple", keys(hundred.toArray(Item[]::new))));
    refusedForTooMany(
        Map.of(
            "simple",
            keys(hundred.subList(0, 100).toArray(Item[]::new)),
            "composite",
            keys(item("p", "x", "s", 1))));
  }

  private void refusedForTooMany(Map<String, KeysAndAttributes> requests) {
    assertThatThrownBy(() -> batch(requests))
        .isInstanceOfSatisfying(
            KarstException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION))
        .hasMessageMatching(
            "(?s)Too many items requested for the BatchGetItem call|.*Member must have length less"
                + " than or equal to 100.*");
  }

  @Test
  void whatDoesNotFitIntoSixteenMegabytesIsLeft() {
    String table = arn("simple");
    String large = "x".repeat(390 * 1024);
    List<Item> keys = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      put("simple", item("id", "k" + i, "huge", large));
      keys.add(item("id", "k" + i));
    }
    int found = 0;
    Map<String, KeysAndAttributes> rest = Map.of(table, keys(keys.toArray(Item[]::new)));
    List<Integer> parts = new ArrayList<>();
    while (!rest.isEmpty()) {
      BatchGetItemResponse part = batch(rest);
      int size = part.responses().get(table).size();
      parts.add(size);
      assertThat(size).isPositive();
      assertThat((long) size * 390 * 1024).isLessThanOrEqualTo(16 * 1024 * 1024);
      found += size;
      rest = part.unprocessedKeys();
    }
    assertThat(found).isEqualTo(50);
    assertThat(parts).hasSizeGreaterThan(1);
  }

  /** Messages as dynalite's test/batchGetItem.js recorded them. */
  @Test
  void badRequestsAreRefused() {
    invalid(
        "Provided list of item keys contains duplicates",
        () -> batch(Map.of("simple", keys(item("id", "a"), item("id", "b"), item("id", "a")))));
    invalid(KEY_MISMATCH, () -> batch(Map.of("simple", keys(item("id", 1)))));
    invalid(KEY_MISMATCH, () -> batch(Map.of("composite", keys(item("p", "x")))));
    notFound(() -> batch(Map.of("missing", keys(item("id", "a")))));
    invalid(
        "1 validation error detected: Value '{}' at 'requestItems' failed to satisfy constraint:"
            + " Member must have length greater than or equal to 1",
        () -> batch(Map.of()));
    invalid(
        INVALID + "Duplicate value in attribute name: v",
        () ->
            batch(
                Map.of(
                    "simple",
                    KeysAndAttributes.builder(List.of(item("id", "a")))
                        .attributesToGet(List.of("v", "v"))
                        .build())));
    invalid(
        "Invalid ProjectionExpression: The expression can not be empty;",
        () ->
            batch(
                Map.of(
                    "simple",
                    KeysAndAttributes.builder(List.of(item("id", "a")))
                        .projectionExpression("")
                        .build())));
  }
}
