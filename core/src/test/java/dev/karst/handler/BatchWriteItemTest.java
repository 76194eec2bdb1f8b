package dev.karst.handler;

import static dev.karst.handler.HandlerTables.HASH;
import static dev.karst.handler.HandlerTables.INDEXED;
import static dev.karst.handler.HandlerTables.NUMBER;
import static dev.karst.handler.HandlerTables.itemOfSize;
import static dev.karst.handler.HandlerTables.key;
import static dev.karst.value.AttributeValue.l;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.ValidationException;
import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.BatchWriteItemResponse;
import dev.karst.operation.Capacity;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.ItemCollectionMetrics;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.operation.WriteRequest;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
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

class BatchWriteItemTest {
  private static final String NAMES =
      "Map keys must satisfy constraint: [Member must have length less than or equal to 255, Member"
          + " must have length greater than or equal to 3, Member must satisfy regular expression"
          + " pattern: [a-zA-Z0-9_.-]+]";
  private static final String LISTS =
      "Map value must satisfy constraint: [Member must have length less than or equal to 25, Member"
          + " must have length greater than or equal to 1]";
  private static final String NO_MATCH = "The provided key element does not match the schema";

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
   * Messages and order as dynalite's test/batchWriteItem.js recorded them; those of keys and index
   * keys as the public conformance suite of DynamoDB's emulators did.
   */
  static Stream<Arguments> refused() {
    Map<String, List<WriteRequest>> emptyList = Map.of("a", List.of());
    Map<String, List<WriteRequest>> tooMany = Map.of("abc", puts(26));
    Map<String, List<WriteRequest>> tooManyInAll = Map.of("abc", puts(20), "abd", puts(6));
    AttributeValue deep = s("leaf");
    for (int i = 0; i < 32; i++) {
      deep = l(List.of(deep));
    }
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
            emptyList,
            "2 validation errors detected: Value '{a=[]}' at 'requestItems' failed to satisfy"
                + " constraint: "
                + NAMES
                + "; Value '{a=[]}' at 'requestItems' failed to satisfy constraint: "
                + LISTS),
        arguments(
            tooMany,
            "1 validation error detected: Value '"
                + tooMany
                + "' at 'requestItems' failed to satisfy constraint: "
                + LISTS),
        arguments(tooManyInAll, "Too many items requested for the BatchWriteItem call"),
        arguments(
            Map.of("abc", List.of(new WriteRequest(null, null))),
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                + " the supported datatypes"),
        arguments(
            Map.of("abc", List.of(new WriteRequest(key("a"), key("b")))),
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                + " the supported datatypes"),
        arguments(
            Map.of("abc", List.of(WriteRequest.put(Item.of("a", s("a"), "deep", deep)))),
            "Nesting Levels have exceeded supported limits: Attributes in the item have nested"
                + " levels beyond supported limit"),
        arguments(
            Map.of(
                HASH,
                List.of(
                    WriteRequest.put(Item.of("a", s("twice"), "c", s("c"))),
                    WriteRequest.delete(key("twice")))),
            "Provided list of item keys contains duplicates"),
        arguments(
            Map.of(
                NUMBER,
                List.of(
                    WriteRequest.delete(Item.of("a", n("10"))),
                    WriteRequest.delete(Item.of("a", n("1e1"))))),
            "Provided list of item keys contains duplicates"),
        arguments(Map.of(HASH, List.of(WriteRequest.put(Item.of("b", s("x"))))), NO_MATCH),
        arguments(Map.of(HASH, List.of(WriteRequest.put(Item.of("a", n(5))))), NO_MATCH),
        arguments(Map.of(HASH, List.of(WriteRequest.delete(key("a", "b")))), NO_MATCH),
        arguments(
            Map.of(HASH, List.of(WriteRequest.put(key("")))),
            "One or more parameter values are not valid. The AttributeValue for a key attribute"
                + " cannot contain an empty string value. Key: a"),
        arguments(
            Map.of(HASH, List.of(WriteRequest.delete(key("a".repeat(2049))))),
            "One or more parameter values were invalid: Size of hashkey has exceeded the maximum"
                + " size limit of2048 bytes"),
        arguments(
            Map.of(INDEXED, List.of(WriteRequest.put(indexed("x", "y").put("c", n(5)).build()))),
            "One or more parameter values were invalid: Type mismatch for Index Key c Expected: S"
                + " Actual: N IndexName: byC"),
        arguments(
            Map.of(INDEXED, List.of(WriteRequest.put(indexed("x", "y").put("d", "").build()))),
            "One or more parameter values are not valid. A value specified for a secondary index"
                + " key is not supported. The AttributeValue for a key attribute cannot contain an"
                + " empty string value. IndexName: byD, IndexKey: d"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesInDynamoDbsWords(Map<String, List<WriteRequest>> items, String message) {
    assertThatThrownBy(() -> write(items))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void looksForTheTableBeforeDuplicates() {
    List<WriteRequest> twice = List.of(WriteRequest.put(key("x")), WriteRequest.delete(key("x")));

    assertThatThrownBy(() -> write(Map.of("NoSuchTable", twice)))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void writesNothingIfAnyPartIsRefused() {
    Map<String, List<WriteRequest>> items = new LinkedHashMap<>();
    items.put(HASH, List.of(WriteRequest.put(key("first"))));
    items.put(INDEXED, List.of(WriteRequest.put(indexed("x", "y").put("c", n(5)).build())));

    assertThatThrownBy(() -> write(items)).isInstanceOf(ValidationException.class);

    assertThat(read(HASH, key("first"))).isNull();
  }

  @Test
  void putsAndDeletes() {
    tables.put(HASH, Item.of("a", s("gone"), "b", s("x")));
    Map<String, List<WriteRequest>> items = new LinkedHashMap<>();
    items.put(
        HASH,
        List.of(
            WriteRequest.put(Item.of("a", s("there"), "b", s("y"))),
            WriteRequest.delete(key("gone")),
            WriteRequest.delete(key("never"))));
    items.put(NUMBER, List.of(WriteRequest.put(Item.of("a", n(1)))));

    BatchWriteItemResponse response = write(items);

    assertThat(response).isEqualTo(new BatchWriteItemResponse(Map.of(), null, null));
    assertThat(read(HASH, key("there"))).isEqualTo(Item.of("a", s("there"), "b", s("y")));
    assertThat(read(HASH, key("gone"))).isNull();
    assertThat(read(NUMBER, Item.of("a", n("1.00")))).isEqualTo(Item.of("a", n(1)));
  }

  @Test
  void consumesTheLargerImageAndTheIndexes() {
    tables.put(HASH, itemOfSize("shrinks", 3000));
    Map<String, List<WriteRequest>> items = new LinkedHashMap<>();
    items.put(
        HASH,
        List.of(
            WriteRequest.put(key("shrinks")),
            WriteRequest.put(itemOfSize("new", 1025)),
            WriteRequest.delete(key("never"))));
    items.put(
        INDEXED, List.of(WriteRequest.put(indexed("i", "1").put("c", "c").put("d", "d").build())));

    BatchWriteItemResponse response =
        tables
            .operations()
            .batchWriteItem(
                new BatchWriteItemRequest(
                    items, ReturnConsumedCapacity.INDEXES, ReturnItemCollectionMetrics.SIZE));

    Capacity one = new Capacity(null, null, 1.0);
    assertThat(response.consumedCapacity())
        .containsExactly(
            new ConsumedCapacity(HASH, 6.0, null, null, new Capacity(null, null, 6.0), null, null),
            new ConsumedCapacity(
                INDEXED, 3.0, null, null, one, Map.of("byC", one), Map.of("byD", one)));
    assertThat(response.itemCollectionMetrics())
        .isEqualTo(
            Map.of(INDEXED, List.of(new ItemCollectionMetrics(key("i"), List.of(0.0, 1.0)))));
  }

  private static BatchWriteItemResponse write(Map<String, List<WriteRequest>> items) {
    return tables.operations().batchWriteItem(new BatchWriteItemRequest(items, null, null));
  }

  private static Item read(String table, Item key) {
    return tables.operations().getItem(GetItemRequest.builder(table, key).build()).item();
  }

  private static Item.Builder indexed(String a, String b) {
    return key(a, b).toBuilder();
  }

  private static List<WriteRequest> puts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> WriteRequest.put(key(String.valueOf(i))))
        .toList();
  }
}
