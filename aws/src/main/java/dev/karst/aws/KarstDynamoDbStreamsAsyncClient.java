package dev.karst.aws;

import dev.karst.Karst;
import dev.karst.operation.stream.StreamOperations;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsServiceClientConfiguration;

/**
 * The AWS SDK's asynchronous client of tables' streams, answered by a database in this process.
 * Safe for use by many threads; the caller's never waits for the database.
 *
 * <p>It answers as {@link KarstDynamoDbStreamsClient} does, and has its threads as {@link
 * KarstDynamoDbAsyncClient} has.
 */
public final class KarstDynamoDbStreamsAsyncClient implements DynamoDbStreamsAsyncClient {
  private final KarstDynamoDbStreamsClient client;
  private final AsyncCalls<DynamoDbStreamsClient> calls;

  KarstDynamoDbStreamsAsyncClient(StreamOperations streams, Executor executor) {
    this.client = new KarstDynamoDbStreamsClient(streams);
    this.calls = new AsyncCalls<>(client, executor);
  }

  /** A client of a database, with the threads that all clients share. */
  public static DynamoDbStreamsAsyncClient on(Karst karst) {
    return on(karst, AsyncThreads.SHARED);
  }

  /** A client of a database that does its work on {@code executor}, which stays the caller's. */
  public static DynamoDbStreamsAsyncClient on(Karst karst, Executor executor) {
    return new KarstDynamoDbStreamsAsyncClient(karst.streams(), executor);
  }

  @Override
  public CompletableFuture<ListStreamsResponse> listStreams(ListStreamsRequest request) {
    return calls.later(request, DynamoDbStreamsClient::listStreams);
  }

  @Override
  public CompletableFuture<DescribeStreamResponse> describeStream(DescribeStreamRequest request) {
    return calls.later(request, DynamoDbStreamsClient::describeStream);
  }

  @Override
  public CompletableFuture<GetShardIteratorResponse> getShardIterator(
      GetShardIteratorRequest request) {
    return calls.later(request, DynamoDbStreamsClient::getShardIterator);
  }

  @Override
  public CompletableFuture<GetRecordsResponse> getRecords(GetRecordsRequest request) {
    return calls.later(request, DynamoDbStreamsClient::getRecords);
  }

  @Override
  public DynamoDbStreamsServiceClientConfiguration serviceClientConfiguration() {
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
    return "KarstDynamoDbStreamsAsyncClient[" + client.state() + "]";
  }
}
