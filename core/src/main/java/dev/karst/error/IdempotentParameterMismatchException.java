package dev.karst.error;

/** A token of a transaction was used for another one; nothing was written. */
public final class IdempotentParameterMismatchException extends KarstException {
  private static final long serialVersionUID = 1L;

  public IdempotentParameterMismatchException(String message) {
    super(ErrorCode.IDEMPOTENT_PARAMETER_MISMATCH, message);
  }
}
