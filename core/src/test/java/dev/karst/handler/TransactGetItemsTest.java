package dev.karst.handler;

import static dev.karst.handler.HandlerTables.HASH;
import static dev.karst.handler.HandlerTables.RANGE;
import static dev.karst.handler.HandlerTables.itemOfSize;
import static dev.karst.handler.HandlerTables.key;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.ValidationException;
import dev.karst.operation.CancellationReason;
import dev.karst.operation.Capacity;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.GetItemResponse;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactGetItemsResponse;
import dev.karst.operation.TransactionCanceledException;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransactGetItemsTest {
  private static HandlerTables tables;

  @BeforeAll
  static void open() {
    tables = new HandlerTables();
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  /** Messages as the public conformance suite of DynamoDB's emulators recorded them. */
  static Stream<Arguments> refused() {
    List<TransactGetItem> tooMany =
        IntStream.range(0, 26).mapToObj(i -> get(HASH, key(String.valueOf(i)))).toList();
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
            tooMany,
            "1 validation error detected: Value '"
                + tooMany
                + "' at 'transactItems' failed to satisfy constraint: Member must have length less"
                + " than or equal to 25"),
        arguments(
            List.of(get(HASH, key("a")), get("bad!name", key("a"))),
            "1 validation error detected: Value 'bad!name' at"
                + " 'transactItems.2.member.get.tableName' failed to satisfy constraint: Member"
                + " must satisfy regular expression pattern: [a-zA-Z0-9_.-]+"),
        arguments(
            List.of(new TransactGetItem(null, null, null, null)),
            "2 validation errors detected: Value null at 'transactItems.1.member.get.tableName'"
                + " failed to satisfy constraint: Member must not be null; Value null at"
                + " 'transactItems.1.member.get.key' failed to satisfy constraint: Member must not"
                + " be null"),
        arguments(
            List.of(get("NoSuchTable", key("a")), get(HASH, key("a"), "!!!")),
            "Invalid ProjectionExpression: Syntax error; token: \"!\", near: \"!!\""),
        arguments(
            List.of(get(HASH, key("a")), get(HASH, key("a"), "b")),
            "Transaction request cannot include multiple operations on one item"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesInDynamoDbsWords(List<TransactGetItem> items, String message) {
    assertThatThrownBy(() -> get(items, null))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void looksForTheTableBeforeTheKeysAreMatched() {
    assertThatThrownBy(() -> get(List.of(get(HASH, Item.of()), get("NoSuchTable", key("a"))), null))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  /** Unlike in a write, an empty key value cancels, too, and every fault is told. */
  @Test
  void cancelsForKeysThatDoNotFit() {
    List<TransactGetItem> items =
        List.of(
            get(HASH, Item.of()), get(HASH, key("a")), get(HASH, key("")), get(RANGE, key("a")));

    TransactionCanceledException cancelled =
        catchThrowableOfType(TransactionCanceledException.class, () -> get(items, null));

    String mismatch = "The provided key element does not match the schema";
    assertThat(cancelled)
        .hasMessage(
            "Transaction cancelled, please refer cancellation reasons for specific reasons"
                + " [ValidationError, None, ValidationError, ValidationError]");
    assertThat(cancelled.reasons())
        .containsExactly(
            new CancellationReason("ValidationError", mismatch, null),
            CancellationReason.NONE,
            new CancellationReason(
                "ValidationError",
                "One or more parameter values are not valid. The AttributeValue for a key"
                    + " attribute cannot contain an empty string value. Key: a",
                null),
            new CancellationReason("ValidationError", mismatch, null));
  }

  @Test
  void answersInOrder() {
    tables.put(HASH, Item.of("a", s("x"), "b", s("1")));
    tables.put(RANGE, key("x", "y").toBuilder().put("c", 2).put("d", 3).build());

    TransactGetItemsResponse response =
        get(
            List.of(
                get(RANGE, key("x", "y"), "c, a"),
                get(HASH, key("none")),
                get(HASH, key("x")),
                get(RANGE, key("none", "none"), "c")),
            null);

    assertThat(response)
        .isEqualTo(
            new TransactGetItemsResponse(
                List.of(
                    new GetItemResponse(Item.of("a", s("x"), "c", n(2)), null),
                    new GetItemResponse(null, null),
                    new GetItemResponse(Item.of("a", s("x"), "b", s("1")), null),
                    new GetItemResponse(null, null)),
                null));
  }

  /** As recorded from the service, where a plain read would answer an item of nothing. */
  @Test
  void answersNoItemWhereTheProjectionFindsNothing() {
    tables.put(HASH, Item.of("a", s("bare")));

    assertThat(get(List.of(get(HASH, key("bare"), "b")), null).responses())
        .containsExactly(new GetItemResponse(null, null));
  }

  @Test
  void consumesTwiceWhatIsThereOrNot() {
    tables.put(HASH, itemOfSize("c", 4097));
    List<TransactGetItem> items =
        List.of(get(HASH, key("c"), "a"), get(HASH, key("none")), get(RANGE, key("n", "n")));

    assertThat(get(items, ReturnConsumedCapacity.TOTAL).consumedCapacity())
        .containsExactly(
            new ConsumedCapacity(HASH, 6.0, 6.0, null, null, null, null),
            new ConsumedCapacity(RANGE, 2.0, 2.0, null, null, null, null));
    assertThat(get(items, ReturnConsumedCapacity.INDEXES).consumedCapacity())
        .first()
        .isEqualTo(
            new ConsumedCapacity(HASH, 6.0, 6.0, null, new Capacity(6.0, null, 6.0), null, null));
  }

  @Test
  void refusesToReadMoreThanFourMegabytes() {
    List<TransactGetItem> items = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      tables.put(HASH, itemOfSize("big" + (10 + i), 400_000));
      items.add(get(HASH, key("big" + (10 + i)), "a"));
    }

    assertThatThrownBy(() -> get(items, null))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Transaction payload size cannot exceed 4MB. Payload Size: : Transaction payload size"
                + " cannot exceed 4MB. Payload Size: 4400000");
  }

  private static TransactGetItemsResponse get(
      List<TransactGetItem> items, ReturnConsumedCapacity how) {
    return tables.operations().transactGetItems(new TransactGetItemsRequest(items, how));
  }

  private static TransactGetItem get(String table, Item key) {
    return TransactGetItem.builder(table, key).build();
  }

  private static TransactGetItem get(String table, Item key, String projection) {
    return TransactGetItem.builder(table, key).projectionExpression(projection).build();
  }
}
