package dev.karst.handler;

import dev.karst.engine.Database;
import dev.karst.operation.*;

/** Gives each request to the handler of its operation. */
public final class RequestHandlers implements Operations {
  /** How many items a transaction may have unless said otherwise. */
  public static final int DEFAULT_TRANSACTION_LIMIT = 25;

  /** How many items a transaction may have at the most. */
  public static final int MAX_TRANSACTION_LIMIT = 100;

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
    this.putItem = new PutItemHandler(database);
    this.getItem = new GetItemHandler(database);
    this.updateItem = new UpdateItemHandler(database);
    this.deleteItem = new DeleteItemHandler(database);
    this.query = new QueryHandler(database);
    this.scan = new ScanHandler(database);
    this.batchGetItem = new BatchGetItemHandler(database);
    this.batchWriteItem = new BatchWriteItemHandler(database);
    this.transactWriteItems = new TransactWriteItemsHandler(database, transactionLimit);
    this.transactGetItems = new TransactGetItemsHandler(database, transactionLimit);
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
}
