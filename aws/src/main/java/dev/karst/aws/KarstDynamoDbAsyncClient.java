package dev.karst.aws;

import dev.karst.Karst;
import dev.karst.operation.Operations;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbAsyncWaiter;

/**
 * The AWS SDK's asynchronous client, answered by a database in this process. Safe for use by many
 * threads; the caller's never waits for the database.
 *
 * <p>It answers as {@link KarstDynamoDbClient} does, on an executor: threads of this class's own,
 * which all such clients share, unless one is given. A future fails with the SDK's exception
 * itself, as the SDK's do; what is none of the SDK's, such as that the client is closed, is the
 * cause of an {@link SdkClientException}. An operation whose future is cancelled before its turn is
 * not done; later its answer is dropped. A callback that waits for another future belongs on a
 * thread of the caller's, as with the SDK's own client.
 */
public final class KarstDynamoDbAsyncClient extends RefusingDynamoDbAsyncClient {
  private final KarstDynamoDbClient client;
  private final AsyncCalls<DynamoDbClient> calls;

  KarstDynamoDbAsyncClient(Operations operations, Executor executor) {
    this.client = new KarstDynamoDbClient(operations);
    this.calls = new AsyncCalls<>(client, executor);
  }

  /** A client of a database, with the threads that all clients share. */
  public static DynamoDbAsyncClient on(Karst karst) {
    return on(karst, AsyncThreads.SHARED);
  }

  /** A client of a database that does its work on {@code executor}, which stays the caller's. */
  public static DynamoDbAsyncClient on(Karst karst, Executor executor) {
    return new KarstDynamoDbAsyncClient(karst.operations(), executor);
  }

  @Override
  public CompletableFuture<CreateTableResponse> createTable(CreateTableRequest request) {
    return later(request, DynamoDbClient::createTable);
  }

  @Override
  public CompletableFuture<UpdateTableResponse> updateTable(UpdateTableRequest request) {
    return later(request, DynamoDbClient::updateTable);
  }

  @Override
  public CompletableFuture<DescribeTableResponse> describeTable(DescribeTableRequest request) {
    return later(request, DynamoDbClient::describeTable);
  }

  @Override
  public CompletableFuture<ListTablesResponse> listTables(ListTablesRequest request) {
    return later(request, DynamoDbClient::listTables);
  }

  @Override
  public CompletableFuture<DeleteTableResponse> deleteTable(DeleteTableRequest request) {
    return later(request, DynamoDbClient::deleteTable);
  }

  @Override
  public CompletableFuture<UpdateTimeToLiveResponse> updateTimeToLive(
      UpdateTimeToLiveRequest request) {
    return later(request, DynamoDbClient::updateTimeToLive);
  }

  @Override
  public CompletableFuture<DescribeTimeToLiveResponse> describeTimeToLive(
      DescribeTimeToLiveRequest request) {
    return later(request, DynamoDbClient::describeTimeToLive);
  }

  @Override
  public CompletableFuture<TagResourceResponse> tagResource(TagResourceRequest request) {
    return later(request, DynamoDbClient::tagResource);
  }

  @Override
  public CompletableFuture<UntagResourceResponse> untagResource(UntagResourceRequest request) {
    return later(request, DynamoDbClient::untagResource);
  }

  @Override
  public CompletableFuture<ListTagsOfResourceResponse> listTagsOfResource(
      ListTagsOfResourceRequest request) {
    return later(request, DynamoDbClient::listTagsOfResource);
  }

  @Override
  public CompletableFuture<DescribeLimitsResponse> describeLimits(DescribeLimitsRequest request) {
    return later(request, DynamoDbClient::describeLimits);
  }

  @Override
  public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
    return later(request, DynamoDbClient::putItem);
  }

  @Override
  public CompletableFuture<GetItemResponse> getItem(GetItemRequest request) {
    return later(request, DynamoDbClient::getItem);
  }

  @Override
  public CompletableFuture<UpdateItemResponse> updateItem(UpdateItemRequest request) {
    return later(request, DynamoDbClient::updateItem);
  }

  @Override
  public CompletableFuture<DeleteItemResponse> deleteItem(DeleteItemRequest request) {
    return later(request, DynamoDbClient::deleteItem);
  }

  @Override
  public CompletableFuture<QueryResponse> query(QueryRequest request) {
    return later(request, DynamoDbClient::query);
  }

  @Override
  public CompletableFuture<ScanResponse> scan(ScanRequest request) {
    return later(request, DynamoDbClient::scan);
  }

  @Override
  public CompletableFuture<BatchGetItemResponse> batchGetItem(BatchGetItemRequest request) {
    return later(request, DynamoDbClient::batchGetItem);
  }

  @Override
  public CompletableFuture<BatchWriteItemResponse> batchWriteItem(BatchWriteItemRequest request) {
    return later(request, DynamoDbClient::batchWriteItem);
  }

  @Override
  public CompletableFuture<TransactWriteItemsResponse> transactWriteItems(
      TransactWriteItemsRequest request) {
    return later(request, DynamoDbClient::transactWriteItems);
  }

  @Override
  public CompletableFuture<TransactGetItemsResponse> transactGetItems(
      TransactGetItemsRequest request) {
    return later(request, DynamoDbClient::transactGetItems);
  }

  private <Q, R> CompletableFuture<R> later(Q request, BiFunction<DynamoDbClient, Q, R> operation) {
    return calls.later(request, operation);
  }

  @Override
  <T> CompletableFuture<T> unknown(String operation) {
    return later(
        operation,
        (refusing, name) -> {
          throw client.unknown(name);
        });
  }

  @Override
  public DynamoDbAsyncWaiter waiter() {
    return DynamoDbAsyncWaiter.builder()
        .client(this)
        .scheduledExecutorService(AsyncThreads.TIMER)
        .build();
  }

  @Override
  public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
    return client.serviceClientConfiguration();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  /** Lets operations begun end; those after it fail. */
  @Override
  public void close() {
    client.close();
  }

  @Override
  public String toString() {
    return "KarstDynamoDbAsyncClient[" + client.state() + "]";
  }
}
