package dev.karst.operation;

import dev.karst.error.ErrorCode;
import dev.karst.error.KarstException;
import java.util.List;

/** A transaction was not done; nothing was written. */
public final class TransactionCanceledException extends KarstException {
  private static final long serialVersionUID = 1L;

  private final transient List<CancellationReason> reasons;

  public TransactionCanceledException(String message, List<CancellationReason> reasons) {
    super(ErrorCode.TRANSACTION_CANCELED, message);
    this.reasons = List.copyOf(reasons);
  }

  /** One for each part, in the order of the request. */
  public List<CancellationReason> reasons() {
    return reasons;
  }
}
