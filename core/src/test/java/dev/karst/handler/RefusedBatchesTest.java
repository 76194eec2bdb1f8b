package dev.karst.handler;

import static dev.karst.handler.Refusals.CAPACITY;
import static dev.karst.handler.Refusals.EMPTY;
import static dev.karst.handler.Refusals.ITEM;
import static dev.karst.handler.Refusals.METRICS;
import static dev.karst.handler.Refusals.NO_TABLE;
import static dev.karst.handler.Refusals.RETURN_VALUES;
import static dev.karst.handler.Refusals.all;
import static dev.karst.handler.Refusals.answers;
import static dev.karst.handler.Refusals.empty;
import static dev.karst.handler.Refusals.faults;
import static dev.karst.handler.Refusals.isNull;
import static dev.karst.handler.Refusals.oneOf;
import static dev.karst.handler.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.Operations;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.WriteRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What batches and transactions with faults are told: what comes first, and the whole of it.
 * Messages and their order as in the tests and validations of dynalite that are named after each
 * operation, unless a case says otherwise.
 */
class RefusedBatchesTest {
  private static Karst karst;

  @BeforeAll
  static void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  }

  @AfterAll
  static void close() {
    karst.close();
  }

  private static Arguments write(
      RequestFaults.Builder faults, String message, WriteRequest... writes) {
    BatchWriteItemRequest request =
        BatchWriteItemRequest.builder(Map.of(NO_TABLE, Arrays.asList(writes))).build();
    return refused(faults, operations -> operations.batchWriteItem(request), message);
  }

  private static Arguments keys(
      RequestFaults.Builder faults, String message, KeysAndAttributes.Builder keys) {
    BatchGetItemRequest request =
        BatchGetItemRequest.builder(Map.of(NO_TABLE, keys.build())).build();
    return refused(faults, operations -> operations.batchGetItem(request), message);
  }

  /** From batchWriteItem.js and batchGetItem.js. */
  static Stream<Arguments> batches() {
    String mixed = Messages.severalDatatypes();
    RequestFaults.Builder missing =
        faults().missingMember("requestItems.abc.member.1.member.putRequest.item");
    return Stream.of(
        refused(
            answers(),
            operations -> operations.batchWriteItem(BatchWriteItemRequest.builder().build()),
            all(CAPACITY, METRICS, isNull("requestItems"), RETURN_VALUES)),
        refused(
            faults().unknownConstant("returnConsumedCapacity", "hi", ReturnConsumedCapacity.class),
            operations -> operations.batchGetItem(BatchGetItemRequest.builder().build()),
            all(CAPACITY, isNull("requestItems"))),
        write(
            missing,
            all(isNull("requestItems.abc.member.1.member.putRequest.item")),
            new WriteRequest(null, null)),
        write(
            answers()
                .missingMember("requestItems.abc.member.2.member.putRequest.item")
                .missingMember("requestItems.abc.member.1.member.putRequest.item")
                .missingMember("requestItems.abc.member.1.member.deleteRequest.key"),
            all(
                CAPACITY,
                METRICS,
                isNull("requestItems.abc.member.1.member.deleteRequest.key"),
                isNull("requestItems.abc.member.1.member.putRequest.item"),
                isNull("requestItems.abc.member.2.member.putRequest.item"),
                RETURN_VALUES),
            new WriteRequest(null, null),
            new WriteRequest(null, null)),
        write(empty("Item", "a"), mixed, WriteRequest.put(ITEM), new WriteRequest(null, null)),
        write(
            empty("Item", "a"),
            EMPTY,
            WriteRequest.put(ITEM),
            WriteRequest.put(HandlerTables.itemOfSize("b", 500_000))),
        write(empty("Key", "a"), EMPTY, WriteRequest.delete(ITEM)),
        keys(
            empty("Keys", "a"),
            "One or more parameter values were invalid: Duplicate value in attribute name: a",
            KeysAndAttributes.builder(List.of(ITEM)).attributesToGet(List.of("a", "a"))),
        keys(
            empty("Keys", "a"),
            "Invalid ProjectionExpression: The expression can not be empty;",
            KeysAndAttributes.builder(List.of(ITEM)).projectionExpression("")),
        keys(empty("Keys", "a"), EMPTY, KeysAndAttributes.builder(List.of(ITEM, ITEM))));
  }

  /** Not in dynalite: the shapes are those of its other operations. */
  static Stream<Arguments> transactions() {
    String onFailure = "transactItems.1.member.put.returnValuesOnConditionCheckFailure";
    TransactWriteItemsRequest puts =
        TransactWriteItemsRequest.builder(
                List.of(
                    TransactWriteItem.of(TransactPut.builder(NO_TABLE, ITEM).build()),
                    TransactWriteItem.of(TransactPut.builder().build())))
            .build();
    TransactWriteItemsRequest put =
        TransactWriteItemsRequest.builder(
                List.of(
                    TransactWriteItem.of(
                        TransactPut.builder(NO_TABLE, ITEM).conditionExpression("").build())))
            .build();
    TransactGetItemsRequest gets =
        TransactGetItemsRequest.builder(
                List.of(
                    TransactGetItem.builder().build(),
                    TransactGetItem.builder(NO_TABLE, ITEM).projectionExpression("").build()))
            .build();
    return Stream.of(
        refused(
            faults()
                .unknownConstant(onFailure, "X", ReturnValuesOnConditionCheckFailure.class)
                .unknownConstant("returnConsumedCapacity", "hi", ReturnConsumedCapacity.class),
            operations -> operations.transactWriteItems(puts),
            all(
                CAPACITY,
                oneOf("X", onFailure, "ALL_OLD, NONE"),
                isNull("transactItems.2.member.put.tableName"),
                isNull("transactItems.2.member.put.item"))),
        refused(empty("Item", "a"), operations -> operations.transactWriteItems(put), EMPTY),
        refused(
            empty("ExpressionAttributeValues", ":v"),
            operations -> operations.transactWriteItems(put),
            "ExpressionAttributeValues contains invalid value: " + EMPTY + " for key :v"),
        refused(
            faults()
                .missingMember("transactItems.1.member.get")
                .unknownConstant("returnConsumedCapacity", "hi", ReturnConsumedCapacity.class),
            operations -> operations.transactGetItems(gets),
            all(CAPACITY, isNull("transactItems.1.member.get"))),
        refused(
            empty("Key", "a"),
            operations ->
                operations.transactGetItems(
                    TransactGetItemsRequest.builder(gets.transactItems().subList(1, 2)).build()),
            EMPTY));
  }

  @ParameterizedTest
  @MethodSource({"batches", "transactions"})
  void whatIsTold(RequestFaults faults, Consumer<Operations> request, String message) {
    Operations operations = karst.operations().refusing(faults);

    assertThatThrownBy(() -> request.accept(operations))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }
}
