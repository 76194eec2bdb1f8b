package dev.karst.error;

/** An item collection has reached its limit; nothing was written. */
public final class ItemCollectionSizeLimitExceededException extends KarstException {
  private static final long serialVersionUID = 1L;

  public ItemCollectionSizeLimitExceededException(String message) {
    super(ErrorCode.ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED, message);
  }
}
