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
import static dev.karst.handler.Refusals.conditions;
import static dev.karst.handler.Refusals.empty;
import static dev.karst.handler.Refusals.faults;
import static dev.karst.handler.Refusals.isNull;
import static dev.karst.handler.Refusals.oneOf;
import static dev.karst.handler.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.operation.ComparisonOperator;
import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.LegacyCondition;
import dev.karst.operation.Operations;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.Select;
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
 * What gets, queries and scans with faults are told: what comes first, and the whole of it.
 * Messages and their order as in the tests and validations of dynalite that are named after each
 * operation, unless a case says otherwise.
 */
class RefusedReadsTest {
  private static Karst karst;

  @BeforeAll
  static void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  }

  @AfterAll
  static void close() {
    karst.close();
  }

  private static Arguments get(
      RequestFaults.Builder faults, Consumer<GetItemRequest.Builder> more, String message) {
    GetItemRequest.Builder request = GetItemRequest.builder(NO_TABLE, ITEM);
    more.accept(request);
    return refused(faults, operations -> operations.getItem(request.build()), message);
  }

  /** From getItem.js. */
  static Stream<Arguments> gets() {
    return Stream.of(
        get(
            answers(),
            get -> get.tableName("abc;").key(null).attributesToGet(List.of()),
            // Constants that GetItem has no member for come last.
            all(
                CAPACITY,
                "Value '[]' at 'attributesToGet' failed to satisfy constraint: Member must have"
                    + " length greater than or equal to 1",
                LETTERS,
                isNull("key"),
                RETURN_VALUES,
                METRICS)),
        get(
            empty("Key", "a"),
            get -> get.projectionExpression("").attributesToGet(List.of("a", "a")),
            "Can not use both expression and non-expression parameters in the same request:"
                + " Non-expression parameters: {AttributesToGet} Expression parameters:"
                + " {ProjectionExpression}"),
        get(empty("Key", "a"), get -> get.attributesToGet(List.of("a", "a")), EMPTY),
        get(empty("Key", "a"), get -> get.projectionExpression(""), EMPTY));
  }

  private static Arguments query(
      RequestFaults.Builder faults, Consumer<QueryRequest.Builder> more, String message) {
    QueryRequest.Builder request = QueryRequest.builder(NO_TABLE);
    more.accept(request);
    return refused(faults, operations -> operations.query(request.build()), message);
  }

  /** From query.js. */
  static Stream<Arguments> queries() {
    return Stream.of(
        query(
            faults()
                .unknownConstant("returnConsumedCapacity", "hi", ReturnConsumedCapacity.class)
                .unknownConstant("select", "hi", Select.class)
                .unknownConstant(
                    "keyConditions.b.member.comparisonOperator", "", ComparisonOperator.class)
                .unknownConstant("conditionalOperator", "AN", ConditionalOperator.class)
                .unknownConstant(
                    "queryFilter.b.member.comparisonOperator", "", ComparisonOperator.class),
            query ->
                query
                    .tableName("abc;")
                    .attributesToGet(List.of())
                    .indexName("abc;")
                    .limit(-1)
                    .keyConditions(conditions())
                    .queryFilter(conditions()),
            all(
                oneOf(
                    "hi",
                    "select",
                    "SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES"),
                LETTERS.replace("tableName", "indexName"),
                CAPACITY,
                isNull("queryFilter.a.member.comparisonOperator"),
                oneOf("", "queryFilter.b.member.comparisonOperator", OPERATORS),
                LETTERS,
                oneOf("AN", "conditionalOperator", "OR, AND"),
                "Value '[]' at 'attributesToGet' failed to satisfy constraint: Member must have"
                    + " length greater than or equal to 1",
                "Value '-1' at 'limit' failed to satisfy constraint: Member must have value greater"
                    + " than or equal to 1",
                isNull("keyConditions.a.member.comparisonOperator"))),
        query(
            empty("QueryFilter", "a").invalidValue("ExclusiveStartKey", "a", "why"),
            query ->
                query
                    .queryFilter(Map.of("a", new LegacyCondition(ComparisonOperator.EQ, List.of())))
                    .attributesToGet(List.of("a", "a")),
            EMPTY),
        query(
            empty("ExclusiveStartKey", "a"),
            query -> query.attributesToGet(List.of("a", "a")),
            "One or more parameter values were invalid: Duplicate value in attribute name: a"),
        query(
            empty("ExclusiveStartKey", "a"),
            query -> {},
            "The provided starting key is invalid: " + EMPTY),
        query(
            faults().invalidValue("ExclusiveStartKey", "a", Messages.notANumber("b")),
            query -> query.keyConditionExpression(""),
            "The parameter cannot be converted to a numeric value: b"),
        query(
            faults().invalidValue("ExclusiveStartKey", "a", Messages.emptyStringSet()),
            query -> query.keyConditionExpression(""),
            "The provided starting key is invalid: One or more parameter values were invalid: An"
                + " string set  may not be empty"),
        query(
            faults().invalidValue("ExclusiveStartKey", "a", Messages.emptyNumberSet()),
            query -> query.keyConditionExpression(""),
            "One or more parameter values were invalid: An number set  may not be empty"),
        query(
            empty("ExpressionAttributeValues", ":v"),
            query -> query.filterExpression(""),
            "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
                + " request."),
        query(
            empty("ExpressionAttributeValues", ":v"),
            query -> query.keyConditionExpression(""),
            "ExpressionAttributeValues contains invalid value: " + EMPTY + " for key :v"),
        query(
            empty("KeyConditions", "a"),
            query ->
                query
                    .keyConditions(
                        Map.of("a", new LegacyCondition(ComparisonOperator.EQ, List.of())))
                    .filterExpression(""),
            "Invalid FilterExpression: The expression can not be empty;"),
        query(
            empty("KeyConditions", "a"),
            query ->
                query.keyConditions(
                    Map.of("a", new LegacyCondition(ComparisonOperator.EQ, List.of()))),
            EMPTY));
  }

  private static Arguments scan(
      RequestFaults.Builder faults, Consumer<ScanRequest.Builder> more, String message) {
    ScanRequest.Builder request = ScanRequest.builder(NO_TABLE);
    more.accept(request);
    return refused(faults, operations -> operations.scan(request.build()), message);
  }

  /** From scan.js. */
  static Stream<Arguments> scans() {
    return Stream.of(
        scan(
            faults()
                .unknownConstant("returnConsumedCapacity", "hi", ReturnConsumedCapacity.class)
                .unknownConstant("select", "hi", Select.class)
                .unknownConstant("conditionalOperator", "AN", ConditionalOperator.class)
                .unknownConstant(
                    "scanFilter.b.member.comparisonOperator", "", ComparisonOperator.class),
            scan ->
                scan.tableName("abc;")
                    .attributesToGet(List.of())
                    .indexName("abc;")
                    .segment(-1)
                    .totalSegments(-1)
                    .limit(-1)
                    .scanFilter(conditions()),
            all(
                oneOf(
                    "hi",
                    "select",
                    "SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES"),
                LETTERS.replace("tableName", "indexName"),
                "Value '-1' at 'totalSegments' failed to satisfy constraint: Member must have value"
                    + " greater than or equal to 1",
                CAPACITY,
                LETTERS,
                oneOf("AN", "conditionalOperator", "OR, AND"),
                isNull("scanFilter.a.member.comparisonOperator"),
                oneOf("", "scanFilter.b.member.comparisonOperator", OPERATORS),
                "Value '-1' at 'segment' failed to satisfy constraint: Member must have value"
                    + " greater than or equal to 0",
                "Value '-1' at 'limit' failed to satisfy constraint: Member must have value greater"
                    + " than or equal to 1")),
        scan(
            empty("ScanFilter", "a").invalidValue("ExclusiveStartKey", "a", "why"),
            scan ->
                scan.scanFilter(Map.of("a", new LegacyCondition(ComparisonOperator.EQ, List.of()))),
            EMPTY),
        scan(
            empty("ScanFilter", "a"),
            scan ->
                scan.scanFilter(Map.of("a", new LegacyCondition(ComparisonOperator.EQ, List.of())))
                    .attributesToGet(List.of("a", "a")),
            "One or more parameter values were invalid: Duplicate value in attribute name: a"),
        scan(
            empty("ExclusiveStartKey", "a"),
            scan -> scan.totalSegments(1),
            "The provided starting key is invalid: " + EMPTY),
        scan(
            empty("ExpressionAttributeValues", ":v"),
            scan -> scan.totalSegments(1).filterExpression(""),
            "The Segment parameter is required but was not present in the request when parameter"
                + " TotalSegments is present"),
        scan(
            empty("ExpressionAttributeValues", ":v"),
            scan -> scan.filterExpression(""),
            "ExpressionAttributeValues contains invalid value: " + EMPTY + " for key :v"));
  }

  @ParameterizedTest
  @MethodSource({"gets", "queries", "scans"})
  void whatIsTold(RequestFaults faults, Consumer<Operations> request, String message) {
    Operations operations = karst.operations().refusing(faults);

    assertThatThrownBy(() -> request.accept(operations))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }
}
