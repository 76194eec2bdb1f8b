package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.Karst;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.ValidationException;
import dev.karst.operation.AttributeAction;
import dev.karst.operation.AttributeValueUpdate;
import dev.karst.operation.ComparisonOperator;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.ExpectedAttributeValue;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.ReturnValues;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.operation.UpdateItemResponse;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What puts, updates and deletes refuse before they look for the table, and what an update answers.
 * Messages as dynalite's test/putItem.js, test/updateItem.js and test/deleteItem.js recorded them.
 */
class WriteRequestsTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String NO_TABLE = "abc";
  private static final Item ITEM = Item.of("a", AttributeValue.s("x"));
  private static final Map<String, AttributeValue> VALUES = Map.of(":v", AttributeValue.s("x"));
  private static final Map<String, ExpectedAttributeValue> EMPTY_EXPECTATION =
      Map.of("a", ExpectedAttributeValue.builder().build());
  private static final ExpectedAttributeValue ABSENT =
      ExpectedAttributeValue.builder().exists(false).build();

  private static Karst karst;

  @BeforeAll
  static void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    karst.createTable(ReadTables.HASH);
    karst.createTable(ReadTables.RANGE);
  }

  @AfterAll
  static void close() {
    karst.close();
  }

  private static String mixed(String legacy, String expressions) {
    return "Can not use both expression and non-expression parameters in the same request:"
        + " Non-expression parameters: {"
        + legacy
        + "} Expression parameters: {"
        + expressions
        + "}";
  }

  private static Arguments refused(Consumer<PutItemRequest.Builder> put, String message) {
    PutItemRequest.Builder request = PutItemRequest.builder(NO_TABLE, ITEM);
    put.accept(request);
    return arguments(request.build(), message);
  }

  static Stream<Arguments> puts() {
    return Stream.of(
        refused(
            put -> put.tableName(null).item(null),
            "2 validation errors detected: Value null at 'tableName' failed to satisfy constraint:"
                + " Member must not be null; Value null at 'item' failed to satisfy constraint:"
                + " Member must not be null"),
        refused(
            put -> put.tableName("a;"),
            "2 validation errors detected: Value 'a;' at 'tableName' failed to satisfy constraint:"
                + " Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+; Value 'a;' at"
                + " 'tableName' failed to satisfy constraint: Member must have length greater than"
                + " or equal to 3"),
        refused(
            put -> put.tableName("a".repeat(256)),
            "1 validation error detected: Value '"
                + "a".repeat(256)
                + "' at 'tableName' failed to satisfy constraint: Member must have length less than"
                + " or equal to 255"),
        refused(
            put -> put.item(HandlerTables.itemOfSize("x", 409_601)).conditionExpression(""),
            "Invalid ConditionExpression: The expression can not be empty;"),
        refused(
            put -> put.item(HandlerTables.itemOfSize("x", 409_601)).expected(EMPTY_EXPECTATION),
            INVALID + "Value must be provided when Exists is null for Attribute: a"),
        refused(
            put ->
                put.item(HandlerTables.itemOfSize("x", 409_601)).returnValues(ReturnValues.ALL_NEW),
            "ReturnValues can only be ALL_OLD or NONE"),
        refused(
            put ->
                put.expected(EMPTY_EXPECTATION)
                    .conditionalOperator(ConditionalOperator.OR)
                    .conditionExpression(""),
            mixed("Expected, ConditionalOperator", "ConditionExpression")),
        refused(
            put -> put.expressionAttributeNames(Map.of()).expressionAttributeValues(Map.of()),
            "ExpressionAttributeNames can only be specified when using expressions"),
        refused(
            put -> put.expected(EMPTY_EXPECTATION).expressionAttributeValues(Map.of()),
            "ExpressionAttributeValues can only be specified when using expressions:"
                + " ConditionExpression is null"),
        refused(
            put -> put.conditionalOperator(ConditionalOperator.AND),
            "ConditionalOperator cannot be used without Filter or Expected"),
        refused(
            put -> put.expected(EMPTY_EXPECTATION).conditionalOperator(ConditionalOperator.AND),
            "ConditionalOperator can only be used when Filter or Expected has two or more"
                + " elements"),
        refused(
            put -> put.expected(EMPTY_EXPECTATION).returnValues(ReturnValues.ALL_NEW),
            "ReturnValues can only be ALL_OLD or NONE"),
        refused(
            put -> put.expected(EMPTY_EXPECTATION),
            INVALID + "Value must be provided when Exists is null for Attribute: a"),
        refused(
            put -> put.conditionExpression("").expressionAttributeNames(Map.of()),
            "ExpressionAttributeNames must not be empty"),
        refused(
            put -> put.conditionExpression("").expressionAttributeValues(Map.of()),
            "ExpressionAttributeValues must not be empty"),
        refused(
            put -> put.conditionExpression(""),
            "Invalid ConditionExpression: The expression can not be empty;"),
        refused(
            put -> put.conditionExpression("a = a.b").name("#a", "a"),
            "Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}"));
  }

  @ParameterizedTest
  @MethodSource("puts")
  void refusesPuts(PutItemRequest request, String message) {
    assertThatThrownBy(() -> karst.operations().putItem(request))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @EnumSource(names = {"UPDATED_OLD", "UPDATED_NEW", "ALL_NEW"})
  void refusesNewValuesOfPutsAndDeletes(ReturnValues returnValues) {
    assertThatThrownBy(
            () ->
                karst
                    .operations()
                    .putItem(
                        PutItemRequest.builder(NO_TABLE, ITEM).returnValues(returnValues).build()))
        .isInstanceOf(ValidationException.class)
        .hasMessage("ReturnValues can only be ALL_OLD or NONE");
    assertThatThrownBy(
            () ->
                karst
                    .operations()
                    .deleteItem(
                        DeleteItemRequest.builder(NO_TABLE, ITEM)
                            .returnValues(returnValues)
                            .build()))
        .isInstanceOf(ValidationException.class)
        .hasMessage("ReturnValues can only be ALL_OLD or NONE");
  }

  private static Arguments refusedUpdate(
      Consumer<UpdateItemRequest.Builder> update, String message) {
    UpdateItemRequest.Builder request = UpdateItemRequest.builder(NO_TABLE, ITEM);
    update.accept(request);
    return arguments(request.build(), message);
  }

  static Stream<Arguments> updates() {
    Map<String, AttributeValueUpdate> noValue = Map.of("b", new AttributeValueUpdate(null, null));
    return Stream.of(
        refusedUpdate(
            update -> update.tableName(null).key(null),
            "2 validation errors detected: Value null at 'tableName' failed to satisfy constraint:"
                + " Member must not be null; Value null at 'key' failed to satisfy constraint:"
                + " Member must not be null"),
        refusedUpdate(
            update ->
                update
                    .expected(EMPTY_EXPECTATION)
                    .attributeUpdates(Map.of())
                    .expressionAttributeNames(Map.of())
                    .conditionExpression("")
                    .updateExpression(""),
            mixed("AttributeUpdates, Expected", "UpdateExpression, ConditionExpression")),
        refusedUpdate(
            update ->
                update.conditionalOperator(ConditionalOperator.AND).updateExpression("REMOVE b"),
            mixed("ConditionalOperator", "UpdateExpression")),
        refusedUpdate(
            update -> update.expected(EMPTY_EXPECTATION).expressionAttributeValues(VALUES),
            "ExpressionAttributeValues can only be specified when using expressions:"
                + " UpdateExpression and ConditionExpression are null"),
        refusedUpdate(
            update -> update.conditionalOperator(ConditionalOperator.AND).attributeUpdates(noValue),
            "ConditionalOperator cannot be used without Filter or Expected"),
        refusedUpdate(
            update -> update.expected(EMPTY_EXPECTATION).attributeUpdates(noValue),
            INVALID + "Only DELETE action is allowed when no attribute value is specified"),
        refusedUpdate(
            update -> update.expected(EMPTY_EXPECTATION),
            INVALID + "Value must be provided when Exists is null for Attribute: a"),
        refusedUpdate(
            update -> update.updateExpression("").conditionExpression(""),
            "Invalid UpdateExpression: The expression can not be empty;"),
        refusedUpdate(
            update -> update.updateExpression("REMOVE b").conditionExpression(""),
            "Invalid ConditionExpression: The expression can not be empty;"),
        refusedUpdate(
            update -> update.updateExpression("REMOVE b").expressionAttributeValues(VALUES),
            "Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}"));
  }

  @ParameterizedTest
  @MethodSource("updates")
  void refusesUpdates(UpdateItemRequest request, String message) {
    assertThatThrownBy(() -> karst.operations().updateItem(request))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  private static Arguments refusedDelete(
      Consumer<DeleteItemRequest.Builder> delete, String message) {
    DeleteItemRequest.Builder request = DeleteItemRequest.builder(NO_TABLE, ITEM);
    delete.accept(request);
    return arguments(request.build(), message);
  }

  static Stream<Arguments> deletes() {
    return Stream.of(
        refusedDelete(
            delete -> delete.tableName("").key(null),
            "2 validation errors detected: Value '' at 'tableName' failed to satisfy constraint:"
                + " Member must have length greater than or equal to 1; Value null at 'key' failed"
                + " to satisfy constraint: Member must not be null"),
        refusedDelete(
            delete -> delete.expected(Map.of()).conditionExpression("a"),
            mixed("Expected", "ConditionExpression")),
        refusedDelete(
            delete -> delete.expressionAttributeValues(VALUES),
            "ExpressionAttributeValues can only be specified when using expressions:"
                + " ConditionExpression is null"),
        refusedDelete(
            delete -> delete.conditionalOperator(ConditionalOperator.AND),
            "ConditionalOperator cannot be used without Filter or Expected"),
        refusedDelete(
            delete -> delete.expected(EMPTY_EXPECTATION),
            INVALID + "Value must be provided when Exists is null for Attribute: a"),
        refusedDelete(
            delete -> delete.conditionExpression(""),
            "Invalid ConditionExpression: The expression can not be empty;"));
  }

  @ParameterizedTest
  @MethodSource("deletes")
  void refusesDeletes(DeleteItemRequest request, String message) {
    assertThatThrownBy(() -> karst.operations().deleteItem(request))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void whatIsRightIsLookedForInItsTable() {
    assertThatThrownBy(
            () -> karst.operations().putItem(PutItemRequest.builder(NO_TABLE, Item.of()).build()))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("Requested resource not found");
    assertThatThrownBy(
            () ->
                karst
                    .operations()
                    .updateItem(UpdateItemRequest.builder(NO_TABLE, Item.of()).build()))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("Requested resource not found");
    assertThatThrownBy(
            () ->
                karst
                    .operations()
                    .deleteItem(DeleteItemRequest.builder(NO_TABLE, Item.of()).build()))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("Requested resource not found");
  }

  @Test
  void anUpdateOfNothingMakesAnItemOfItsKey() {
    Item key = key("nothing");

    assertThat(update(key, update -> update.returnValues(ReturnValues.ALL_NEW)).attributes())
        .isEqualTo(key);
    assertThat(get(key)).isEqualTo(key);
    assertThat(
            update(
                    key("none"),
                    update ->
                        update.attributeUpdates(Map.of()).returnValues(ReturnValues.UPDATED_NEW))
                .attributes())
        .isNull();
    assertThat(get(key("none"))).isEqualTo(key("none"));
  }

  @Test
  void deletingFromNoItemMakesNone() {
    Item key = key("absent");
    Map<String, AttributeValueUpdate> delete =
        Map.of("b", new AttributeValueUpdate(null, AttributeAction.DELETE));

    assertThat(
            update(
                    key,
                    update -> update.attributeUpdates(delete).returnValues(ReturnValues.ALL_NEW))
                .attributes())
        .isNull();
    assertThat(get(key)).isNull();
    update(key, update -> update.attributeUpdates(delete).expected(Map.of("c", ABSENT)));
    assertThat(get(key)).isNull();
    ExpectedAttributeValue present =
        ExpectedAttributeValue.builder().comparisonOperator(ComparisonOperator.NOT_NULL).build();
    assertThatThrownBy(
            () ->
                update(
                    key, update -> update.attributeUpdates(delete).expected(Map.of("c", present))))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  @Test
  void anUpdateAnswersWhatIsAskedFor() {
    Item key = key("five");
    update(key, update -> set(update, "SET b = :v, m = :m"));

    assertThat(returned(key, ReturnValues.NONE)).isNull();
    assertThat(returned(key, ReturnValues.ALL_OLD).has("a")).isTrue();
    assertThat(returned(key, ReturnValues.ALL_NEW).get("n")).contains(AttributeValue.n(3));
    assertThat(returned(key, ReturnValues.UPDATED_OLD))
        .isEqualTo(
            Item.of(
                "n", AttributeValue.n(3), "m", AttributeValue.m(Map.of("k", AttributeValue.n(3)))));
    assertThat(returned(key, ReturnValues.UPDATED_NEW))
        .isEqualTo(
            Item.of(
                "n", AttributeValue.n(5), "m", AttributeValue.m(Map.of("k", AttributeValue.n(5)))));
  }

  private static Item returned(Item key, ReturnValues returnValues) {
    return update(
            key,
            update ->
                update
                    .updateExpression("ADD n :one, m.k :one")
                    .value(":one", AttributeValue.n(1))
                    .returnValues(returnValues))
        .attributes();
  }

  private static void set(UpdateItemRequest.Builder update, String expression) {
    update
        .updateExpression(expression)
        .value(":v", AttributeValue.s("x"))
        .value(":m", AttributeValue.m(Map.of()));
  }

  @Test
  void aFailedConditionShowsTheItemIfAskedFor() {
    Item key = key("failed");
    karst.operations().putItem(PutItemRequest.builder("hash-table", key).build());
    PutItemRequest.Builder put =
        PutItemRequest.builder("hash-table", key).conditionExpression("attribute_not_exists(a)");

    assertThatThrownBy(() -> karst.operations().putItem(put.build()))
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class, e -> assertThat(e.item()).isEmpty())
        .hasMessage("The conditional request failed");
    put.returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    assertThatThrownBy(() -> karst.operations().putItem(put.build()))
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class, e -> assertThat(e.item()).contains(key));
  }

  @Test
  void anOperandOfAnotherTypeIsToldInTheWordsOfItsForm() {
    Item key = key("types");
    update(key, update -> update.updateExpression("SET b = :v").expressionAttributeValues(VALUES));

    assertThatThrownBy(
            () ->
                update(
                    key,
                    update -> update.updateExpression("ADD b :n").value(":n", AttributeValue.n(1))))
        .isInstanceOf(ValidationException.class)
        .hasMessage("An operand in the update expression has an incorrect data type");
    assertThatThrownBy(
            () ->
                update(
                    key,
                    update ->
                        update.attributeUpdates(
                            Map.of(
                                "b",
                                new AttributeValueUpdate(
                                    AttributeValue.n(1), AttributeAction.ADD)))))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Type mismatch for attribute to update");
    assertThatThrownBy(
            () ->
                update(
                    key,
                    update ->
                        update.attributeUpdates(
                            Map.of(
                                "b",
                                new AttributeValueUpdate(
                                    AttributeValue.ss("x"), AttributeAction.DELETE)))))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Type mismatch for attribute to update");
  }

  @Test
  void aKeyOfAnIndexKeepsItsTypeWhereverTheValueComesFrom() {
    Item key = Item.of("a", AttributeValue.s("x"), "b", AttributeValue.s("y"));
    UpdateItemRequest.Builder update =
        UpdateItemRequest.builder("range-table", key).value(":n", AttributeValue.n(1));

    update.updateExpression("SET c = :n");
    assertThatThrownBy(() -> karst.operations().updateItem(update.build()))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            INVALID + "Type mismatch for Index Key c Expected: S Actual: N IndexName: index3");
    update.updateExpression("SET c = if_not_exists(z, :n)");
    assertThatThrownBy(() -> karst.operations().updateItem(update.build()))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "The update expression attempted to update the secondary index key to unsupported"
                + " type");
  }

  private static Item key(String value) {
    return Item.of("a", AttributeValue.s(value));
  }

  private static UpdateItemResponse update(Item key, Consumer<UpdateItemRequest.Builder> more) {
    UpdateItemRequest.Builder request = UpdateItemRequest.builder("hash-table", key);
    more.accept(request);
    return karst.operations().updateItem(request.build());
  }

  private static Item get(Item key) {
    return karst.operations().getItem(GetItemRequest.builder("hash-table", key).build()).item();
  }
}
