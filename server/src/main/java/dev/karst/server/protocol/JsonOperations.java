package dev.karst.server.protocol;

import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.DeleteTableRequest;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.DescribeTimeToLiveRequest;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.operation.UpdateTimeToLiveRequest;
import dev.karst.operation.stream.DescribeStreamRequest;
import dev.karst.operation.stream.GetRecordsRequest;
import dev.karst.operation.stream.GetShardIteratorRequest;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.StreamOperations;
import java.util.Optional;

/** The operations that can be asked for in JSON: those of DynamoDB, and those of its streams. */
public final class JsonOperations {
  private final JsonService<Operations> tables;
  private final JsonService<StreamOperations> streams;

  private JsonOperations(Operations operations, StreamOperations streamOperations) {
    this.tables = new JsonService<>("DynamoDB_20120810", operations::refusing);
    this.streams = new JsonService<>("DynamoDBStreams_20120810", streamOperations::refusing);
  }

  /** The operations of a database. */
  public static JsonOperations of(Operations operations, StreamOperations streams) {
    JsonOperations all = new JsonOperations(operations, streams);
    all.addTables();
    all.addTags();
    all.addTimeToLive();
    all.addItems();
    all.addSeveralItems();
    all.addStreams();
    return all;
  }

  /**
   * The operation that a client asks for, if there is one.
   *
   * @param target its service and name, such as {@code DynamoDB_20120810.PutItem}
   */
  public Optional<JsonOperation> find(String target) {
    return tables.find(target).or(() -> streams.find(target));
  }

  private void addTables() {
    tables.add(
        "CreateTable",
        TableRequests.CREATE,
        CreateTableRequest::tableName,
        Operations::createTable,
        TableAnswers.CREATED);
    tables.add(
        "UpdateTable",
        TableRequests.UPDATE,
        UpdateTableRequest::tableName,
        Operations::updateTable,
        TableAnswers.UPDATED);
    tables.add(
        "DescribeTable",
        TableRequests.DESCRIBE,
        DescribeTableRequest::tableName,
        Operations::describeTable,
        TableAnswers.DESCRIBED);
    tables.add(
        "DeleteTable",
        TableRequests.DELETE,
        DeleteTableRequest::tableName,
        Operations::deleteTable,
        TableAnswers.DELETED);
    tables.add("ListTables", TableRequests.LIST, Operations::listTables, TableAnswers.LISTED);
    tables.add(
        "DescribeLimits",
        TableRequests.DESCRIBE_LIMITS,
        (database, request) -> database.describeLimits(),
        TableAnswers.LIMITS);
  }

  private void addTags() {
    tables.addSilent("TagResource", TableRequests.TAG, Operations::tagResource);
    tables.addSilent("UntagResource", TableRequests.UNTAG, Operations::untagResource);
    tables.add(
        "ListTagsOfResource",
        TableRequests.LIST_TAGS,
        Operations::listTagsOfResource,
        TableAnswers.TAGS);
  }

  private void addTimeToLive() {
    tables.add(
        "UpdateTimeToLive",
        TableRequests.UPDATE_TIME_TO_LIVE,
        UpdateTimeToLiveRequest::tableName,
        Operations::updateTimeToLive,
        TableAnswers.TIME_TO_LIVE_UPDATED);
    tables.add(
        "DescribeTimeToLive",
        TableRequests.DESCRIBE_TIME_TO_LIVE,
        DescribeTimeToLiveRequest::tableName,
        Operations::describeTimeToLive,
        TableAnswers.TIME_TO_LIVE_DESCRIBED);
  }

  private void addItems() {
    tables.add(
        "PutItem",
        ItemRequests.PUT,
        PutItemRequest::tableName,
        Operations::putItem,
        ItemAnswers.PUT);
    tables.add(
        "GetItem",
        ItemRequests.GET,
        GetItemRequest::tableName,
        Operations::getItem,
        ItemAnswers.GOT);
    tables.add(
        "UpdateItem",
        ItemRequests.UPDATE,
        UpdateItemRequest::tableName,
        Operations::updateItem,
        ItemAnswers.UPDATED);
    tables.add(
        "DeleteItem",
        ItemRequests.DELETE,
        DeleteItemRequest::tableName,
        Operations::deleteItem,
        ItemAnswers.DELETED);
    tables.add(
        "Query",
        PageRequests.QUERY,
        QueryRequest::tableName,
        Operations::query,
        ItemAnswers.QUERIED);
    tables.add(
        "Scan", PageRequests.SCAN, ScanRequest::tableName, Operations::scan, ItemAnswers.SCANNED);
  }

  private void addSeveralItems() {
    tables.add("BatchGetItem", BatchRequests.GET, Operations::batchGetItem, BatchAnswers.GOT);
    tables.add(
        "BatchWriteItem", BatchRequests.WRITE, Operations::batchWriteItem, BatchAnswers.WRITTEN);
    tables.add(
        "TransactGetItems",
        TransactionRequests.GET_ITEMS,
        Operations::transactGetItems,
        BatchAnswers.TRANSACTION_GOT);
    tables.add(
        "TransactWriteItems",
        TransactionRequests.WRITE_ITEMS,
        Operations::transactWriteItems,
        BatchAnswers.TRANSACTION_WRITTEN);
  }

  /** What names a stream, an iterator among it, names its table. */
  private void addStreams() {
    streams.add(
        "ListStreams",
        StreamRequests.LIST,
        ListStreamsRequest::tableName,
        StreamOperations::listStreams,
        StreamAnswers.LISTED);
    streams.add(
        "DescribeStream",
        StreamRequests.DESCRIBE,
        DescribeStreamRequest::streamArn,
        StreamOperations::describeStream,
        StreamAnswers.DESCRIBED);
    streams.add(
        "GetShardIterator",
        StreamRequests.ITERATOR,
        GetShardIteratorRequest::streamArn,
        StreamOperations::getShardIterator,
        StreamAnswers.ITERATOR);
    streams.add(
        "GetRecords",
        StreamRequests.RECORDS,
        GetRecordsRequest::shardIterator,
        StreamOperations::getRecords,
        StreamAnswers.RECORDS);
  }
}
