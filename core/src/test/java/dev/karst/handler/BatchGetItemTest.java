package dev.karst.handler;

import static dev.karst.handler.HandlerTables.HASH;
import static dev.karst.handler.HandlerTables.NUMBER;
import static dev.karst.handler.HandlerTables.RANGE;
import static dev.karst.handler.HandlerTables.itemOfSize;
import static dev.karst.handler.HandlerTables.key;
import static dev.karst.value.AttributeValue.b;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.ValidationException;
import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.BatchGetItemResponse;
import dev.karst.operation.Capacity;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BatchGetItemTest {
  private static final String NAMES =
      "Map keys must satisfy constraint: [Member must have length less than or equal to 255, Member"
          + " must have length greater than or equal to 3, Member must satisfy regular expression"
          + " pattern: [a-zA-Z0-9_.-]+]";

  private static HandlerTables tables;

  @BeforeAll
  static void open() {
    tables = new HandlerTables();
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  /** Messages and order as dynalite's test/batchGetItem.js recorded them. */
  static Stream<Arguments> refused() {
    Map<String, KeysAndAttributes> noKeys = Map.of("a", ask(null));
    Map<String, KeysAndAttributes> emptyKeys = Map.of("aa;", ask(List.of()));
    Map<String, KeysAndAttributes> tooMany = Map.of("abc", ask(keys(101)));
    Map<String, KeysAndAttributes> tooManyInAll = new LinkedHashMap<>();
    tooManyInAll.put("abc", ask(keys(100)));
    tooManyInAll.put("abd", ask(keys(1)));
    return Stream.of(
        arguments(
            null,
            "1 validation error detected: Value null at 'requestItems' failed to satisfy"
                + " constraint: Member must not be null"),
        arguments(
            Map.of(),
            "1 validation error detected: Value '{}' at 'requestItems' failed to satisfy"
                + " constraint: Member must have length greater than or equal to 1"),
        arguments(
            noKeys,
            "2 validation errors detected: Value '"
                + noKeys
                + "' at 'requestItems' failed to satisfy constraint: "
                + NAMES
                + "; Value null at 'requestItems.a.member.keys' failed to satisfy constraint:"
                + " Member must not be null"),
        arguments(
            emptyKeys,
            "2 validation errors detected: Value '"
                + emptyKeys
                + "' at 'requestItems' failed to satisfy constraint: "
                + NAMES
                + "; Value '[]' at 'requestItems.aa;.member.keys' failed to satisfy constraint:"
                + " Member must have length greater than or equal to 1"),
        arguments(
            tooMany,
            "1 validation error detected: Value '"
                + keys(101)
                + "' at 'requestItems.abc.member.keys' failed to satisfy constraint: Member must"
                + " have length less than or equal to 100"),
        arguments(tooManyInAll, "Too many items requested for the BatchGetItem call"),
        arguments(
            Map.of(
                "abc", new KeysAndAttributes(List.of(Item.of()), null, "", Map.of(), List.of("a"))),
            "Can not use both expression and non-expression parameters in the same request:"
                + " Non-expression parameters: {AttributesToGet} Expression parameters:"
                + " {ProjectionExpression}"),
        arguments(
            Map.of(
                HASH,
                new KeysAndAttributes(List.of(key("x")), null, "a", null, null),
                RANGE,
                new KeysAndAttributes(List.of(key("x", "y")), null, null, null, List.of("a"))),
            "Can not use both expression and non-expression parameters in the same request:"
                + " Non-expression parameters: {AttributesToGet} Expression parameters:"
                + " {ProjectionExpression}"),
        arguments(
            Map.of("abc", new KeysAndAttributes(List.of(Item.of()), null, null, Map.of(), null)),
            "ExpressionAttributeNames can only be specified when using expressions"),
        arguments(
            Map.of("abc", new KeysAndAttributes(List.of(Item.of()), null, "", Map.of(), null)),
            "ExpressionAttributeNames must not be empty"),
        arguments(
            Map.of("abc", new KeysAndAttributes(List.of(Item.of()), null, "", null, null)),
            "Invalid ProjectionExpression: The expression can not be empty;"),
        arguments(
            Map.of(
                "abc",
                new KeysAndAttributes(
                    List.of(key("x"), key("x")), null, null, null, List.of("a", "a"))),
            "One or more parameter values were invalid: Duplicate value in attribute name: a"),
        arguments(
            Map.of("abc", ask(List.of(key("x", "1"), Item.of("b", s("1"), "a", s("x"))))),
            "Provided list of item keys contains duplicates"),
        arguments(
            Map.of(NUMBER, ask(List.of(Item.of("a", n("1")), Item.of("a", n("1.0"))))),
            "Provided list of item keys contains duplicates"),
        arguments(
            Map.of(HASH, ask(List.of(Item.of()))),
            "The provided key element does not match the schema"),
        arguments(
            Map.of(HASH, ask(List.of(key("a", "b")))),
            "The provided key element does not match the schema"),
        arguments(
            Map.of(HASH, ask(List.of(Item.of("a", b(new byte[] {1}))))),
            "The provided key element does not match the schema"),
        arguments(
            Map.of(RANGE, ask(List.of(key("a")))),
            "The provided key element does not match the schema"),
        arguments(
            Map.of(HASH, ask(List.of(key("")))),
            "One or more parameter values are not valid. The AttributeValue for a key attribute"
                + " cannot contain an empty string value. Key: a"),
        arguments(
            Map.of(HASH, ask(List.of(key("a".repeat(2049))))),
            "One or more parameter values were invalid: Size of hashkey has exceeded the maximum"
                + " size limit of2048 bytes"),
        arguments(
            Map.of(RANGE, ask(List.of(key("a", "a".repeat(1025))))),
            "One or more parameter values were invalid: Aggregated size of all range keys has"
                + " exceeded the size limit of 1024 bytes"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesInDynamoDbsWords(Map<String, KeysAndAttributes> items, String message) {
    assertThatThrownBy(() -> get(items, null))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void looksForTheTableBeforeTheKeysAreMatched() {
    assertThatThrownBy(() -> get(Map.of("NoSuchTable", ask(List.of(Item.of()))), null))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void leavesMissingItemsOutAndProjectsTheOthers() {
    tables.put(HASH, Item.builder().put("a", "p1").put("b", "x").put("c", "y").build());
    tables.put(HASH, Item.builder().put("a", "p2").put("b", "z").build());
    Map<String, KeysAndAttributes> items = new LinkedHashMap<>();
    items.put(
        HASH,
        KeysAndAttributes.builder(List.of(key("p1"), key("none"), key("p2")))
            .projectionExpression("a, #b")
            .expressionAttributeNames(Map.of("#b", "b"))
            .build());
    items.put(RANGE, ask(List.of(key("none", "none"))));

    BatchGetItemResponse response = get(items, null);

    assertThat(response.responses())
        .isEqualTo(
            Map.of(
                HASH,
                List.of(Item.of("a", s("p1"), "b", s("x")), Item.of("a", s("p2"), "b", s("z"))),
                RANGE,
                List.of()));
    assertThat(response.unprocessedKeys()).isEmpty();
    assertThat(response.consumedCapacity()).isNull();
  }

  @Test
  void answersTheAttributesToGet() {
    tables.put(HASH, Item.builder().put("a", "legacy").put("b", "x").put("c", "y").build());
    KeysAndAttributes ask =
        new KeysAndAttributes(List.of(key("legacy")), null, null, null, List.of("c"));

    assertThat(get(Map.of(HASH, ask), null).responses())
        .isEqualTo(Map.of(HASH, List.of(Item.of("c", s("y")))));
  }

  @Test
  void consumesItemByItemAndTableByTable() {
    tables.put(HASH, itemOfSize("c1", 1536));
    tables.put(HASH, itemOfSize("c2", 6656));
    Map<String, KeysAndAttributes> items = new LinkedHashMap<>();
    items.put(
        HASH,
        KeysAndAttributes.builder(List.of(key("c1"), key("c2"), key("none")))
            .consistentRead(true)
            .build());
    items.put(RANGE, ask(List.of(key("none", "none"))));

    assertThat(get(items, ReturnConsumedCapacity.TOTAL).consumedCapacity())
        .containsExactly(
            new ConsumedCapacity(HASH, 4.0, null, null, null, null, null),
            new ConsumedCapacity(RANGE, 0.5, null, null, null, null, null));
    assertThat(get(items, ReturnConsumedCapacity.INDEXES).consumedCapacity())
        .first()
        .isEqualTo(
            new ConsumedCapacity(HASH, 4.0, null, null, new Capacity(null, null, 4.0), null, null));
  }

  /** The numbers of the API reference: of 100 items of 300 KB, 52 are answered. */
  @Test
  void asksToGetAgainWhatIsBeyondSixteenMegabytes() {
    List<Item> keys = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      tables.put(HASH, itemOfSize("big" + (100 + i), 300 * 1024));
      keys.add(key("big" + (100 + i)));
    }
    Map<String, KeysAndAttributes> items = new LinkedHashMap<>();
    items.put(HASH, KeysAndAttributes.builder(keys).consistentRead(true).build());
    items.put(RANGE, ask(List.of(key("none", "none"))));

    BatchGetItemResponse response = get(items, ReturnConsumedCapacity.TOTAL);

    assertThat(response.responses().get(HASH)).hasSize(52);
    assertThat(response.unprocessedKeys())
        .isEqualTo(
            Map.of(
                HASH,
                KeysAndAttributes.builder(keys.subList(52, 60)).consistentRead(true).build(),
                RANGE,
                ask(List.of(key("none", "none")))));
    assertThat(response.consumedCapacity())
        .containsExactly(new ConsumedCapacity(HASH, 52 * 75.0, null, null, null, null, null));
    assertThat(get(response.unprocessedKeys(), null).responses().get(HASH)).hasSize(8);
  }

  private static BatchGetItemResponse get(
      Map<String, KeysAndAttributes> items, ReturnConsumedCapacity how) {
    return tables.operations().batchGetItem(new BatchGetItemRequest(items, how));
  }

  private static KeysAndAttributes ask(List<Item> keys) {
    return new KeysAndAttributes(keys, null, null, null, null);
  }

  private static List<Item> keys(int count) {
    return IntStream.range(0, count).mapToObj(i -> key(String.valueOf(i))).toList();
  }
}
