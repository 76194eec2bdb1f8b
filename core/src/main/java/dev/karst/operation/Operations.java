package dev.karst.operation;

/**
 * Everything that can be asked of a database, an operation a method: the one way in for whoever
 * speaks DynamoDB's requests. Safe for use by many threads.
 *
 * <p>Every method throws {@link dev.karst.error.ValidationException} for what DynamoDB refuses,
 * with its message, {@link dev.karst.error.ResourceNotFoundException} for a table or index that is
 * not there, and {@link dev.karst.error.StoreUnavailableException} once the database is closed. A
 * request that is refused has changed nothing.
 */
public interface Operations {
  /**
   * Writes an item, replacing one with the same key.
   *
   * @throws ConditionalCheckFailedException if the condition does not hold
   */
  PutItemResponse putItem(PutItemRequest request);

  /** Reads the item with a key. */
  GetItemResponse getItem(GetItemRequest request);

  /**
   * Changes attributes of the item with a key, or makes it.
   *
   * @throws ConditionalCheckFailedException if the condition does not hold
   */
  UpdateItemResponse updateItem(UpdateItemRequest request);

  /**
   * Deletes the item with a key, if there is one.
   *
   * @throws ConditionalCheckFailedException if the condition does not hold
   */
  DeleteItemResponse deleteItem(DeleteItemRequest request);

  /** Reads a page of one partition of a table or index. */
  QueryResponse query(QueryRequest request);

  /** Reads a page of a table or index. */
  ScanResponse scan(ScanRequest request);

  /** Reads up to 100 items by their keys. */
  BatchGetItemResponse batchGetItem(BatchGetItemRequest request);

  /** Puts and deletes up to 25 items, each by itself. */
  BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request);

  /**
   * Writes items, all or none.
   *
   * @throws TransactionCanceledException if one of them cannot be written
   * @throws dev.karst.error.IdempotentParameterMismatchException if the token stands for another
   *     request
   */
  TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request);

  /** Reads items as they are at one instant. */
  TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request);
}
