package dev.karst.error;

/** The request breaks one of DynamoDB's rules; nothing was written. */
public final class ValidationException extends KarstException {
  private static final long serialVersionUID = 1L;

  public ValidationException(String message) {
    super(ErrorCode.VALIDATION, message);
  }
}
