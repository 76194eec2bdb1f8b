package dev.karst.server.protocol;

import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.DeleteTableRequest;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.operation.UpdateTableRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The operations that can be asked for in JSON, by name. */
public final class JsonOperations {
  private final Operations operations;
  private final Map<String, JsonOperation> byName = new HashMap<>();

  private JsonOperations(Operations operations) {
    this.operations = operations;
  }

  /** The operations of a database. */
  public static JsonOperations of(Operations operations) {
    JsonOperations all = new JsonOperations(operations);
    all.addTables();
    all.addTags();
    all.addItems();
    all.addSeveralItems();
    return all;
  }

  /** The operation of that name, such as {@code PutItem}, if there is one. */
  public Optional<JsonOperation> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private void addTables() {
    add(
        "CreateTable",
        TableRequests.CREATE,
        CreateTableRequest::tableName,
        Operations::createTable,
        TableAnswers.CREATED);
    add(
        "UpdateTable",
        TableRequests.UPDATE,
        UpdateTableRequest::tableName,
        Operations::updateTable,
        TableAnswers.UPDATED);
    add(
        "DescribeTable",
        TableRequests.DESCRIBE,
        DescribeTableRequest::tableName,
        Operations::describeTable,
        TableAnswers.DESCRIBED);
    add(
        "DeleteTable",
        TableRequests.DELETE,
        DeleteTableRequest::tableName,
        Operations::deleteTable,
        TableAnswers.DELETED);
    add(
        "ListTables",
        TableRequests.LIST,
        JsonOperations::none,
        Operations::listTables,
        TableAnswers.LISTED);
    add(
        "DescribeLimits",
        TableRequests.DESCRIBE_LIMITS,
        JsonOperations::none,
        (database, request) -> database.describeLimits(),
        TableAnswers.LIMITS);
  }

  private void addTags() {
    addSilent("TagResource", TableRequests.TAG, Operations::tagResource);
    addSilent("UntagResource", TableRequests.UNTAG, Operations::untagResource);
    add(
        "ListTagsOfResource",
        TableRequests.LIST_TAGS,
        JsonOperations::none,
        Operations::listTagsOfResource,
        TableAnswers.TAGS);
  }

  private void addItems() {
    add(
        "PutItem",
        ItemRequests.PUT,
        PutItemRequest::tableName,
        Operations::putItem,
        ItemAnswers.PUT);
    add(
        "GetItem",
        ItemRequests.GET,
        GetItemRequest::tableName,
        Operations::getItem,
        ItemAnswers.GOT);
    add(
        "UpdateItem",
        ItemRequests.UPDATE,
        UpdateItemRequest::tableName,
        Operations::updateItem,
        ItemAnswers.UPDATED);
    add(
        "DeleteItem",
        ItemRequests.DELETE,
        DeleteItemRequest::tableName,
        Operations::deleteItem,
        ItemAnswers.DELETED);
    add(
        "Query",
        PageRequests.QUERY,
        QueryRequest::tableName,
        Operations::query,
        ItemAnswers.QUERIED);
    add("Scan", PageRequests.SCAN, ScanRequest::tableName, Operations::scan, ItemAnswers.SCANNED);
  }

  private void addSeveralItems() {
    add(
        "BatchGetItem",
        BatchRequests.GET,
        JsonOperations::none,
        Operations::batchGetItem,
        BatchAnswers.GOT);
    add(
        "BatchWriteItem",
        BatchRequests.WRITE,
        JsonOperations::none,
        Operations::batchWriteItem,
        BatchAnswers.WRITTEN);
    add(
        "TransactGetItems",
        TransactionRequests.GET_ITEMS,
        JsonOperations::none,
        Operations::transactGetItems,
        BatchAnswers.TRANSACTION_GOT);
    add(
        "TransactWriteItems",
        TransactionRequests.WRITE_ITEMS,
        JsonOperations::none,
        Operations::transactWriteItems,
        BatchAnswers.TRANSACTION_WRITTEN);
  }

  private <Q, A> void add(
      String name,
      ObjectReader<?, Q> reader,
      Function<Q, @Nullable String> tableName,
      BiFunction<Operations, Q, A> operation,
      ValueWriter<A> writer) {
    byName.put(
        name,
        new TypedOperation<>(
            name,
            operations,
            reader,
            tableName,
            (database, request) -> Json.bytes(writer, operation.apply(database, request))));
  }

  /** Adds an operation of a resource whose answer is an empty body. */
  private <Q> void addSilent(
      String name, ObjectReader<?, Q> reader, BiConsumer<Operations, Q> operation) {
    byName.put(
        name,
        new TypedOperation<>(
            name,
            operations,
            reader,
            JsonOperations::none,
            (database, request) -> {
              operation.accept(database, request);
              return new byte[0];
            }));
  }

  /** The table name of requests that are not about one table. */
  private static @Nullable String none(Object request) {
    return null;
  }
}
