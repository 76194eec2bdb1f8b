package dev.karst.error;

/** A write met a transaction under way on the same item; nothing was written. */
public final class TransactionConflictException extends KarstException {
  private static final long serialVersionUID = 1L;

  public TransactionConflictException(String message) {
    super(ErrorCode.TRANSACTION_CONFLICT, message);
  }
}
