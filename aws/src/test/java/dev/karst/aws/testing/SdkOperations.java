package dev.karst.aws.testing;

import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.BatchGetItemResponse;
import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.BatchWriteItemResponse;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.CreateTableResponse;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.DeleteItemResponse;
import dev.karst.operation.DeleteTableRequest;
import dev.karst.operation.DeleteTableResponse;
import dev.karst.operation.DescribeLimitsResponse;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.DescribeTableResponse;
import dev.karst.operation.DescribeTimeToLiveRequest;
import dev.karst.operation.DescribeTimeToLiveResponse;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.GetItemResponse;
import dev.karst.operation.ListTablesRequest;
import dev.karst.operation.ListTablesResponse;
import dev.karst.operation.ListTagsOfResourceRequest;
import dev.karst.operation.ListTagsOfResourceResponse;
import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.PutItemResponse;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.ScanRequest;
import dev.karst.operation.ScanResponse;
import dev.karst.operation.Tag;
import dev.karst.operation.TagResourceRequest;
import dev.karst.operation.TimeToLiveDescription;
import dev.karst.operation.TimeToLiveSpecification;
import dev.karst.operation.TimeToLiveStatus;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactGetItemsResponse;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.TransactWriteItemsResponse;
import dev.karst.operation.UntagResourceRequest;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.operation.UpdateItemResponse;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.operation.UpdateTableResponse;
import dev.karst.operation.UpdateTimeToLiveRequest;
import dev.karst.operation.UpdateTimeToLiveResponse;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Core's operations asked of any client of the SDK: whatever stands behind it can be tested as core
 * is. It makes the SDK's requests by itself, so that what it tests does not test itself.
 */
public final class SdkOperations implements Operations {
  private final DynamoDbClient client;

  public SdkOperations(DynamoDbClient client) {
    this.client = client;
  }

  @Override
  public CreateTableResponse createTable(CreateTableRequest request) {
    software.amazon.awssdk.services.dynamodb.model.CreateTableResponse response =
        asked(() -> client.createTable(SdkTableRequests.create(request)));
    return new CreateTableResponse(CoreTables.table(response.tableDescription()));
  }

  @Override
  public UpdateTableResponse updateTable(UpdateTableRequest request) {
    software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse response =
        asked(() -> client.updateTable(SdkTableRequests.update(request)));
    return new UpdateTableResponse(CoreTables.table(response.tableDescription()));
  }

  @Override
  public DescribeTableResponse describeTable(DescribeTableRequest request) {
    software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse response =
        asked(() -> client.describeTable(table -> table.tableName(request.tableName())));
    return new DescribeTableResponse(CoreTables.table(response.table()));
  }

  @Override
  public ListTablesResponse listTables(ListTablesRequest request) {
    software.amazon.awssdk.services.dynamodb.model.ListTablesResponse response =
        asked(
            () ->
                client.listTables(
                    list ->
                        list.exclusiveStartTableName(request.exclusiveStartTableName())
                            .limit(request.limit())));
    return new ListTablesResponse(response.tableNames(), response.lastEvaluatedTableName());
  }

  @Override
  public DeleteTableResponse deleteTable(DeleteTableRequest request) {
    software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse response =
        asked(() -> client.deleteTable(table -> table.tableName(request.tableName())));
    return new DeleteTableResponse(CoreTables.table(response.tableDescription()));
  }

  @Override
  public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
    software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification answered =
        asked(
                () ->
                    client.updateTimeToLive(
                        update ->
                            update
                                .tableName(request.tableName())
                                .timeToLiveSpecification(
                                    SdkTableRequests.timeToLive(
                                        request.timeToLiveSpecification()))))
            .timeToLiveSpecification();
    return new UpdateTimeToLiveResponse(
        new TimeToLiveSpecification(answered.enabled(), answered.attributeName()));
  }

  @Override
  public DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request) {
    software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription answered =
        asked(() -> client.describeTimeToLive(table -> table.tableName(request.tableName())))
            .timeToLiveDescription();
    return new DescribeTimeToLiveResponse(
        new TimeToLiveDescription(
            TimeToLiveStatus.valueOf(answered.timeToLiveStatusAsString()),
            answered.attributeName()));
  }

  @Override
  public void tagResource(TagResourceRequest request) {
    asked(
        () ->
            client.tagResource(
                tag ->
                    tag.resourceArn(request.resourceArn())
                        .tags(SdkValues.listed(request.tags(), SdkTableRequests::tag))));
  }

  @Override
  public void untagResource(UntagResourceRequest request) {
    asked(
        () ->
            client.untagResource(
                untag -> untag.resourceArn(request.resourceArn()).tagKeys(request.tagKeys())));
  }

  @Override
  public ListTagsOfResourceResponse listTagsOfResource(ListTagsOfResourceRequest request) {
    software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse response =
        asked(
            () ->
                client.listTagsOfResource(
                    list ->
                        list.resourceArn(request.resourceArn()).nextToken(request.nextToken())));
    return new ListTagsOfResourceResponse(
        SdkValues.listed(response.tags(), tag -> new Tag(tag.key(), tag.value())),
        response.nextToken());
  }

  @Override
  public DescribeLimitsResponse describeLimits() {
    software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse response =
        asked(client::describeLimits);
    return new DescribeLimitsResponse(
        response.accountMaxReadCapacityUnits(),
        response.accountMaxWriteCapacityUnits(),
        response.tableMaxReadCapacityUnits(),
        response.tableMaxWriteCapacityUnits());
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    software.amazon.awssdk.services.dynamodb.model.PutItemResponse response =
        asked(() -> client.putItem(SdkItemRequests.put(request)));
    return new PutItemResponse(
        SdkValues.item(response.hasAttributes(), response.attributes()),
        CoreItems.capacity(response.consumedCapacity()),
        CoreItems.metrics(response.itemCollectionMetrics()));
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse response =
        asked(() -> client.updateItem(SdkItemRequests.update(request)));
    return new UpdateItemResponse(
        SdkValues.item(response.hasAttributes(), response.attributes()),
        CoreItems.capacity(response.consumedCapacity()),
        CoreItems.metrics(response.itemCollectionMetrics()));
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse response =
        asked(() -> client.deleteItem(SdkItemRequests.delete(request)));
    return new DeleteItemResponse(
        SdkValues.item(response.hasAttributes(), response.attributes()),
        CoreItems.capacity(response.consumedCapacity()),
        CoreItems.metrics(response.itemCollectionMetrics()));
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    software.amazon.awssdk.services.dynamodb.model.GetItemResponse response =
        asked(() -> client.getItem(SdkItemRequests.get(request)));
    return new GetItemResponse(
        SdkValues.item(response.hasItem(), response.item()),
        CoreItems.capacity(response.consumedCapacity()));
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    software.amazon.awssdk.services.dynamodb.model.QueryResponse response =
        asked(() -> client.query(SdkItemRequests.query(request)));
    return new QueryResponse(
        SdkValues.items(response.hasItems(), response.items()),
        response.count(),
        response.scannedCount(),
        SdkValues.item(response.hasLastEvaluatedKey(), response.lastEvaluatedKey()),
        CoreItems.capacity(response.consumedCapacity()));
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    software.amazon.awssdk.services.dynamodb.model.ScanResponse response =
        asked(() -> client.scan(SdkItemRequests.scan(request)));
    return new ScanResponse(
        SdkValues.items(response.hasItems(), response.items()),
        response.count(),
        response.scannedCount(),
        SdkValues.item(response.hasLastEvaluatedKey(), response.lastEvaluatedKey()),
        CoreItems.capacity(response.consumedCapacity()));
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return CoreItems.batch(asked(() -> client.batchGetItem(SdkBatchRequests.get(request))));
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return CoreItems.batch(asked(() -> client.batchWriteItem(SdkBatchRequests.write(request))));
  }

  @Override
  public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
    return CoreItems.transaction(
        asked(() -> client.transactGetItems(SdkBatchRequests.get(request))));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return CoreItems.transaction(
        asked(() -> client.transactWriteItems(SdkBatchRequests.write(request))));
  }

  /** A service finds the faults of requests by itself. */
  @Override
  public Operations refusing(RequestFaults faults) {
    throw new UnsupportedOperationException("requests with faults are made with the SDK");
  }

  static <R> R asked(Supplier<R> call) {
    try {
      return call.get();
    } catch (DynamoDbException e) {
      throw CoreErrors.of(e);
    }
  }
}
