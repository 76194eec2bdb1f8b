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
   * Creates a table; it can be used at once.
   *
   * @throws dev.karst.error.ResourceInUseException if there is one of that name
   */
  CreateTableResponse createTable(CreateTableRequest request);

  /**
   * Changes the settings of a table or its global secondary indexes. An index that is added is
   * filled while the table stays in use, and can be read once it is ACTIVE.
   *
   * @throws dev.karst.error.LimitExceededException if another index is being added or taken away,
   *     or there are as many as there may be
   */
  UpdateTableResponse updateTable(UpdateTableRequest request);

  /** Tells what a table is like. */
  DescribeTableResponse describeTable(DescribeTableRequest request);

  /** Lists a page of the names of all tables. */
  ListTablesResponse listTables(ListTablesRequest request);

  /** Deletes a table and its items, unless it is protected. */
  DeleteTableResponse deleteTable(DeleteTableRequest request);

  /** Labels a table. */
  void tagResource(TagResourceRequest request);

  /** Takes labels off a table. */
  void untagResource(UntagResourceRequest request);

  /** Lists the labels of a table. */
  ListTagsOfResourceResponse listTagsOfResource(ListTagsOfResourceRequest request);

  /** Makes items of a table expire, or no longer. */
  UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request);

  /** Tells whether items of a table expire. */
  DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request);

  /** Tells how much capacity may be provisioned. */
  DescribeLimitsResponse describeLimits();

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

  /**
   * The same operations for a request with faults: each refuses it, whatever else it says, with
   * what DynamoDB would have said first. Without faults these operations themselves.
   */
  Operations refusing(RequestFaults faults);
}
