package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.DeleteItemResponse;
import dev.karst.operation.ReturnValues;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** DeleteItem. */
abstract class DeleteItemConformance extends Conformance {
  private static final Item KEY = item("id", "x");
  private static final Item WHOLE = item("id", "x", "a", 1);

  DeleteItemConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    put("simple", WHOLE);
  }

  private DeleteItemResponse delete(Item key, Consumer<DeleteItemRequest.Builder> more) {
    DeleteItemRequest.Builder request = DeleteItemRequest.builder("simple", key);
    more.accept(request);
    return db().deleteItem(request.build());
  }

  @Test
  void whatIsDeletedIsGoneAndDeletingNothingIsNoError() {
    put("simple", item("id", "y"));
    assertThat(delete(KEY, delete -> {})).isEqualTo(new DeleteItemResponse(null, null, null));
    assertThat(get("simple", KEY)).isNull();
    delete(KEY, delete -> {});
    assertThat(everything("simple")).containsExactly(item("id", "y"));
  }

  @Test
  void theOldItemIsAnsweredIfAskedFor() {
    assertThat(delete(KEY, delete -> delete.returnValues(ReturnValues.ALL_OLD)).attributes())
        .isEqualTo(WHOLE);
    assertThat(delete(KEY, delete -> delete.returnValues(ReturnValues.ALL_OLD)).attributes())
        .isNull();
    for (ReturnValues values :
        List.of(ReturnValues.ALL_NEW, ReturnValues.UPDATED_OLD, ReturnValues.UPDATED_NEW)) {
      assertThatThrownBy(() -> delete(KEY, delete -> delete.returnValues(values)))
          .isInstanceOf(ValidationException.class);
    }
  }

  @Test
  void aConditionThatDoesNotHoldKeepsTheItem() {
    conditionFails(
        null, () -> delete(KEY, delete -> delete.conditionExpression("attribute_not_exists(a)")));
    conditionFails(
        WHOLE,
        () ->
            delete(
                KEY,
                delete ->
                    delete
                        .conditionExpression("a > :one")
                        .value(":one", AttributeValue.n(1))
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    conditionFails(
        null,
        () ->
            delete(
                item("id", "none"), delete -> delete.conditionExpression("attribute_exists(id)")));
    assertThat(get("simple", KEY)).isEqualTo(WHOLE);
    delete(
        KEY, delete -> delete.conditionExpression("a = :one").value(":one", AttributeValue.n(1)));
    assertThat(get("simple", KEY)).isNull();
  }

  @Test
  void badRequestsAreRefused() {
    invalid(KEY_MISMATCH, () -> delete(WHOLE, delete -> {}));
    invalid(KEY_MISMATCH, () -> delete(item("id", 1), delete -> {}));
    notFound(() -> delete(KEY, delete -> delete.tableName("missing")));
    invalid(
        "Invalid ConditionExpression: The expression can not be empty;",
        () -> delete(KEY, delete -> delete.conditionExpression("")));
    invalid(
        "ExpressionAttributeValues can only be specified when using expressions:"
            + " ConditionExpression is null",
        () -> delete(KEY, delete -> delete.value(":a", AttributeValue.n(1))));
    assertThat(get("simple", KEY)).isEqualTo(WHOLE);
  }
}
