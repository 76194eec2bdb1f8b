package dev.karst.handler;

import dev.karst.engine.Database;
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
import dev.karst.operation.TagResourceRequest;
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

/** Gives each request to the handler of its operation. */
public final class RequestHandlers implements Operations {
  /** How many items a transaction may have unless said otherwise. */
  public static final int DEFAULT_TRANSACTION_LIMIT = 25;

  /** How many items a transaction may have at the most. */
  public static final int MAX_TRANSACTION_LIMIT = 100;

  private final RequestGate gate;
  private final int transactionLimit;
  private final CreateTableHandler createTable;
  private final UpdateTableHandler updateTable;
  private final DescribeTableHandler describeTable;
  private final ListTablesHandler listTables;
  private final DeleteTableHandler deleteTable;
  private final TagResourceHandler tagResource;
  private final UntagResourceHandler untagResource;
  private final ListTagsOfResourceHandler listTagsOfResource;
  private final UpdateTimeToLiveHandler updateTimeToLive;
  private final DescribeTimeToLiveHandler describeTimeToLive;
  private final PutItemHandler putItem;
  private final GetItemHandler getItem;
  private final UpdateItemHandler updateItem;
  private final DeleteItemHandler deleteItem;
  private final QueryHandler query;
  private final ScanHandler scan;
  private final BatchGetItemHandler batchGetItem;
  private final BatchWriteItemHandler batchWriteItem;
  private final TransactWriteItemsHandler transactWriteItems;
  private final TransactGetItemsHandler transactGetItems;

  /**
   * @param transactionLimit how many items a transaction may have, 25 to 100
   */
  public RequestHandlers(Database database, int transactionLimit) {
    this(new RequestGate(database, RequestFaults.NONE), transactionLimit);
  }

  private RequestHandlers(RequestGate gate, int transactionLimit) {
    this.gate = gate;
    this.transactionLimit = transactionLimit;
    this.createTable = new CreateTableHandler(gate);
    this.updateTable = new UpdateTableHandler(gate);
    this.describeTable = new DescribeTableHandler(gate);
    this.listTables = new ListTablesHandler(gate);
    this.deleteTable = new DeleteTableHandler(gate);
    this.tagResource = new TagResourceHandler(gate);
    this.untagResource = new UntagResourceHandler(gate);
    this.listTagsOfResource = new ListTagsOfResourceHandler(gate);
    this.updateTimeToLive = new UpdateTimeToLiveHandler(gate);
    this.describeTimeToLive = new DescribeTimeToLiveHandler(gate);
    this.putItem = new PutItemHandler(gate);
    this.getItem = new GetItemHandler(gate);
    this.updateItem = new UpdateItemHandler(gate);
    this.deleteItem = new DeleteItemHandler(gate);
    this.query = new QueryHandler(gate);
    this.scan = new ScanHandler(gate);
    this.batchGetItem = new BatchGetItemHandler(gate);
    this.batchWriteItem = new BatchWriteItemHandler(gate);
    this.transactWriteItems = new TransactWriteItemsHandler(gate, transactionLimit);
    this.transactGetItems = new TransactGetItemsHandler(gate, transactionLimit);
  }

  @Override
  public CreateTableResponse createTable(CreateTableRequest request) {
    return createTable.handle(request);
  }

  @Override
  public UpdateTableResponse updateTable(UpdateTableRequest request) {
    return updateTable.handle(request);
  }

  @Override
  public DescribeTableResponse describeTable(DescribeTableRequest request) {
    return describeTable.handle(request);
  }

  @Override
  public ListTablesResponse listTables(ListTablesRequest request) {
    return listTables.handle(request);
  }

  @Override
  public DeleteTableResponse deleteTable(DeleteTableRequest request) {
    return deleteTable.handle(request);
  }

  @Override
  public void tagResource(TagResourceRequest request) {
    tagResource.handle(request);
  }

  @Override
  public void untagResource(UntagResourceRequest request) {
    untagResource.handle(request);
  }

  @Override
  public ListTagsOfResourceResponse listTagsOfResource(ListTagsOfResourceRequest request) {
    return listTagsOfResource.handle(request);
  }

  @Override
  public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
    return updateTimeToLive.handle(request);
  }

  @Override
  public DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request) {
    return describeTimeToLive.handle(request);
  }

  @Override
  public DescribeLimitsResponse describeLimits() {
    gate.check();
    return CapacityLimits.DEFAULT;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return putItem.handle(request);
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return getItem.handle(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return updateItem.handle(request);
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return deleteItem.handle(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return query.handle(request);
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return scan.handle(request);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return batchGetItem.handle(request);
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return batchWriteItem.handle(request);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return transactWriteItems.handle(request);
  }

  @Override
  public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
    return transactGetItems.handle(request);
  }

  @Override
  public Operations refusing(RequestFaults faults) {
    return faults.isEmpty() ? this : new RequestHandlers(gate.with(faults), transactionLimit);
  }
}
