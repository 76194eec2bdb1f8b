package dev.karst.handler;

import dev.karst.engine.Database;
import dev.karst.operation.*;

/** Gives each request to the handler of its operation. */
public final class RequestHandlers implements Operations {
  /** How many items a transaction may have unless said otherwise. */
  public static final int DEFAULT_TRANSACTION_LIMIT = 25;

  /** How many items a transaction may have at the most. */
  public static final int MAX_TRANSACTION_LIMIT = 100;

  private final Database database;

  /**
   * @param transactionLimit how many items a transaction may have, 25 to 100
   */
  public RequestHandlers(Database database, int transactionLimit) {
    this.database = database;
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
