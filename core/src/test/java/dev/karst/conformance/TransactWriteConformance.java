package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ErrorCode;
import dev.karst.error.KarstException;
import dev.karst.error.ValidationException;
import dev.karst.operation.CancellationReason;
import dev.karst.operation.ConditionCheck;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.GetItemResponse;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactGetItemsResponse;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.TransactionCanceledException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** TransactWriteItems: all or none. */
abstract class TransactWriteConformance extends Conformance {
  TransactWriteConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    create(Tables.COMPOSITE);
    put("simple", item("id", "a", "v", 1));
    put("simple", item("id", "b", "v", 2));
  }

  private void write(TransactWriteItem... parts) {
    db().transactWriteItems(TransactWriteItemsRequest.builder(List.of(parts)).build());
  }

  private static TransactWriteItem put(Item item) {
    return TransactWriteItem.of(TransactPut.builder("simple", item).build());
  }

  private static TransactWriteItem add(Item key, long n) {
    return TransactWriteItem.of(
        TransactUpdate.builder("simple", key)
            .updateExpression("ADD v :n")
            .value(":n", AttributeValue.n(n))
            .build());
  }

  private static TransactWriteItem check(Item key, String condition) {
    return TransactWriteItem.of(
        ConditionCheck.builder("simple", key).conditionExpression(condition).build());
  }

  private static TransactWriteItem delete(Item key) {
    return TransactWriteItem.of(TransactDelete.builder("simple", key).build());
  }

  @Test
  void allKindsOfWritesAreDoneTogether() {
    write(
        put(item("id", "c", "v", 3)),
        add(item("id", "a"), 10),
        delete(item("id", "b")),
        check(item("id", "none"), "attribute_not_exists(id)"),
        TransactWriteItem.of(
            TransactPut.builder("composite", item("p", "x", "s", 1))
                .conditionExpression("attribute_not_exists(p)")
                .build()),
        add(item("id", "made"), 5));
    assertThat(everything("simple"))
        .containsExactlyInAnyOrder(
            item("id", "c", "v", 3), item("id", "a", "v", 11), item("id", "made", "v", 5));
    assertThat(everything("composite")).containsExactly(item("p", "x", "s", 1));
  }

  @Test
  void aConditionThatFailsCancelsEverything() {
    canceled(
        "[None, ConditionalCheckFailed, None]",
        List.of(
            CancellationReason.NONE,
            new CancellationReason("ConditionalCheckFailed", CONDITION_FAILED, null),
            CancellationReason.NONE),
        put(item("id", "c")),
        check(item("id", "a"), "attribute_not_exists(id)"),
        delete(item("id", "b")));
  }

  @Test
  void everyPartHasItsReason() {
    Item a = item("id", "a", "v", 1);
    canceled(
        "[ConditionalCheckFailed, None, ConditionalCheckFailed, ConditionalCheckFailed]",
        List.of(
            new CancellationReason("ConditionalCheckFailed", CONDITION_FAILED, a),
            CancellationReason.NONE,
            new CancellationReason("ConditionalCheckFailed", CONDITION_FAILED, null),
            new CancellationReason("ConditionalCheckFailed", CONDITION_FAILED, null)),
        TransactWriteItem.of(
            TransactPut.builder("simple", item("id", "a", "v", 7))
                .conditionExpression("v = :v")
                .value(":v", AttributeValue.n(7))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build()),
        put(item("id", "c")),
        TransactWriteItem.of(
            TransactDelete.builder("simple", item("id", "b"))
                .conditionExpression("attribute_not_exists(v)")
                .build()),
        TransactWriteItem.of(
            TransactUpdate.builder("simple", item("id", "none"))
                .updateExpression("REMOVE v")
                .conditionExpression("attribute_exists(id)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build()));
  }

  private void canceled(
      String codes, List<CancellationReason> reasons, TransactWriteItem... parts) {
    List<Item> before = everything("simple");
    refused(
        ErrorCode.TRANSACTION_CANCELED,
        "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes,
        () -> write(parts));
    assertThatThrownBy(() -> write(parts))
        .isInstanceOfSatisfying(
            TransactionCanceledException.class, e -> assertThat(e.reasons()).isEqualTo(reasons));
    assertThat(everything("simple")).isEqualTo(before);
  }

  @Test
  void anUpdateThatCannotBeDoneIsAReason() {
    Item text = item("id", "text", "v", "text");
    put("simple", text);
    assertThatThrownBy(() -> write(put(item("id", "c")), add(item("id", "text"), 1)))
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            e -> {
              assertThat(e.reasons()).hasSize(2);
              assertThat(e.reasons().get(0)).isEqualTo(CancellationReason.NONE);
              assertThat(e.reasons().get(1).code()).isEqualTo("ValidationError");
              assertThat(e.reasons().get(1).message())
                  .isEqualTo("An operand in the update expression has an incorrect data type");
            });
    assertThat(get("simple", item("id", "c"))).isNull();
    assertThat(get("simple", item("id", "text"))).isEqualTo(text);
  }

  @Test
  void oneItemIsWrittenOnce() {
    String twice = "Transaction request cannot include multiple operations on one item";
    invalid(twice, () -> write(put(item("id", "c")), delete(item("id", "c"))));
    invalid(
        twice,
        () -> write(add(item("id", "a"), 1), check(item("id", "a"), "attribute_exists(id)")));
    assertThat(everything("simple")).hasSize(2);
  }

  /** The API reference of ConsumedCapacity: a table named by its ARN is told by its ARN. */
  @Test
  void tablesMayBeNamedByTheirArns() {
    String arn = arn("simple");
    List<ConsumedCapacity> consumed =
        db().transactWriteItems(
                TransactWriteItemsRequest.builder(
                        List.of(
                            TransactWriteItem.of(TransactPut.builder(arn, item("id", "c")).build()),
                            TransactWriteItem.of(
                                TransactDelete.builder(arn, item("id", "b")).build()),
                            TransactWriteItem.of(
                                TransactUpdate.builder(arn, item("id", "d"))
                                    .updateExpression("SET v = :n")
                                    .value(":n", AttributeValue.n(4))
                                    .build()),
                            TransactWriteItem.of(
                                ConditionCheck.builder(arn, item("id", "none"))
                                    .conditionExpression("attribute_not_exists(id)")
                                    .build()),
                            add(item("id", "a"), 1)))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build())
            .consumedCapacity();
    assertThat(consumed)
        .extracting(ConsumedCapacity::tableName)
        .containsExactlyInAnyOrder(arn, "simple");
    assertThat(everything("simple"))
        .containsExactlyInAnyOrder(
            item("id", "a", "v", 2), item("id", "c"), item("id", "d", "v", 4));
    assertThat(read(arn, item("id", "c")).responses())
        .extracting(GetItemResponse::item)
        .containsExactly(item("id", "c"));
    assertThat(read(arn, item("id", "c")).consumedCapacity())
        .extracting(ConsumedCapacity::tableName)
        .containsExactly(arn);
  }

  private TransactGetItemsResponse read(String table, Item... keys) {
    return db().transactGetItems(
            TransactGetItemsRequest.builder(
                    Stream.of(keys)
                        .map(key -> TransactGetItem.builder(table, key).build())
                        .toList())
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build());
  }

  @Test
  void duplicatesAreFoundAcrossNameAndArn() {
    String twice = "Transaction request cannot include multiple operations on one item";
    invalid(
        twice,
        () ->
            write(
                add(item("id", "a"), 1),
                TransactWriteItem.of(
                    TransactDelete.builder(arn("simple"), item("id", "a")).build())));
    invalid(
        twice,
        () ->
            db().transactGetItems(
                    TransactGetItemsRequest.builder(
                            List.of(
                                TransactGetItem.builder("simple", item("id", "a")).build(),
                                TransactGetItem.builder(arn("simple"), item("id", "a")).build()))
                        .build()));
    notFound(
        () ->
            write(
                TransactWriteItem.of(
                    TransactPut.builder(arn("simple") + "r", item("id", "c")).build())));
    notFound(() -> read(arn("simple") + "r", item("id", "a")));
    assertThat(everything("simple")).hasSize(2);
  }

  @Test
  void upToTwentyFiveItemsAreWritten() {
    List<TransactWriteItem> parts = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      parts.add(put(item("id", "k" + i)));
    }
    write(parts.toArray(TransactWriteItem[]::new));
    assertThat(everything("simple")).hasSize(27);
    parts.add(put(item("id", "one more")));
    assertThatThrownBy(() -> write(parts.toArray(TransactWriteItem[]::new)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Member must have length less than or equal to 25");
    assertThatThrownBy(this::write).isInstanceOf(ValidationException.class);
    assertThat(everything("simple")).hasSize(27);
  }

  @Test
  void partsAreCheckedLikeSingleWrites() {
    TransactWriteItem good = put(item("id", "good"));
    assertThatThrownBy(() -> write(good, put(item("v", 1)))).satisfies(this::refusedAsInvalid);
    assertThatThrownBy(() -> write(good, delete(item("id", 1)))).satisfies(this::refusedAsInvalid);
    assertThatThrownBy(
            () ->
                write(
                    good,
                    TransactWriteItem.of(
                        TransactUpdate.builder("simple", item("id", "x"))
                            .updateExpression("SET id = :n")
                            .value(":n", AttributeValue.n(1))
                            .build())))
        .satisfies(this::refusedAsInvalid);
    assertThatThrownBy(() -> write(good, check(item("id", "x"), "a = = b")))
        .isInstanceOf(ValidationException.class);
    notFound(
        () ->
            write(
                good,
                TransactWriteItem.of(TransactPut.builder("missing", item("id", "x")).build())));
    assertThat(get("simple", item("id", "good"))).isNull();
  }

  /** The service refuses some of these before it starts, and cancels for others. */
  private void refusedAsInvalid(Throwable thrown) {
    if (thrown instanceof TransactionCanceledException canceled) {
      assertThat(canceled.reasons())
          .extracting(CancellationReason::code)
          .containsExactly("None", "ValidationError");
    } else {
      assertThat(thrown).isInstanceOf(ValidationException.class);
    }
  }

  @Test
  void aTransactionHasAtMostFourMegabytes() {
    String large = "x".repeat(390 * 1024);
    List<TransactWriteItem> parts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      parts.add(put(item("id", "k" + i, "huge", large)));
    }
    write(parts.toArray(TransactWriteItem[]::new));
    for (int i = 0; i < 10; i++) {
      assertThat(get("simple", item("id", "k" + i))).isNotNull();
    }
    parts.add(put(item("id", "k10", "huge", large)));
    assertThatThrownBy(() -> write(parts.toArray(TransactWriteItem[]::new)))
        .isInstanceOf(KarstException.class);
    assertThat(get("simple", item("id", "k10"))).isNull();
  }
}
