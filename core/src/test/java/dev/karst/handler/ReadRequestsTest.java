package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.Karst;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.ValidationException;
import dev.karst.operation.ComparisonOperator;
import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.LegacyCondition;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.ScanResponse;
import dev.karst.operation.Select;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What gets, queries and scans refuse, most of it before they look for the table, and what they
 * answer from indexes. Messages as dynalite's test/getItem.js, test/query.js and test/scan.js
 * recorded them.
 */
class ReadRequestsTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String NO_TABLE = "abc";
  private static final String INVALID_START = "The provided starting key is invalid";
  private static final AttributeValue X = AttributeValue.s("x");
  private static final LegacyCondition IS_X =
      new LegacyCondition(ComparisonOperator.EQ, List.of(X));
  private static final Map<String, LegacyCondition> NO_ARGUMENTS =
      Map.of("a", new LegacyCondition(ComparisonOperator.EQ, null));
  private static final Map<String, LegacyCondition> NO_OPERATOR =
      Map.of("a", new LegacyCondition(null, null));

  private static Karst karst;

  @BeforeAll
  static void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    karst.createTable(ReadTables.HASH);
    karst.createTable(ReadTables.RANGE);
    for (int i = 0; i < 4; i++) {
      karst
          .operations()
          .putItem(
              PutItemRequest.builder(
                      "range-table",
                      Item.builder()
                          .put("a", "p")
                          .put("b", "b" + i)
                          .put("c", "c" + i)
                          .put("d", "d" + i)
                          .put("i", i)
                          .put("z", i)
                          .build())
                  .build());
    }
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

  private static Arguments refusedGet(Consumer<GetItemRequest.Builder> get, String message) {
    GetItemRequest.Builder request =
        GetItemRequest.builder(NO_TABLE, Item.of("a", AttributeValue.s("x")));
    get.accept(request);
    return arguments(request.build(), message);
  }

  static Stream<Arguments> gets() {
    return Stream.of(
        refusedGet(
            get -> get.tableName("a").key(null).attributesToGet(List.of()),
            "3 validation errors detected: Value '[]' at 'attributesToGet' failed to satisfy"
                + " constraint: Member must have length greater than or equal to 1; Value 'a' at"
                + " 'tableName' failed to satisfy constraint: Member must have length greater than"
                + " or equal to 3; Value null at 'key' failed to satisfy constraint: Member must"
                + " not be null"),
        refusedGet(
            get -> get.attributesToGet(Collections.nCopies(256, "a")).tableName(null),
            "2 validation errors detected: Value '"
                + Collections.nCopies(256, "a")
                + "' at 'attributesToGet' failed to satisfy constraint: Member must have length"
                + " less than or equal to 255; Value null at 'tableName' failed to satisfy"
                + " constraint: Member must not be null"),
        refusedGet(
            get -> get.attributesToGet(List.of("a", "a")).projectionExpression(""),
            mixed("AttributesToGet", "ProjectionExpression")),
        refusedGet(
            get -> get.attributesToGet(List.of("a", "a")).expressionAttributeNames(Map.of()),
            "ExpressionAttributeNames can only be specified when using expressions"),
        refusedGet(
            get -> get.attributesToGet(List.of("b", "a", "a")),
            INVALID + "Duplicate value in attribute name: a"),
        refusedGet(
            get -> get.projectionExpression("").expressionAttributeNames(Map.of()),
            "ExpressionAttributeNames must not be empty"),
        refusedGet(
            get -> get.projectionExpression(""),
            "Invalid ProjectionExpression: The expression can not be empty;"),
        refusedGet(
            get -> get.projectionExpression("b").name("#a", "a"),
            "Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}"));
  }

  @ParameterizedTest
  @MethodSource("gets")
  void refusesGets(GetItemRequest request, String message) {
    assertThatThrownBy(() -> karst.operations().getItem(request))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  private static Arguments refusedQuery(Consumer<QueryRequest.Builder> query, String message) {
    QueryRequest.Builder request = QueryRequest.builder(NO_TABLE);
    query.accept(request);
    return arguments(request.build(), message);
  }

  static Stream<Arguments> queries() {
    Map<String, LegacyCondition> three = new LinkedHashMap<>();
    List.of("a", "b", "c").forEach(name -> three.put(name, IS_X));
    return Stream.of(
        refusedQuery(
            query ->
                query
                    .tableName("abc;")
                    .indexName("abc;")
                    .attributesToGet(List.of())
                    .limit(-1)
                    .queryFilter(NO_OPERATOR)
                    .keyConditions(NO_OPERATOR)
                    .projectionExpression(""),
            "6 validation errors detected: Value 'abc;' at 'indexName' failed to satisfy"
                + " constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+;"
                + " Value null at 'queryFilter.a.member.comparisonOperator' failed to satisfy"
                + " constraint: Member must not be null; Value 'abc;' at 'tableName' failed to"
                + " satisfy constraint: Member must satisfy regular expression pattern:"
                + " [a-zA-Z0-9_.-]+; Value '[]' at 'attributesToGet' failed to satisfy constraint:"
                + " Member must have length greater than or equal to 1; Value '-1' at 'limit'"
                + " failed to satisfy constraint: Member must have value greater than or equal to"
                + " 1; Value null at 'keyConditions.a.member.comparisonOperator' failed to satisfy"
                + " constraint: Member must not be null"),
        refusedQuery(
            query ->
                query
                    .queryFilter(Map.of())
                    .keyConditions(Map.of())
                    .attributesToGet(List.of("a", "a"))
                    .conditionalOperator(ConditionalOperator.OR)
                    .keyConditionExpression("")
                    .filterExpression("")
                    .projectionExpression(""),
            mixed(
                "AttributesToGet, QueryFilter, ConditionalOperator, KeyConditions",
                "ProjectionExpression, FilterExpression, KeyConditionExpression")),
        refusedQuery(
            query ->
                query
                    .queryFilter(Map.of())
                    .keyConditions(Map.of())
                    .filterExpression("")
                    .projectionExpression(""),
            mixed("QueryFilter", "ProjectionExpression, FilterExpression")),
        refusedQuery(
            query -> query.keyConditions(Map.of()).expressionAttributeNames(Map.of()),
            "ExpressionAttributeNames can only be specified when using expressions"),
        refusedQuery(
            query -> query.projectionExpression("").expressionAttributeValues(Map.of()),
            "ExpressionAttributeValues can only be specified when using expressions:"
                + " FilterExpression and KeyConditionExpression are null"),
        refusedQuery(
            query -> query.conditionalOperator(ConditionalOperator.AND),
            "ConditionalOperator cannot be used without Filter or Expected"),
        refusedQuery(
            query -> query.queryFilter(NO_ARGUMENTS).attributesToGet(List.of("a", "a")),
            INVALID + "Invalid number of argument(s) for the EQ ComparisonOperator"),
        refusedQuery(
            query -> query.attributesToGet(List.of("a", "a")),
            INVALID + "Duplicate value in attribute name: a"),
        refusedQuery(
            query -> query.queryFilter(Map.of()),
            "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
                + " request."),
        refusedQuery(
            query -> query.filterExpression("").projectionExpression(""),
            "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
                + " request."),
        refusedQuery(
            query -> query.keyConditions(NO_ARGUMENTS).filterExpression(""),
            "Invalid FilterExpression: The expression can not be empty;"),
        refusedQuery(
            query -> query.keyConditionExpression("").filterExpression(""),
            "Invalid KeyConditionExpression: The expression can not be empty;"),
        refusedQuery(
            query -> query.keyConditions(NO_ARGUMENTS),
            INVALID + "Invalid number of argument(s) for the EQ ComparisonOperator"),
        refusedQuery(
            query -> query.keyConditions(Map.of()), "Conditions can be of length 1 or 2 only"),
        refusedQuery(
            query -> query.keyConditions(three), "Conditions can be of length 1 or 2 only"),
        refusedQuery(
            query -> query.keyConditions(Map.of("a", IS_X)).select(Select.SPECIFIC_ATTRIBUTES),
            "Must specify the AttributesToGet or ProjectionExpression when choosing to get"
                + " SPECIFIC_ATTRIBUTES"));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void refusesQueries(QueryRequest request, String message) {
    assertThatThrownBy(() -> karst.operations().query(request))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  private static Arguments refusedScan(Consumer<ScanRequest.Builder> scan, String message) {
    ScanRequest.Builder request = ScanRequest.builder(NO_TABLE);
    scan.accept(request);
    return arguments(request.build(), message);
  }

  static Stream<Arguments> scans() {
    return Stream.of(
        refusedScan(
            scan ->
                scan.tableName("abc;")
                    .indexName("abc;")
                    .attributesToGet(List.of())
                    .limit(-1)
                    .segment(-1)
                    .totalSegments(-1)
                    .scanFilter(NO_OPERATOR),
            "7 validation errors detected: Value 'abc;' at 'indexName' failed to satisfy"
                + " constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+;"
                + " Value '-1' at 'totalSegments' failed to satisfy constraint: Member must have"
                + " value greater than or equal to 1; Value 'abc;' at 'tableName' failed to"
                + " satisfy constraint: Member must satisfy regular expression pattern:"
                + " [a-zA-Z0-9_.-]+; Value null at 'scanFilter.a.member.comparisonOperator' failed"
                + " to satisfy constraint: Member must not be null; Value '-1' at 'segment' failed"
                + " to satisfy constraint: Member must have value greater than or equal to 0;"
                + " Value '-1' at 'limit' failed to satisfy constraint: Member must have value"
                + " greater than or equal to 1; Value '[]' at 'attributesToGet' failed to satisfy"
                + " constraint: Member must have length greater than or equal to 1"),
        refusedScan(
            scan -> scan.segment(1_000_000).totalSegments(1_000_001),
            "2 validation errors detected: Value '1000001' at 'totalSegments' failed to satisfy"
                + " constraint: Member must have value less than or equal to 1000000; Value"
                + " '1000000' at 'segment' failed to satisfy constraint: Member must have value"
                + " less than or equal to 999999"),
        refusedScan(
            scan ->
                scan.scanFilter(NO_ARGUMENTS)
                    .attributesToGet(List.of("a", "a"))
                    .conditionalOperator(ConditionalOperator.OR)
                    .filterExpression("")
                    .projectionExpression(""),
            mixed(
                "AttributesToGet, ScanFilter, ConditionalOperator",
                "ProjectionExpression, FilterExpression")),
        refusedScan(
            scan -> scan.scanFilter(NO_ARGUMENTS).expressionAttributeValues(Map.of()),
            "ExpressionAttributeValues can only be specified when using expressions:"
                + " FilterExpression is null"),
        refusedScan(
            scan -> scan.scanFilter(Map.of()).conditionalOperator(ConditionalOperator.OR),
            "ConditionalOperator cannot be used without Filter or Expected"),
        refusedScan(
            scan -> scan.segment(1).scanFilter(NO_ARGUMENTS).attributesToGet(List.of("a", "a")),
            INVALID + "Duplicate value in attribute name: a"),
        refusedScan(
            scan -> scan.segment(1).scanFilter(NO_ARGUMENTS),
            INVALID + "Invalid number of argument(s) for the EQ ComparisonOperator"),
        refusedScan(
            scan -> scan.segment(1).filterExpression(""),
            "The TotalSegments parameter is required but was not present in the request when"
                + " Segment parameter is present"),
        refusedScan(
            scan -> scan.totalSegments(1).filterExpression(""),
            "The Segment parameter is required but was not present in the request when parameter"
                + " TotalSegments is present"),
        refusedScan(
            scan -> scan.segment(1).totalSegments(1).filterExpression(""),
            "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
                + " Segment: 1 is not less than TotalSegments: 1"),
        refusedScan(
            scan -> scan.filterExpression("").projectionExpression(""),
            "Invalid FilterExpression: The expression can not be empty;"),
        refusedScan(
            scan -> scan.projectionExpression(""),
            "Invalid ProjectionExpression: The expression can not be empty;"),
        refusedScan(
            scan -> scan.select(Select.ALL_PROJECTED_ATTRIBUTES),
            "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName"));
  }

  @ParameterizedTest
  @MethodSource("scans")
  void refusesScans(ScanRequest request, String message) {
    assertThatThrownBy(() -> karst.operations().scan(request))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void whatIsRightIsLookedForInItsTable() {
    assertThatThrownBy(
            () -> karst.operations().getItem(GetItemRequest.builder(NO_TABLE, Item.of()).build()))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(
            () ->
                karst
                    .operations()
                    .query(
                        QueryRequest.builder(NO_TABLE)
                            .keyConditions(Map.of("a", IS_X))
                            .exclusiveStartKey(Item.of())
                            .build()))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(
            () ->
                karst
                    .operations()
                    .scan(ScanRequest.builder(NO_TABLE).exclusiveStartKey(Item.of()).build()))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  static Stream<Arguments> filtersOnKeys() {
    return Stream.of(
        arguments(null, "a = :v", "a"),
        arguments(null, "z = :v AND attribute_exists(b.x)", "b"),
        arguments("index1", "c = :v", "c"),
        arguments("index4", "d = :v", "d"));
  }

  @ParameterizedTest
  @MethodSource("filtersOnKeys")
  void refusesFiltersOnKeys(String index, String filter, String attribute) {
    assertThatThrownBy(
            () ->
                query(
                    query ->
                        query
                            .indexName(index)
                            .keyConditionExpression("index4".equals(index) ? "c = :v" : "a = :v")
                            .filterExpression(filter)
                            .value(":v", X)))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                + attribute);
  }

  @Test
  void refusesLegacyFiltersOnKeys() {
    assertThatThrownBy(
            () ->
                query(
                    query -> query.keyConditions(Map.of("a", IS_X)).queryFilter(Map.of("b", IS_X))))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "QueryFilter can only contain non-primary key attributes: Primary key attribute: b");
  }

  static Stream<Arguments> startsOfScans() {
    String schema = INVALID_START + ": The provided key element does not match the schema";
    return Stream.of(
        arguments(null, Item.of(), schema),
        arguments(null, Item.of("a", X), schema),
        arguments(null, Item.of("a", X, "z", X), schema),
        arguments(null, Item.of("a", X, "b", AttributeValue.n(1)), schema),
        arguments("index1", Item.of("a", X, "b", X), INVALID_START),
        arguments("index1", three(X, X, "z"), INVALID_START),
        arguments(
            "index1",
            three(AttributeValue.n(1), X, "c"),
            "The provided key element does not match the schema"),
        arguments("index1", three(X, AttributeValue.n(1), "c"), schema));
  }

  private static Item three(AttributeValue a, AttributeValue b, String third) {
    return Item.builder().put("a", a).put("b", b).put(third, X).build();
  }

  @ParameterizedTest
  @MethodSource("startsOfScans")
  void refusesStartingKeysOfScans(String index, Item start, String message) {
    assertThatThrownBy(() -> scan(scan -> scan.indexName(index).exclusiveStartKey(start)))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void refusesPathsIntoKeys() {
    String into =
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
            + " allowed: ";

    assertThatThrownBy(() -> scan(scan -> scan.filterExpression("attribute_exists(a.b)")))
        .isInstanceOf(ValidationException.class)
        .hasMessage(into + "Key: a");
    assertThatThrownBy(() -> scan(scan -> scan.projectionExpression("c[1]")))
        .isInstanceOf(ValidationException.class)
        .hasMessage(into + "IndexKey: c");
  }

  @Test
  void filtersPassWhatALimitHasCutOff() {
    QueryResponse page =
        query(
            query ->
                query
                    .keyConditionExpression("a = :p")
                    .filterExpression("z > :zero")
                    .limit(2)
                    .value(":p", AttributeValue.s("p"))
                    .value(":zero", AttributeValue.n(0)));

    assertThat(page.scannedCount()).isEqualTo(2);
    assertThat(page.count()).isEqualTo(1);
    assertThat(page.items()).hasSize(1);
    assertThat(page.lastEvaluatedKey())
        .isEqualTo(Item.of("a", AttributeValue.s("p"), "b", AttributeValue.s("b1")));
    QueryResponse rest =
        query(
            query ->
                query
                    .keyConditionExpression("a = :p")
                    .value(":p", AttributeValue.s("p"))
                    .exclusiveStartKey(page.lastEvaluatedKey())
                    .select(Select.COUNT));
    assertThat(rest).isEqualTo(new QueryResponse(null, 2, 2, null, null));
  }

  @Test
  void aLocalIndexShowsWhatItHoldsUnlessAskedForMore() {
    Item held = Item.builder().put("a", "p").put("b", "b2").put("c", "c2").put("i", 2).build();

    assertThat(ofLocalIndex(query -> {}).items()).containsExactly(held);
    assertThatThrownBy(() -> ofLocalIndex(query -> query.filterExpression("attribute_exists(z)")))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "One or more parameter values were invalid: Secondary index index1 does not project one"
                + " or more filter attributes: [z]");
    assertThat(ofLocalIndex(query -> query.select(Select.ALL_ATTRIBUTES)).items())
        .containsExactly(held.toBuilder().put("d", "d2").put("z", 2).build());
    assertThat(ofLocalIndex(query -> query.projectionExpression("z, b")).items())
        .containsExactly(Item.of("z", AttributeValue.n(2), "b", AttributeValue.s("b2")));
  }

  private static QueryResponse ofLocalIndex(Consumer<QueryRequest.Builder> more) {
    return query(
        query -> {
          query
              .indexName("index1")
              .keyConditionExpression("a = :p AND c = :c")
              .value(":p", AttributeValue.s("p"))
              .value(":c", AttributeValue.s("c2"));
          more.accept(query);
        });
  }

  @Test
  void aScanOfAnIndexIsFiltered() {
    ScanResponse page =
        scan(
            scan ->
                scan.indexName("index4")
                    .scanFilter(
                        Map.of(
                            "d",
                            new LegacyCondition(
                                ComparisonOperator.NE, List.of(AttributeValue.s("d1")))))
                    .attributesToGet(List.of("d")));

    assertThat(page.scannedCount()).isEqualTo(4);
    assertThat(page.items())
        .extracting(item -> item.get("d").orElseThrow())
        .containsExactlyInAnyOrder(
            AttributeValue.s("d0"), AttributeValue.s("d2"), AttributeValue.s("d3"));
  }

  @Test
  void anIndexOfSeveralAttributesIsQueriedFromTheLeft() {
    for (int i = 0; i < 5; i++) {
      Item item =
          Item.builder()
              .put("a", "several")
              .put("b", "b" + i)
              .put("p", "p")
              .put("q", 7)
              .put("r", i < 4 ? "r" : "q")
              .put("s", "s" + i)
              .put("t", i)
              .build();
      karst.operations().putItem(PutItemRequest.builder("range-table", item).build());
    }

    assertThat(several("AND r = :r AND s > :s", query -> query.value(":s", s(0))))
        .containsExactly(s(1), s(2), s(3));
    assertThat(several("AND r = :r", query -> query.scanIndexForward(false).limit(2)))
        .containsExactly(s(3), s(2));
    Item third =
        Item.builder()
            .put("a", "several")
            .put("b", "b2")
            .put("p", "p")
            .put("q", 7)
            .put("r", "r")
            .put("s", "s2")
            .put("t", 2)
            .build();
    assertThat(several("AND r = :r", query -> query.exclusiveStartKey(third)))
        .containsExactly(s(3));
    Item elsewhere = third.toBuilder().put("r", "q").build();
    assertThatThrownBy(() -> several("AND r = :r", query -> query.exclusiveStartKey(elsewhere)))
        .isInstanceOf(ValidationException.class)
        .hasMessage("The provided starting key does not match the range key predicate");
  }

  private static AttributeValue s(int i) {
    return AttributeValue.s("s" + i);
  }

  private static List<AttributeValue> several(
      String sortCondition, Consumer<QueryRequest.Builder> more) {
    QueryResponse page =
        query(
            query -> {
              query
                  .indexName("several")
                  .keyConditionExpression("p = :p AND q = :q " + sortCondition)
                  .value(":p", AttributeValue.s("p"))
                  .value(":q", AttributeValue.n(7))
                  .value(":r", AttributeValue.s("r"));
              more.accept(query);
            });
    return page.items().stream().map(item -> item.get("s").orElseThrow()).toList();
  }

  private static QueryResponse query(Consumer<QueryRequest.Builder> more) {
    QueryRequest.Builder request = QueryRequest.builder("range-table");
    more.accept(request);
    return karst.operations().query(request.build());
  }

  private static ScanResponse scan(Consumer<ScanRequest.Builder> more) {
    ScanRequest.Builder request = ScanRequest.builder("range-table");
    more.accept(request);
    return karst.operations().scan(request.build());
  }
}
