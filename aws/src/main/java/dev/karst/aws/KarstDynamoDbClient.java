package dev.karst.aws;

import dev.karst.Karst;
import dev.karst.error.KarstException;
import dev.karst.operation.Operations;
import java.util.function.BiFunction;
import java.util.function.Function;
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
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/**
 * The AWS SDK's client, answered by a database in this process: no HTTP, no JSON. Safe for use by
 * many threads.
 *
 * <p>It answers every operation of {@link Operations}, with the SDK's exceptions; an operation that
 * the database does not have is refused with the service's {@code UnknownOperationException}. What
 * a request says of the way to the service, its override configuration, has no effect. A request
 * for what the database has nothing for, such as a table in several regions, is refused.
 *
 * <p>What its tables' streams hold is read with {@link KarstDynamoDbStreamsClient}.
 *
 * <p>What goes wrong in the database itself, such as that it is closed, is an {@code
 * InternalServerErrorException} with Karst's exception as its cause. Closing the client leaves the
 * database open; operations of a closed client throw {@link IllegalStateException}.
 */
public final class KarstDynamoDbClient extends RefusingDynamoDbClient {
  private final Operations operations;

  private volatile boolean closed;

  KarstDynamoDbClient(Operations operations) {
    this.operations = operations;
  }

  /** A client of a database. */
  public static DynamoDbClient on(Karst karst) {
    return new KarstDynamoDbClient(karst.operations());
  }

  @Override
  public CreateTableResponse createTable(CreateTableRequest request) {
    return answer(request, TableRequests::create, Operations::createTable, TableResponses::create);
  }

  @Override
  public UpdateTableResponse updateTable(UpdateTableRequest request) {
    return answer(request, TableRequests::update, Operations::updateTable, TableResponses::update);
  }

  @Override
  public DescribeTableResponse describeTable(DescribeTableRequest request) {
    return answer(
        request, TableRequests::describe, Operations::describeTable, TableResponses::describe);
  }

  @Override
  public ListTablesResponse listTables(ListTablesRequest request) {
    return answer(request, TableRequests::list, Operations::listTables, TableResponses::list);
  }

  @Override
  public DeleteTableResponse deleteTable(DeleteTableRequest request) {
    return answer(request, TableRequests::delete, Operations::deleteTable, TableResponses::delete);
  }

  @Override
  public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
    return answer(
        request,
        TableRequests::updateTimeToLive,
        Operations::updateTimeToLive,
        TableResponses::updateTimeToLive);
  }

  @Override
  public DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request) {
    return answer(
        request,
        TableRequests::describeTimeToLive,
        Operations::describeTimeToLive,
        TableResponses::describeTimeToLive);
  }

  @Override
  public TagResourceResponse tagResource(TagResourceRequest request) {
    return answer(
        request,
        TableRequests::tag,
        (operations, read) -> {
          operations.tagResource(read);
          return RequestId.stamp(TagResourceResponse.builder()).build();
        },
        response -> response);
  }

  @Override
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    return answer(
        request,
        TableRequests::untag,
        (operations, read) -> {
          operations.untagResource(read);
          return RequestId.stamp(UntagResourceResponse.builder()).build();
        },
        response -> response);
  }

  @Override
  public ListTagsOfResourceResponse listTagsOfResource(ListTagsOfResourceRequest request) {
    return answer(
        request, TableRequests::listTags, Operations::listTagsOfResource, TableResponses::listTags);
  }

  @Override
  public DescribeLimitsResponse describeLimits(DescribeLimitsRequest request) {
    return answer(
        request,
        (given, faults) -> given,
        (operations, read) -> operations.describeLimits(),
        TableResponses::limits);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return answer(request, ItemRequests::put, Operations::putItem, ItemResponses::put);
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return answer(request, ItemRequests::get, Operations::getItem, ItemResponses::get);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return answer(request, ItemRequests::update, Operations::updateItem, ItemResponses::update);
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return answer(request, ItemRequests::delete, Operations::deleteItem, ItemResponses::delete);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return answer(request, PageRequests::query, Operations::query, ItemResponses::query);
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return answer(request, PageRequests::scan, Operations::scan, ItemResponses::scan);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return answer(request, BatchRequests::get, Operations::batchGetItem, BatchResponses::get);
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return answer(request, BatchRequests::write, Operations::batchWriteItem, BatchResponses::write);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return answer(
        request, TransactRequests::write, Operations::transactWriteItems, BatchResponses::write);
  }

  @Override
  public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
    return answer(
        request, TransactRequests::get, Operations::transactGetItems, BatchResponses::get);
  }

  /**
   * Answers a request.
   *
   * @param read makes core's request of the SDK's, and notes what core's types cannot hold
   * @param operation answers core's request
   * @param write makes the SDK's response of core's
   */
  private <Q, R, A, W> W answer(
      Q request,
      BiFunction<Q, FaultNotes, R> read,
      BiFunction<Operations, R, A> operation,
      Function<A, W> write) {
    checkOpen();
    try {
      FaultNotes faults = new FaultNotes();
      R asked = read.apply(request, faults);
      return write.apply(operation.apply(faults.answeredBy(operations), asked));
    } catch (KarstException e) {
      throw SdkErrors.DYNAMODB.of(e);
    }
  }

  @Override
  RuntimeException unknown(String operation) {
    checkOpen();
    return SdkErrors.DYNAMODB.unknownOperation(operation);
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException(AwsMessages.clientClosed());
    }
  }

  @Override
  public DynamoDbWaiter waiter() {
    return DynamoDbWaiter.builder().client(this).build();
  }

  @Override
  public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
    return ClientConfiguration.LOCAL;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public String toString() {
    return "KarstDynamoDbClient[" + state() + "]";
  }

  String state() {
    return closed ? "closed" : "open";
  }
}
