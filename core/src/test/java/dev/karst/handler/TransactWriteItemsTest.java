package dev.karst.handler;

import static dev.karst.handler.HandlerTables.HASH;
import static dev.karst.handler.HandlerTables.INDEXED;
import static dev.karst.handler.HandlerTables.NUMBER;
import static dev.karst.handler.HandlerTables.RANGE;
import static dev.karst.handler.HandlerTables.itemOfSize;
import static dev.karst.handler.HandlerTables.key;
import static dev.karst.value.AttributeValue.l;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.Karst;
import dev.karst.error.IdempotentParameterMismatchException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.ValidationException;
import dev.karst.operation.CancellationReason;
import dev.karst.operation.Capacity;
import dev.karst.operation.ConditionCheck;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.ItemCollectionMetrics;
import dev.karst.operation.Operations;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.TransactWriteItemsResponse;
import dev.karst.operation.TransactionCanceledException;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransactWriteItemsTest {
  private static final String NO_MATCH = "The provided key element does not match the schema";
  private static final String EMPTY_KEY =
      "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
          + " contain an empty string value. Key: a";
  private static final String NOT_EXISTS = "attribute_not_exists(a)";

  private static HandlerTables tables;

  @BeforeAll
  static void open() {
    tables = new HandlerTables();
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  /**
   * Messages, and that each of them refuses the whole request, as the public conformance suite of
   * DynamoDB's emulators recorded them from the service.
   */
  static Stream<Arguments> refused() {
    AttributeValue deep = s("leaf");
    for (int i = 0; i < 32; i++) {
      deep = l(List.of(deep));
    }
    Item tooDeep = Item.of("a", s("a"), "deep", deep);
    return Stream.of(
        arguments(
            null,
            "1 validation error detected: Value null at 'transactItems' failed to satisfy"
                + " constraint: Member must not be null"),
        arguments(
            List.of(),
            "1 validation error detected: Value '[]' at 'transactItems' failed to satisfy"
                + " constraint: Member must have length greater than or equal to 1"),
        arguments(
            puts(26),
            "1 validation error detected: Value '"
                + puts(26)
                + "' at 'transactItems' failed to satisfy constraint: Member must have length less"
                + " than or equal to 25"),
        arguments(
            List.of(put("bad!name", key("a"))),
            "1 validation error detected: Value 'bad!name' at"
                + " 'transactItems.1.member.put.tableName' failed to satisfy constraint: Member"
                + " must satisfy regular expression pattern: [a-zA-Z0-9_.-]+"),
        arguments(
            List.of(
                put(HASH, key("a")),
                new TransactWriteItem(
                    ConditionCheck.builder().build(),
                    TransactPut.builder().build(),
                    TransactUpdate.builder().build(),
                    TransactDelete.builder().build())),
            "10 validation errors detected: "
                + nulls(
                    "conditionCheck.tableName",
                    "conditionCheck.key",
                    "conditionCheck.conditionExpression",
                    "delete.tableName",
                    "delete.key",
                    "put.tableName",
                    "put.item",
                    "update.tableName",
                    "update.key",
                    "update.updateExpression")),
        arguments(
            List.of(new TransactWriteItem(null, null, null, null)),
            "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request"),
        arguments(
            List.of(
                new TransactWriteItem(
                    null,
                    TransactPut.builder(HASH, key("a")).build(),
                    null,
                    TransactDelete.builder(HASH, key("b")).build())),
            "TransactItems can only contain one of Check, Put, Update or Delete"),
        arguments(
            List.of(put("NoSuchTable", key("a")), check(HASH, key("b"), "")),
            "Invalid ConditionExpression: The expression can not be empty;"),
        arguments(
            List.of(check(HASH, key("b"), "attribute_not_exists("), put(HASH, tooDeep)),
            "Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"(\""),
        arguments(
            List.of(put(HASH, tooDeep), check(HASH, key("b"), "attribute_not_exists(")),
            "Nesting Levels have exceeded supported limits: Attributes in the item have nested"
                + " levels beyond supported limit"),
        arguments(
            List.of(
                put("NoSuchTable", key("a")),
                TransactWriteItem.of(
                    ConditionCheck.builder(HASH, key("b"))
                        .conditionExpression(NOT_EXISTS)
                        .value(":v", s("x"))
                        .build())),
            "Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}"),
        arguments(
            List.of(update(HASH, key("a"), "SET")),
            "Invalid UpdateExpression: Syntax error; token: \"<EOF>\", near: \"SET\""),
        arguments(
            List.of(put(HASH, itemOfSize("a", 409_601))),
            "Item size has exceeded the maximum allowed size"),
        arguments(
            IntStream.range(0, 11).mapToObj(i -> put(HASH, itemOfSize("a" + i, 400_000))).toList(),
            "Transaction payload size cannot exceed 4MB. Payload Size: : Transaction payload size"
                + " cannot exceed 4MB. Payload Size: 4400000"),
        arguments(List.of(put(HASH, key(""))), EMPTY_KEY),
        arguments(List.of(delete(HASH, key(""))), EMPTY_KEY),
        arguments(List.of(update(HASH, key(""), "REMOVE b")), EMPTY_KEY),
        arguments(List.of(check(HASH, key(""), NOT_EXISTS)), EMPTY_KEY),
        arguments(
            List.of(put(INDEXED, key("a", "b").toBuilder().put("c", "").build())),
            "One or more parameter values are not valid. A value specified for a secondary index"
                + " key is not supported. The AttributeValue for a key attribute cannot contain an"
                + " empty string value. IndexName: byC, IndexKey: c"),
        arguments(
            List.of(
                put(HASH, Item.of("a", s("x"), "b", s("y"))), check(HASH, key("x"), NOT_EXISTS)),
            "Transaction request cannot include multiple operations on one item"),
        arguments(
            List.of(put(NUMBER, Item.of("a", n("100"))), delete(NUMBER, Item.of("a", n("1e2")))),
            "Transaction request cannot include multiple operations on one item"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesInDynamoDbsWords(List<TransactWriteItem> items, String message) {
    assertThatThrownBy(() -> write(items))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void theTokenHasOneToThirtySixCharactersAndIsLookedAtFirst() {
    String atFirst =
        "2 validation errors detected: Value '%s' at 'clientRequestToken' failed to"
            + " satisfy constraint: Member must have length %s; Value '[]' at 'transactItems'"
            + " failed to satisfy constraint: Member must have length greater than or equal to 1";
    String tooLong = "x".repeat(37);

    assertThatThrownBy(() -> write(List.of(), ""))
        .isInstanceOf(ValidationException.class)
        .hasMessage(atFirst, "", "greater than or equal to 1");
    assertThatThrownBy(() -> write(List.of(), tooLong))
        .isInstanceOf(ValidationException.class)
        .hasMessage(atFirst, tooLong, "less than or equal to 36");
  }

  @Test
  void looksForAllTablesBeforeTheKeysAreMatched() {
    assertThatThrownBy(
            () -> write(List.of(put(HASH, Item.of("a", n(1))), put("NoSuchTable", key("a")))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  /** Which faults cancel, and their messages, as the same suite recorded them. */
  static Stream<Arguments> mismatched() {
    String invalid = "One or more parameter values were invalid: ";
    return Stream.of(
        arguments(put(HASH, Item.of("b", s("x"))), invalid + "Missing the key a in the item"),
        arguments(
            put(HASH, Item.of("a", n(5))),
            invalid + "Type mismatch for key a expected: S actual: N"),
        arguments(
            put(HASH, Item.of("a", l(List.of(s("x"))))),
            invalid + "Type mismatch for key a expected: S actual: L"),
        arguments(
            put(INDEXED, key("a", "b").toBuilder().put("d", n(5)).build()),
            invalid + "Type mismatch for Index Key d Expected: S Actual: N IndexName: byD"),
        arguments(update(HASH, Item.of("a", n(5)), "REMOVE b"), NO_MATCH),
        arguments(delete(HASH, Item.of("a", n(5))), NO_MATCH),
        arguments(delete(RANGE, key("a")), NO_MATCH),
        arguments(check(HASH, key("a", "b"), NOT_EXISTS), NO_MATCH),
        arguments(
            update(HASH, key("u"), "REMOVE a"),
            invalid + "Cannot update attribute a. This attribute is part of the key"));
  }

  @ParameterizedTest
  @MethodSource("mismatched")
  void cancelsForTheFirstActionThatDoesNotFitItsTable(TransactWriteItem item, String message) {
    List<TransactWriteItem> items =
        List.of(
            check(HASH, key("never"), "attribute_exists(a)"), item, put(HASH, Item.of("a", n(8))));

    TransactionCanceledException cancelled =
        catchThrowableOfType(TransactionCanceledException.class, () -> write(items));

    assertThat(cancelled)
        .hasMessage(
            "Transaction cancelled, please refer cancellation reasons for specific reasons [None,"
                + " ValidationError, None]");
    assertThat(cancelled.reasons())
        .containsExactly(
            CancellationReason.NONE,
            new CancellationReason("ValidationError", message, null),
            CancellationReason.NONE);
  }

  @Test
  void failedConditionsCancelAndShowTheItemIfAsked() {
    Item there = Item.of("a", s("there"), "b", s("old"));
    tables.put(HASH, there);
    TransactPut.Builder put =
        TransactPut.builder(HASH, key("there")).conditionExpression(NOT_EXISTS);
    TransactWriteItem showing =
        TransactWriteItem.of(
            put.returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build());
    List<TransactWriteItem> items =
        List.of(put(HASH, key("new")), showing, check(HASH, key("never"), "attribute_exists(a)"));

    TransactionCanceledException cancelled =
        catchThrowableOfType(TransactionCanceledException.class, () -> write(items));

    assertThat(cancelled)
        .hasMessage(
            "Transaction cancelled, please refer cancellation reasons for specific reasons [None,"
                + " ConditionalCheckFailed, ConditionalCheckFailed]");
    String failed = "The conditional request failed";
    assertThat(cancelled.reasons())
        .containsExactly(
            CancellationReason.NONE,
            new CancellationReason("ConditionalCheckFailed", failed, there),
            new CancellationReason("ConditionalCheckFailed", failed, null));
    assertThat(read(HASH, key("new"))).isNull();
  }

  /** An update's size depends on the item, so it fails once the transaction is under way. */
  @Test
  void updatesThatDoNotFitTheItemCancel() {
    tables.put(HASH, Item.of("a", s("text"), "b", s("x")));
    TransactWriteItem add =
        TransactWriteItem.of(
            TransactUpdate.builder(HASH, key("text"))
                .updateExpression("SET b = b + :one")
                .value(":one", n(1))
                .build());

    TransactionCanceledException cancelled =
        catchThrowableOfType(
            TransactionCanceledException.class, () -> write(List.of(put(HASH, key("new")), add)));

    assertThat(cancelled.reasons())
        .containsExactly(
            CancellationReason.NONE,
            new CancellationReason(
                "ValidationError",
                "An operand in the update expression has an incorrect data type",
                null));
    assertThat(read(HASH, key("new"))).isNull();
  }

  @Test
  void doesEveryActionOfEveryTable() {
    tables.put(HASH, Item.of("a", s("gone"), "b", s("x")));
    tables.put(RANGE, Item.builder().put("a", "r").put("b", "1").put("count", 1).build());
    List<TransactWriteItem> items =
        List.of(
            put(HASH, Item.of("a", s("made"), "b", s("y"))),
            delete(HASH, key("gone")),
            TransactWriteItem.of(
                TransactUpdate.builder(RANGE, key("r", "1"))
                    .updateExpression("SET #c = #c + :one")
                    .conditionExpression("#c = :one")
                    .name("#c", "count")
                    .value(":one", n(1))
                    .build()),
            check(RANGE, key("r", "2"), NOT_EXISTS));

    assertThat(write(items)).isEqualTo(new TransactWriteItemsResponse(null, null));

    assertThat(read(HASH, key("made"))).isEqualTo(Item.of("a", s("made"), "b", s("y")));
    assertThat(read(HASH, key("gone"))).isNull();
    assertThat(read(RANGE, key("r", "1")))
        .isEqualTo(Item.builder().put("a", "r").put("b", "1").put("count", 2).build());
    assertThat(read(RANGE, key("r", "2"))).isNull();
  }

  /** As DynamoDB does, where single writes refuse placeholders that no expression uses. */
  @Test
  void takesPlaceholdersWithoutExpressions() {
    write(
        List.of(
            TransactWriteItem.of(
                TransactPut.builder(HASH, key("placeholders")).name("#x", "x").build())));

    assertThat(read(HASH, key("placeholders"))).isNotNull();
  }

  @Test
  void takesAsManyItemsAsItIsToldTo(@TempDir Path directory) {
    write(puts(25));
    try (Karst karst = Karst.at(directory).transactionLimit(100).open()) {
      karst.createTable(new TableDefinition(HASH, KeySchema.simple("a", KeyType.S)));
      Operations operations = karst.operations();

      operations.transactWriteItems(TransactWriteItemsRequest.builder(puts(100)).build());

      assertThat(operations.getItem(GetItemRequest.builder(HASH, key("99")).build()).item())
          .isEqualTo(key("99"));
      assertThatThrownBy(
              () ->
                  operations.transactWriteItems(
                      TransactWriteItemsRequest.builder(puts(101)).build()))
          .isInstanceOf(ValidationException.class)
          .hasMessageEndingWith("Member must have length less than or equal to 100");
    }
  }

  /** Table units doubled, index units not, as recorded from the service. */
  @Test
  void consumesTwiceAndOfIndexesOnce() {
    List<TransactWriteItem> items =
        List.of(
            put(HASH, itemOfSize("c", 1025)),
            check(HASH, key("none"), NOT_EXISTS),
            put(INDEXED, key("a", "b").toBuilder().put("c", "c").put("d", "d").build()));

    TransactWriteItemsResponse response =
        tables
            .operations()
            .transactWriteItems(
                new TransactWriteItemsRequest(
                    items, null, ReturnConsumedCapacity.INDEXES, ReturnItemCollectionMetrics.SIZE));

    Capacity one = new Capacity(null, 1.0, 1.0);
    assertThat(response.consumedCapacity())
        .containsExactly(
            new ConsumedCapacity(HASH, 6.0, null, 6.0, new Capacity(null, 6.0, 6.0), null, null),
            new ConsumedCapacity(
                INDEXED,
                4.0,
                null,
                4.0,
                new Capacity(null, 2.0, 2.0),
                Map.of("byC", one),
                Map.of("byD", one)));
    assertThat(response.itemCollectionMetrics())
        .isEqualTo(
            Map.of(INDEXED, List.of(new ItemCollectionMetrics(key("a"), List.of(0.0, 1.0)))));
  }

  /** "Subsequent calls with the same client token return the number of read capacity units." */
  @Test
  void aTokenMakesItHappenOnce() {
    tables.put(HASH, Item.of("a", s("counter"), "n", n(1)));
    List<TransactWriteItem> increment =
        List.of(
            TransactWriteItem.of(
                TransactUpdate.builder(HASH, key("counter"))
                    .updateExpression("ADD n :one")
                    .value(":one", n(1))
                    .build()));

    TransactWriteItemsResponse first = write(increment, "token");
    TransactWriteItemsResponse again = write(increment, "token");

    assertThat(read(HASH, key("counter"))).isEqualTo(Item.of("a", s("counter"), "n", n(2)));
    assertThat(first.consumedCapacity())
        .containsExactly(new ConsumedCapacity(HASH, 2.0, null, 2.0, null, null, null));
    assertThat(again.consumedCapacity())
        .containsExactly(new ConsumedCapacity(HASH, 2.0, 2.0, null, null, null, null));
    assertThatThrownBy(() -> write(List.of(put(HASH, key("other"))), "token"))
        .isInstanceOf(IdempotentParameterMismatchException.class);
  }

  private static TransactWriteItemsResponse write(List<TransactWriteItem> items) {
    return tables
        .operations()
        .transactWriteItems(new TransactWriteItemsRequest(items, null, null, null));
  }

  private static TransactWriteItemsResponse write(List<TransactWriteItem> items, String token) {
    return tables
        .operations()
        .transactWriteItems(
            new TransactWriteItemsRequest(items, token, ReturnConsumedCapacity.TOTAL, null));
  }

  private static Item read(String table, Item key) {
    return tables.operations().getItem(GetItemRequest.builder(table, key).build()).item();
  }

  private static TransactWriteItem put(String table, Item item) {
    return TransactWriteItem.of(TransactPut.builder(table, item).build());
  }

  private static TransactWriteItem delete(String table, Item key) {
    return TransactWriteItem.of(TransactDelete.builder(table, key).build());
  }

  private static TransactWriteItem update(String table, Item key, String update) {
    return TransactWriteItem.of(
        TransactUpdate.builder(table, key).updateExpression(update).build());
  }

  private static TransactWriteItem check(String table, Item key, String condition) {
    return TransactWriteItem.of(
        ConditionCheck.builder(table, key).conditionExpression(condition).build());
  }

  private static List<TransactWriteItem> puts(int count) {
    return IntStream.range(0, count).mapToObj(i -> put(HASH, key(String.valueOf(i)))).toList();
  }

  private static String nulls(String... members) {
    List<String> violations = new ArrayList<>();
    for (String member : members) {
      violations.add(
          "Value null at 'transactItems.2.member."
              + member
              + "' failed to satisfy constraint: Member must not be null");
    }
    return String.join("; ", violations);
  }
}
