package dev.karst.handler;

import static dev.karst.handler.Refusals.CAPACITY;
import static dev.karst.handler.Refusals.EMPTY;
import static dev.karst.handler.Refusals.ITEM;
import static dev.karst.handler.Refusals.LETTERS;
import static dev.karst.handler.Refusals.METRICS;
import static dev.karst.handler.Refusals.NO_TABLE;
import static dev.karst.handler.Refusals.OPERATORS;
import static dev.karst.handler.Refusals.RETURN_VALUES;
import static dev.karst.handler.Refusals.all;
import static dev.karst.handler.Refusals.answers;
import static dev.karst.handler.Refusals.empty;
import static dev.karst.handler.Refusals.faults;
import static dev.karst.handler.Refusals.isNull;
import static dev.karst.handler.Refusals.oneOf;
import static dev.karst.handler.Refusals.refused;
import static dev.karst.value.AttributeValue.n;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import dev.karst.operation.AttributeAction;
import dev.karst.operation.AttributeValueUpdate;
import dev.karst.operation.ComparisonOperator;
import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.ExpectedAttributeValue;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.ReturnValues;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.UpdateItemRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What puts, deletes and updates with faults are told: what comes first, and the whole of it.
 * Messages and their order as in the tests and validations of dynalite that are named after each
 * operation, unless a case says otherwise.
 */
class RefusedWritesTest {
  private static Karst karst;

  @BeforeAll
  static void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  }

  @AfterAll
  static void close() {
    karst.close();
  }

  private static Arguments put(
      RequestFaults.Builder faults, Consumer<PutItemRequest.Builder> more, String message) {
    PutItemRequest.Builder request = PutItemRequest.builder(NO_TABLE, ITEM);
    more.accept(request);
    return refused(faults, operations -> operations.putItem(request.build()), message);
  }

  /** From putItem.js. */
  static Stream<Arguments> puts() {
    return Stream.of(
        put(
            answers(),
            put -> put.tableName("abc;").item(null),
            all(CAPACITY, LETTERS, isNull("item"), RETURN_VALUES, METRICS)),
        put(
            faults()
                .unknownConstant(
                    "expected.a.member.comparisonOperator", "X", ComparisonOperator.class)
                .unknownConstant("conditionalOperator", "AN", ConditionalOperator.class),
            put -> put.expected(Map.of("a", ExpectedAttributeValue.builder().build())),
            all(
                oneOf("AN", "conditionalOperator", "OR, AND"),
                oneOf("X", "expected.a.member.comparisonOperator", OPERATORS))),
        // Newer than dynalite: DynamoDB's local version lists the two names so.
        put(
            faults()
                .unknownConstant(
                    "returnValuesOnConditionCheckFailure",
                    "X",
                    ReturnValuesOnConditionCheckFailure.class),
            put -> {},
            all(oneOf("X", "returnValuesOnConditionCheckFailure", "ALL_OLD, NONE"))),
        put(
            empty("Item", "b").unknownConstant("returnValues", "hi", ReturnValues.class),
            put -> {},
            all(RETURN_VALUES)),
        put(
            empty("Item", "a"),
            put -> put.expected(Map.of()).conditionExpression(""),
            "Can not use both expression and non-expression parameters in the same request:"
                + " Non-expression parameters: {Expected} Expression parameters:"
                + " {ConditionExpression}"),
        put(
            empty("Item", "a"),
            put -> put.expressionAttributeValues(Map.of()),
            "ExpressionAttributeValues can only be specified when using expressions:"
                + " ConditionExpression is null"),
        put(
            empty("ExpressionAttributeValues", ":v"),
            put -> {},
            "ExpressionAttributeValues can only be specified when using expressions:"
                + " ConditionExpression is null"),
        put(
            empty("ExpressionAttributeValues", ":v").invalidValue("Item", "a", "why"),
            put -> put.conditionExpression("").returnValues(ReturnValues.ALL_NEW),
            "why"),
        put(
            empty("ExpressionAttributeValues", ":v"),
            put -> put.conditionExpression("").returnValues(ReturnValues.ALL_NEW),
            "ReturnValues can only be ALL_OLD or NONE"),
        put(
            empty("ExpressionAttributeValues", ":v"),
            put -> put.conditionExpression("").expressionAttributeNames(Map.of()),
            "ExpressionAttributeNames must not be empty"),
        put(
            empty("ExpressionAttributeValues", "v"),
            put -> put.conditionExpression("").expressionAttributeValues(Map.of()),
            "ExpressionAttributeValues contains invalid key: Syntax error; key: \"v\""),
        put(
            empty("ExpressionAttributeValues", ":v"),
            put -> put.conditionExpression("").expressionAttributeValues(Map.of()),
            "ExpressionAttributeValues contains invalid value: " + EMPTY + " for key :v"),
        put(
            empty("Expected", "b"),
            put -> {
              Map<String, ExpectedAttributeValue> expected = new LinkedHashMap<>();
              expected.put("a", ExpectedAttributeValue.builder().build());
              expected.put("b", ExpectedAttributeValue.builder().build());
              put.expected(expected);
            },
            "One or more parameter values were invalid: Value must be provided when Exists is null"
                + " for Attribute: a"),
        put(
            empty("Expected", "a"),
            put -> put.expected(Map.of("a", ExpectedAttributeValue.builder().build())),
            EMPTY),
        put(
            empty("Expected", "a"),
            put ->
                put.expected(Map.of("a", ExpectedAttributeValue.builder().exists(false).build())),
            "One or more parameter values were invalid: Value cannot be used when Exists is false"
                + " for Attribute: a"));
  }

  private static Arguments delete(
      RequestFaults.Builder faults, Consumer<DeleteItemRequest.Builder> more, String message) {
    DeleteItemRequest.Builder request = DeleteItemRequest.builder(NO_TABLE, ITEM);
    more.accept(request);
    return refused(faults, operations -> operations.deleteItem(request.build()), message);
  }

  /** From deleteItem.js. */
  static Stream<Arguments> deletes() {
    return Stream.of(
        delete(
            answers(),
            delete -> delete.tableName("abc;").key(null),
            all(CAPACITY, LETTERS, RETURN_VALUES, METRICS, isNull("key"))),
        delete(
            empty("Key", "a").invalidValue("ExpressionAttributeValues", ":v", "why"),
            delete -> delete.conditionExpression(""),
            EMPTY),
        delete(
            empty("ExpressionAttributeValues", ":v"),
            delete -> delete.conditionExpression(""),
            "ExpressionAttributeValues contains invalid value: " + EMPTY + " for key :v"),
        delete(
            empty("Expected", "a"),
            delete ->
                delete.expected(
                    Map.of(
                        "a",
                        ExpectedAttributeValue.builder()
                            .comparisonOperator(ComparisonOperator.EQ)
                            .build())),
            EMPTY));
  }

  private static Arguments update(
      RequestFaults.Builder faults, Consumer<UpdateItemRequest.Builder> more, String message) {
    UpdateItemRequest.Builder request = UpdateItemRequest.builder(NO_TABLE, ITEM);
    more.accept(request);
    return refused(faults, operations -> operations.updateItem(request.build()), message);
  }

  /** From updateItem.js. */
  static Stream<Arguments> updates() {
    return Stream.of(
        update(
            answers(),
            update -> update.tableName("abc;").key(null),
            all(CAPACITY, LETTERS, METRICS, RETURN_VALUES, isNull("key"))),
        // Not in dynalite, which lets the service's check of this constant out.
        update(
            faults()
                .unknownConstant("attributeUpdates.a.member.action", "X", AttributeAction.class),
            update -> update.attributeUpdates(Map.of("a", new AttributeValueUpdate(n(1), null))),
            all(oneOf("X", "attributeUpdates.a.member.action", "ADD, PUT, DELETE"))),
        update(
            empty("AttributeUpdates", "b").invalidValue("Key", "a", "why"),
            update -> update.attributeUpdates(Map.of("b", new AttributeValueUpdate(null, null))),
            "why"),
        update(
            empty("AttributeUpdates", "b"),
            update -> update.attributeUpdates(Map.of("b", new AttributeValueUpdate(null, null))),
            EMPTY),
        update(
            empty("AttributeUpdates", "b"),
            update -> {
              Map<String, AttributeValueUpdate> updates = new LinkedHashMap<>();
              updates.put("a", new AttributeValueUpdate(null, null));
              updates.put("b", new AttributeValueUpdate(null, null));
              update.attributeUpdates(updates);
            },
            "One or more parameter values were invalid: Only DELETE action is allowed when no"
                + " attribute value is specified"),
        update(
            empty("ExpressionAttributeValues", ":v"),
            update -> update.updateExpression("set"),
            "ExpressionAttributeValues contains invalid value: " + EMPTY + " for key :v"));
  }

  @ParameterizedTest
  @MethodSource({"puts", "deletes", "updates"})
  void whatIsTold(RequestFaults faults, Consumer<Operations> request, String message) {
    Operations operations = karst.operations().refusing(faults);

    assertThatThrownBy(() -> request.accept(operations))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }
}
