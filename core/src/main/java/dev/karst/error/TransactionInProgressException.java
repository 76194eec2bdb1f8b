package dev.karst.error;

/** A transaction with the same token is under way. */
public final class TransactionInProgressException extends KarstException {
  private static final long serialVersionUID = 1L;

  public TransactionInProgressException(String message) {
    super(ErrorCode.TRANSACTION_IN_PROGRESS, message);
  }
}
