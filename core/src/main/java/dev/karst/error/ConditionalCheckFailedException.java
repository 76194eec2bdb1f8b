package dev.karst.error;

/** The condition of a write does not hold; nothing was written. */
public final class ConditionalCheckFailedException extends KarstException {
  private static final long serialVersionUID = 1L;

  public ConditionalCheckFailedException(String message) {
    super(ErrorCode.CONDITIONAL_CHECK_FAILED, message);
  }
}
