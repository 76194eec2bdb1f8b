package dev.karst.error;

/**
 * The error names a caller can meet: DynamoDB's where DynamoDB has the error, Karst's otherwise.
 */
public enum ErrorCode {
  VALIDATION("ValidationException"),
  CONDITIONAL_CHECK_FAILED("ConditionalCheckFailedException"),
  RESOURCE_NOT_FOUND("ResourceNotFoundException"),
  RESOURCE_IN_USE("ResourceInUseException"),
  LIMIT_EXCEEDED("LimitExceededException"),
  ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED("ItemCollectionSizeLimitExceededException"),
  TRANSACTION_CANCELED("TransactionCanceledException"),
  TRANSACTION_CONFLICT("TransactionConflictException"),
  TRANSACTION_IN_PROGRESS("TransactionInProgressException"),
  IDEMPOTENT_PARAMETER_MISMATCH("IdempotentParameterMismatchException"),
  EXPIRED_ITERATOR("ExpiredIteratorException"),
  TRIMMED_DATA_ACCESS("TrimmedDataAccessException"),
  /** A stored attribute does not fit the Java type that reads it. */
  MAPPING("MappingException"),
  /** The database was closed, or another process holds its directory. */
  UNAVAILABLE("StoreUnavailableException"),
  /** A table, the log or the disk has no room for the write. */
  STORAGE_FULL("StorageFullException"),
  /** Bytes on disk are not what was written. */
  CORRUPT("CorruptStoreException"),
  /** Files were written by a newer version of Karst. */
  UNSUPPORTED_FORMAT("UnsupportedFormatException"),
  /** The running Java cannot host the store. */
  ENVIRONMENT("UnsupportedEnvironmentException");

  private final String wireName;

  ErrorCode(String wireName) {
    this.wireName = wireName;
  }

  /** The name as DynamoDB's clients see it, such as {@code ValidationException}. */
  public String wireName() {
    return wireName;
  }
}
