package dev.karst.error;

/** Something has as many of something as it may have. */
public final class LimitExceededException extends KarstException {
  private static final long serialVersionUID = 1L;

  public LimitExceededException(String message) {
    super(ErrorCode.LIMIT_EXCEEDED, message);
  }
}
