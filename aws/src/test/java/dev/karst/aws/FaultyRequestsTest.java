package dev.karst.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.karst.Karst;
import dev.karst.error.Messages;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What the SDK lets a caller say, and core's types cannot hold, is told as the service tells it.
 */
class FaultyRequestsTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String EMPTY =
      "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";
  private static final String SEVERAL =
      "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
          + " supported datatypes";
  private static final String NULL =
      INVALID + "Null attribute value types must have the value of true";

  private Karst karst;
  private DynamoDbClient client;

  @BeforeEach
  void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    client = KarstDynamoDbClient.on(karst);
    Tables.create(client, "tab");
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private static AttributeValue value(Consumer<AttributeValue.Builder> value) {
    return AttributeValue.builder().applyMutation(value).build();
  }

  static Stream<Arguments> values() {
    AttributeValue none = value(value -> {});
    return Stream.of(
        arguments(none, EMPTY),
        arguments(value(value -> value.s("a").n("1")), SEVERAL),
        arguments(value(value -> value.s("a").n("x")), notANumber("x")),
        arguments(value(value -> value.s("a").nul(false)), NULL),
        arguments(value(value -> value.l(List.of()).m(Map.of())), SEVERAL),
        arguments(
            value(value -> value.ss(List.of()).s("a")),
            INVALID + "An string set  may not be empty"),
        arguments(value(value -> value.nul(false)), NULL),
        arguments(
            value(value -> value.n("")), "The parameter cannot be converted to a numeric value"),
        arguments(value(value -> value.n("1x")), notANumber("1x")),
        arguments(
            value(value -> value.n("1E126")),
            "Number overflow. Attempting to store a number with magnitude larger than supported"
                + " range"),
        arguments(value(value -> value.ss(List.of())), INVALID + "An string set  may not be empty"),
        arguments(value(value -> value.ns(List.of())), INVALID + "An number set  may not be empty"),
        arguments(value(value -> value.bs(List.of())), INVALID + "Binary sets should not be empty"),
        arguments(
            value(value -> value.ss("a", "a")),
            INVALID + "Input collection [a, a] contains duplicates."),
        arguments(value(value -> value.ns("1", "x")), notANumber("x")),
        arguments(value(value -> value.ns("1", "1.0")), "Input collection contains duplicates"),
        arguments(value(value -> value.l(fromS("a"), none)), EMPTY),
        arguments(value(value -> value.l(fromS("a"), null)), EMPTY),
        arguments(value(value -> value.ss("a", null)), EMPTY),
        arguments(value(value -> value.bs((SdkBytes) null)), EMPTY),
        arguments(value(value -> value.m(Map.of("a", value(v -> v.nul(false))))), NULL),
        arguments(nested(300), Messages.nestingTooDeep()),
        arguments(nested(100_000), Messages.nestingTooDeep()));
  }

  private static AttributeValue nested(int levels) {
    AttributeValue value = fromS("a");
    for (int i = 0; i < levels; i++) {
      value = AttributeValue.fromL(List.of(value));
    }
    return value;
  }

  private static String notANumber(String text) {
    return "The parameter cannot be converted to a numeric value: " + text;
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatIsNoValueIsRefused(AttributeValue value, String message) {
    Map<String, AttributeValue> item = Map.of("id", fromS("x"), "a", value);
    refused(message, () -> client.putItem(put -> put.tableName("tab").item(item)));
    refused(
        message,
        () ->
            client.batchWriteItem(
                batch -> batch.requestItems(Map.of("tab", List.of(Requests.put(item))))));
    refused(
        "ExpressionAttributeValues contains invalid value: " + message + " for key :a",
        () ->
            client.updateItem(
                update ->
                    update
                        .tableName("tab")
                        .key(Map.of("id", fromS("x")))
                        .updateExpression("SET a = :a")
                        .expressionAttributeValues(Map.of(":a", value))));
    refused(message, () -> client.getItem(get -> get.tableName("tab").key(Map.of("id", value))));
    assertThat(client.scan(scan -> scan.tableName("tab")).items()).isEmpty();
  }

  @Test
  void entriesWithoutAValueAreNotGiven() {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("id", fromS("x"));
    item.put("gone", null);
    item.put("m", AttributeValue.fromM(Collections.singletonMap("gone", null)));

    client.putItem(put -> put.tableName("tab").item(item));

    assertThat(client.getItem(get -> get.tableName("tab").key(Map.of("id", fromS("x")))).item())
        .isEqualTo(Map.of("id", fromS("x"), "m", AttributeValue.fromM(Map.of())));
  }

  @Test
  void aMemberThatWasTakenBackIsNotGiven() {
    AttributeValue changed = value(value -> value.s("a").s(null).n("1").n(null).bool(true));
    Map<String, AttributeValue> item = Map.of("id", fromS("x"), "a", changed);

    client.putItem(put -> put.tableName("tab").item(item));

    assertThat(client.scan(scan -> scan.tableName("tab")).items().get(0).get("a").bool()).isTrue();
    refused(
        EMPTY,
        () ->
            client.putItem(
                put ->
                    put.tableName("tab").item(Map.of("id", value(value -> value.s("a").s(null))))));
  }

  @Test
  void unknownConstantsAreToldWithAllElseThatIsWrong() {
    refused(
        "3 validation errors detected: Value 'FOO' at 'returnConsumedCapacity' failed to satisfy"
            + " constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]; Value null"
            + " at 'item' failed to satisfy constraint: Member must not be null; Value 'BAR' at"
            + " 'returnValues' failed to satisfy constraint: Member must satisfy enum value set:"
            + " [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]",
        () ->
            client.putItem(
                put -> put.tableName("tab").returnValues("BAR").returnConsumedCapacity("FOO")));
  }

  @Test
  void pathsOfConstantsInside() {
    constant(
        "keySchema.1.member.keyType",
        () ->
            client.createTable(
                table ->
                    table
                        .tableName("new")
                        .attributeDefinitions(Tables.attribute("id", "S"))
                        .keySchema(Tables.key("id", "FOO"))
                        .billingMode("PAY_PER_REQUEST")));
    constant(
        "expected.a.member.comparisonOperator",
        () ->
            client.putItem(
                put ->
                    put.tableName("tab")
                        .item(Map.of("id", fromS("x")))
                        .expected(Map.of("a", Requests.expected("FOO")))));
    constant(
        "transactItems.2.member.put.returnValuesOnConditionCheckFailure",
        () ->
            client.transactWriteItems(
                t ->
                    t.transactItems(
                        Requests.transactPut("tab", "x", "NONE"),
                        Requests.transactPut("tab", "y", "FOO"))));
  }

  private void constant(String path, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(DynamoDbException.class)
        .hasMessageStartingWith(
            "1 validation error detected: Value 'FOO' at '" + path + "' failed");
  }

  @Test
  void nullsInListsAreMissingMembers() {
    missing(
        "transactItems.1.member",
        () -> client.transactWriteItems(t -> t.transactItems((TransactWriteItem) null)));
    missing(
        "transactItems.1.member.get",
        () -> client.transactGetItems(t -> t.transactItems(TransactGetItem.builder().build())));
    missing(
        "requestItems.tab.member.1.member.putRequest.item",
        () ->
            client.batchWriteItem(
                b -> b.requestItems(Map.of("tab", List.of(Requests.emptyPut())))));
    missing(
        "attributesToGet.2.member",
        () ->
            client.getItem(
                get ->
                    get.tableName("tab")
                        .key(Map.of("id", fromS("x")))
                        .attributesToGet(Arrays.asList("a", null))));
  }

  @Test
  void whatIsBehindAMissingMemberKeepsItsPlace() {
    refused(
        "2 validation errors detected: Value null at 'transactItems.1.member.get' failed to satisfy"
            + " constraint: Member must not be null; Value null at"
            + " 'transactItems.2.member.get.tableName' failed to satisfy constraint: Member must"
            + " not be null",
        () ->
            client.transactGetItems(
                t ->
                    t.transactItems(
                        TransactGetItem.builder().build(),
                        TransactGetItem.builder()
                            .get(get -> get.key(Map.of("id", fromS("x"))))
                            .build())));
  }

  private void missing(String path, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining(
            "Value null at '" + path + "' failed to satisfy constraint: Member must not be null");
  }

  @Test
  void aRequestThatIsNoneIsRefusedAsTheSdkDoes() {
    assertThatThrownBy(() -> client.putItem((PutItemRequest) null))
        .isInstanceOf(NullPointerException.class);
  }

  private static void refused(String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
  }
}
