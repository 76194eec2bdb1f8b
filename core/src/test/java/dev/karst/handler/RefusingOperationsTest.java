package dev.karst.handler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.karst.engine.Database;
import dev.karst.error.ValidationException;
import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.DeleteTableRequest;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.DescribeTimeToLiveRequest;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.ListTablesRequest;
import dev.karst.operation.ListTagsOfResourceRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.Tag;
import dev.karst.operation.TagResourceRequest;
import dev.karst.operation.TimeToLiveSpecification;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.UntagResourceRequest;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.operation.UpdateTimeToLiveRequest;
import dev.karst.operation.WriteRequest;
import dev.karst.schema.BillingMode;
import dev.karst.schema.KeyType;
import dev.karst.value.Item;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No operation does anything for a request with a fault, whatever the fault is. */
class RefusingOperationsTest {
  private static final String TABLE = HandlerTables.HASH;
  private static final String ARN = TableNames.arn(TABLE);
  private static final Item KEPT = HandlerTables.key("kept");
  private static final Item NEW = HandlerTables.key("new");

  /** A request for every operation that is right but for the faults it is said to have. */
  private static final Map<String, Consumer<Operations>> REQUESTS =
      Map.ofEntries(
          Map.entry("createTable", RefusingOperationsTest::createTable),
          Map.entry(
              "updateTable",
              operations ->
                  operations.updateTable(
                      UpdateTableRequest.builder(TABLE).deletionProtectionEnabled(true).build())),
          Map.entry(
              "describeTable",
              operations -> operations.describeTable(new DescribeTableRequest(TABLE))),
          Map.entry(
              "listTables", operations -> operations.listTables(new ListTablesRequest(null, null))),
          Map.entry(
              "deleteTable", operations -> operations.deleteTable(new DeleteTableRequest(TABLE))),
          Map.entry(
              "tagResource",
              operations ->
                  operations.tagResource(
                      new TagResourceRequest(ARN, List.of(new Tag("new", "tag"))))),
          Map.entry(
              "untagResource",
              operations ->
                  operations.untagResource(new UntagResourceRequest(ARN, List.of("kept")))),
          Map.entry(
              "listTagsOfResource",
              operations ->
                  operations.listTagsOfResource(new ListTagsOfResourceRequest(ARN, null))),
          Map.entry(
              "updateTimeToLive",
              operations ->
                  operations.updateTimeToLive(
                      new UpdateTimeToLiveRequest(
                          TABLE, new TimeToLiveSpecification(true, "ttl")))),
          Map.entry(
              "describeTimeToLive",
              operations -> operations.describeTimeToLive(new DescribeTimeToLiveRequest(TABLE))),
          Map.entry("describeLimits", Operations::describeLimits),
          Map.entry(
              "updateTimeToLive",
              operations ->
                  operations.updateTimeToLive(
                      new UpdateTimeToLiveRequest(
                          TABLE, new TimeToLiveSpecification(true, "until")))),
          Map.entry(
              "describeTimeToLive",
              operations -> operations.describeTimeToLive(new DescribeTimeToLiveRequest(TABLE))),
          Map.entry(
              "putItem",
              operations -> operations.putItem(PutItemRequest.builder(TABLE, NEW).build())),
          Map.entry(
              "getItem",
              operations -> operations.getItem(GetItemRequest.builder(TABLE, KEPT).build())),
          Map.entry(
              "updateItem",
              operations -> operations.updateItem(UpdateItemRequest.builder(TABLE, NEW).build())),
          Map.entry(
              "deleteItem",
              operations -> operations.deleteItem(DeleteItemRequest.builder(TABLE, KEPT).build())),
          Map.entry(
              "query",
              operations ->
                  operations.query(
                      QueryRequest.builder(TABLE)
                          .keyConditionExpression("a = :a")
                          .value(":a", s("kept"))
                          .build())),
          Map.entry("scan", operations -> operations.scan(ScanRequest.builder(TABLE).build())),
          Map.entry(
              "batchGetItem",
              operations ->
                  operations.batchGetItem(
                      BatchGetItemRequest.builder(
                              Map.of(TABLE, KeysAndAttributes.builder(List.of(KEPT)).build()))
                          .build())),
          Map.entry(
              "batchWriteItem",
              operations ->
                  operations.batchWriteItem(
                      BatchWriteItemRequest.builder(
                              Map.of(
                                  TABLE, List.of(WriteRequest.put(NEW), WriteRequest.delete(KEPT))))
                          .build())),
          Map.entry(
              "transactWriteItems",
              operations ->
                  operations.transactWriteItems(
                      TransactWriteItemsRequest.builder(
                              List.of(
                                  TransactWriteItem.of(TransactPut.builder(TABLE, NEW).build())))
                          .build())),
          Map.entry(
              "transactGetItems",
              operations ->
                  operations.transactGetItems(
                      TransactGetItemsRequest.builder(
                              List.of(TransactGetItem.builder(TABLE, KEPT).build()))
                          .build())));

  /** Faults of every kind; of places that all requests, some and none of them have. */
  private static final List<RequestFaults> FAULTS =
      List.of(
          constant("returnConsumedCapacity"),
          constant("nowhere"),
          RequestFaults.builder().missingMember("nowhere").build(),
          value("Item"),
          value("Key"),
          value("Keys"),
          value("ExpressionAttributeValues"),
          value("ExclusiveStartKey"),
          value("Expected"),
          value("AttributeUpdates"),
          value("KeyConditions"),
          value("QueryFilter"),
          value("ScanFilter"),
          value("Nothing"));

  private static void createTable(Operations operations) {
    operations.createTable(
        CreateTableRequest.builder(
                "NewTable",
                List.of(new AttributeDefinition("a", KeyType.S)),
                List.of(KeySchemaElement.hash("a")))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .build());
  }

  private static RequestFaults constant(String path) {
    return RequestFaults.builder().unknownConstant(path, "X", ReturnConsumedCapacity.class).build();
  }

  private static RequestFaults value(String parameter) {
    return RequestFaults.builder().invalidValue(parameter, "a", "why").build();
  }

  private static HandlerTables tables() {
    HandlerTables tables = new HandlerTables();
    tables.put(TABLE, KEPT);
    tables.operations().tagResource(new TagResourceRequest(ARN, List.of(new Tag("kept", "tag"))));
    return tables;
  }

  /** All that a request could have changed. */
  private static List<Object> contents(Operations operations) {
    List<Object> contents = new ArrayList<>();
    contents.add(operations.listTables(new ListTablesRequest(null, null)));
    contents.add(operations.describeTable(new DescribeTableRequest(TABLE)));
    contents.add(operations.scan(ScanRequest.builder(TABLE).build()));
    contents.add(operations.listTagsOfResource(new ListTagsOfResourceRequest(ARN, null)));
    contents.add(operations.describeTimeToLive(new DescribeTimeToLiveRequest(TABLE)));
    return contents;
  }

  static Stream<Arguments> operationNames() {
    return Arrays.stream(Operations.class.getMethods())
        .map(Method::getName)
        .filter(name -> !name.equals("refusing"))
        .map(name -> arguments(name));
  }

  @Test
  void everyOperationHasItsRequestHere() {
    assertThat(operationNames().map(names -> (String) names.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(REQUESTS.keySet());
  }

  /** Or the refusals below would prove nothing. */
  @ParameterizedTest
  @MethodSource("operationNames")
  void withoutFaultsTheRequestIsDone(String operation) {
    try (HandlerTables tables = tables()) {
      Operations operations = tables.operations();

      assertThat(operations.refusing(RequestFaults.NONE)).isSameAs(operations);
      assertThat(operations.refusing(RequestFaults.builder().build())).isSameAs(operations);
      assertThatCode(() -> REQUESTS.get(operation).accept(operations)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("operationNames")
  void withAnyFaultTheRequestIsRefused(String operation) {
    try (HandlerTables tables = tables()) {
      Operations operations = tables.operations();
      List<Object> before = contents(operations);

      for (RequestFaults faults : FAULTS) {
        assertThatThrownBy(() -> REQUESTS.get(operation).accept(operations.refusing(faults)))
            .as("%s %s", faults.unknownConstants(), faults.invalidValues())
            .isInstanceOf(ValidationException.class);
      }
      assertThat(contents(operations)).isEqualTo(before);
    }
  }

  /** A handler that is added one day gets nowhere either. */
  @Test
  void onlyTheGateHasTheDatabase() {
    fields()
        .that()
        .haveRawType(Database.class)
        .should()
        .beDeclaredIn(RequestGate.class)
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.karst.handler"));
  }
}
