package dev.karst.error;

/** A shard iterator is too old to be used. */
public final class ExpiredIteratorException extends KarstException {
  private static final long serialVersionUID = 1L;

  public ExpiredIteratorException(String message) {
    super(ErrorCode.EXPIRED_ITERATOR, message);
  }
}
