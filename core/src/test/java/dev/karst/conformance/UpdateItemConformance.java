package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.list;
import static dev.karst.conformance.Items.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.ReturnValues;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.UpdateItemResponse;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import org.junit.jupiter.api.Test;

/** UpdateItem: what it makes, what it answers, and what it asks of keys. */
abstract class UpdateItemConformance extends Conformance {
  private static final Item KEY = item("id", "x");

  UpdateItemConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    create(Tables.COMPOSITE);
  }

  private Item answered(ReturnValues values, String expression) {
    return update(
            "simple",
            KEY,
            update ->
                update
                    .updateExpression(expression)
                    .expressionAttributeValues(
                        expression.contains(":n") ? Items.attributes(":n", 7) : null)
                    .returnValues(values))
        .attributes();
  }

  @Test
  void updatesMakeItemsThatAreNotThere() {
    assertThat(answered(ReturnValues.ALL_NEW, "SET a = :n")).isEqualTo(item("id", "x", "a", 7));
    assertThat(get("simple", KEY)).isEqualTo(item("id", "x", "a", 7));
    Item other = item("id", "other");
    update("simple", other, update -> {});
    assertThat(get("simple", other)).isEqualTo(other);
  }

  /** As ScyllaDB's test_item.py and test_update_expression.py have it of the service. */
  @Test
  void updatesThatOnlyRemoveMakeNoItem() {
    Item missing = item("id", "missing");
    for (String expression :
        new String[] {"REMOVE a", "REMOVE a, b", "REMOVE a.b", "REMOVE a[0]"}) {
      assertThat(
              update(
                      "simple",
                      missing,
                      update ->
                          update.updateExpression(expression).returnValues(ReturnValues.ALL_NEW))
                  .attributes())
          .isNull();
      assertThat(get("simple", missing)).isNull();
    }
    conditionFails(
        null,
        () ->
            update(
                "simple",
                missing,
                update -> update.updateExpression("REMOVE a").conditionExpression("a = b")));
  }

  @Test
  void updatesMakeItemsWithKeysOfAnyLength() {
    for (int length = 1; length <= 2048; length += length < 1020 ? 17 : 1) {
      Item key = item("id", "x".repeat(length));
      update("simple", key, update -> {});
      assertThat(get("simple", key)).isEqualTo(key);
    }
  }

  @Test
  void anUpdateWithoutExpressionChangesNothing() {
    put("simple", item("id", "x", "a", 1));
    assertThat(
            update("simple", KEY, update -> update.returnValues(ReturnValues.ALL_NEW)).attributes())
        .isEqualTo(item("id", "x", "a", 1));
  }

  @Test
  void noneAndAbsentReturnValuesAnswerNothing() {
    put("simple", item("id", "x", "a", 1));
    assertThat(update("simple", KEY, update -> update.updateExpression("REMOVE a")))
        .isEqualTo(new UpdateItemResponse(null, null, null));
    assertThat(answered(ReturnValues.NONE, "SET a = :n")).isNull();
  }

  @Test
  void allOldAndAllNewAnswerWholeItems() {
    assertThat(answered(ReturnValues.ALL_OLD, "SET a = :n")).isNull();
    assertThat(answered(ReturnValues.ALL_OLD, "SET b = :n")).isEqualTo(item("id", "x", "a", 7));
    assertThat(answered(ReturnValues.ALL_NEW, "REMOVE a")).isEqualTo(item("id", "x", "b", 7));
  }

  @Test
  void updatedOldAnswersWhatThePathsHeld() {
    assertThat(answered(ReturnValues.UPDATED_OLD, "SET a = :n")).isNull();
    put("simple", item("id", "x", "a", 1, "b", 2, "m", map("k", 1, "l", 2), "i", list(0, 1, 2)));
    assertThat(answered(ReturnValues.UPDATED_OLD, "SET a = :n, c = :n REMOVE b"))
        .isEqualTo(item("a", 1, "b", 2));
    assertThat(answered(ReturnValues.UPDATED_OLD, "SET m.k = :n, m.z = :n, i[1] = :n"))
        .isEqualTo(item("m", map("k", 1), "i", list(1)));
  }

  @Test
  void updatedNewAnswersWhatThePathsHoldNow() {
    put("simple", item("id", "x", "a", 1, "b", 2, "m", map("k", 1, "l", 2), "i", list(0, 1, 2)));
    assertThat(answered(ReturnValues.UPDATED_NEW, "SET a = a + :n, c = :n REMOVE b"))
        .isEqualTo(item("a", 8, "c", 7));
    assertThat(answered(ReturnValues.UPDATED_NEW, "SET m.k = :n, m.z = :n, i[1] = :n"))
        .isEqualTo(item("m", map("k", 7, "z", 7), "i", list(7)));
    assertThat(answered(ReturnValues.UPDATED_NEW, "ADD a :n")).isEqualTo(item("a", 15));
  }

  @Test
  void aConditionIsAskedOfTheOldItem() {
    put("simple", item("id", "x", "a", 1));
    conditionFails(
        item("id", "x", "a", 1),
        () ->
            update(
                "simple",
                KEY,
                update ->
                    update
                        .updateExpression("SET a = :two")
                        .conditionExpression("a = :two")
                        .value(":two", AttributeValue.n(2))
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    conditionFails(
        null,
        () ->
            update(
                "simple",
                item("id", "none"),
                update ->
                    update
                        .updateExpression("SET a = :two")
                        .conditionExpression("attribute_exists(id)")
                        .value(":two", AttributeValue.n(2))));
    assertThat(everything("simple")).containsExactly(item("id", "x", "a", 1));
    update(
        "simple",
        KEY,
        update ->
            update
                .updateExpression("SET a = a + :one")
                .conditionExpression("a = :one")
                .value(":one", AttributeValue.n(1)));
    assertThat(get("simple", KEY)).isEqualTo(item("id", "x", "a", 2));
  }

  @Test
  void theKeyIsNotUpdated() {
    String message = INVALID + "Cannot update attribute id. This attribute is part of the key";
    invalid(message, () -> answered(ReturnValues.NONE, "SET id = :n"));
    invalid(message, () -> answered(ReturnValues.NONE, "SET a = :n, id.b = :n"));
    invalid(message, () -> answered(ReturnValues.NONE, "ADD id :n"));
    invalid(message, () -> answered(ReturnValues.NONE, "SET a = :n REMOVE id"));
    invalid(
        INVALID + "Cannot update attribute s. This attribute is part of the key",
        () ->
            update(
                "composite",
                item("p", "x", "s", 1),
                update -> update.updateExpression("REMOVE s")));
    assertThat(everything("simple")).isEmpty();
  }

  @Test
  void keysAreExactlyThePrimaryKey() {
    invalid(KEY_MISMATCH, () -> update("simple", item(), update -> {}));
    invalid(KEY_MISMATCH, () -> update("simple", item("id", 1), update -> {}));
    invalid(KEY_MISMATCH, () -> update("simple", item("id", "x", "a", 1), update -> {}));
    invalid(KEY_MISMATCH, () -> update("composite", item("p", "x"), update -> {}));
    notFound(() -> update("missing", KEY, update -> {}));
    assertThat(everything("simple")).isEmpty();
  }

  @Test
  void anItemDoesNotGrowBeyondFourHundredKilobytes() {
    int room = 400 * 1024 - 3 - 4;
    put("simple", item("id", "x", "a", 1));
    String tooLarge = "Item size to update has exceeded the maximum allowed size";
    invalid(tooLarge, () -> grow("x", room + 1));
    assertThat(get("simple", KEY)).isEqualTo(item("id", "x", "a", 1));
    grow("y", room);
    invalid(
        tooLarge,
        () ->
            update(
                "simple",
                item("id", "y"),
                update -> update.updateExpression("SET b = :b").value(":b", AttributeValue.s(""))));
  }

  private void grow(String id, int length) {
    update(
        "simple",
        item("id", id),
        update ->
            update
                .updateExpression("SET #t = :t REMOVE a")
                .name("#t", "text")
                .value(":t", AttributeValue.s("a".repeat(length))));
  }
}
