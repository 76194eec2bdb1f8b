package dev.karst.handler;

import dev.karst.engine.Database;
import dev.karst.operation.*;

/** Gives each request to the handler of its operation. */
public final class RequestHandlers implements Operations {
  private final Database database;
  private final CreateTableHandler createTable;
  private final UpdateTableHandler updateTable;
  private final DescribeTableHandler describeTable;
  private final ListTablesHandler listTables;
  private final DeleteTableHandler deleteTable;
  private final TagResourceHandler tagResource;
  private final UntagResourceHandler untagResource;
  private final ListTagsOfResourceHandler listTagsOfResource;

  public RequestHandlers(Database database) {
    this.database = database;
    this.createTable = new CreateTableHandler(database);
    this.updateTable = new UpdateTableHandler(database);
    this.describeTable = new DescribeTableHandler(database);
    this.listTables = new ListTablesHandler(database);
    this.deleteTable = new DeleteTableHandler(database);
    this.tagResource = new TagResourceHandler(database);
    this.untagResource = new UntagResourceHandler(database);
    this.listTagsOfResource = new ListTagsOfResourceHandler(database);
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
  public DescribeLimitsResponse describeLimits() {
    return CapacityLimits.DEFAULT;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    throw new UnsupportedOperationException(database + " " + request);
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    throw new UnsupportedOperationException(database + " " + request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    throw new UnsupportedOperationException(database + " " + request);
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    throw new UnsupportedOperationException(database + " " + request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    throw new UnsupportedOperationException(database + " " + request);
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    throw new UnsupportedOperationException(database + " " + request);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    throw new UnsupportedOperationException(database + " " + request);
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    throw new UnsupportedOperationException(database + " " + request);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    throw new UnsupportedOperationException(database + " " + request);
  }

  @Override
  public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
    throw new UnsupportedOperationException(database + " " + request);
  }
}
