package dev.karst.handler;

import dev.karst.engine.WriteReport;
import dev.karst.error.KarstException;
import dev.karst.error.TransactionMessages;
import dev.karst.operation.CancellationReason;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.TransactionCanceledException;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects why a transaction cannot be done, part by part. Starts with no reason for any part. */
final class Cancellation {
  private final List<CancellationReason> reasons;
  private boolean cancelled;

  Cancellation(int parts) {
    reasons = new ArrayList<>(Collections.nCopies(parts, CancellationReason.NONE));
  }

  /** Notes that a part does not fit its table. */
  void invalid(int part, String message) {
    note(part, new CancellationReason("ValidationError", message, null));
  }

  /**
   * Notes what kept a write from being done, if anything did.
   *
   * @param onFailure whether the reason of a failed condition carries the item
   */
  void refused(
      int part, WriteReport report, @Nullable ReturnValuesOnConditionCheckFailure onFailure) {
    KarstException refusal = report.refusal();
    if (refusal == null) {
      return;
    }
    switch (refusal.code()) {
      case CONDITIONAL_CHECK_FAILED -> {
        boolean shown =
            onFailure == ReturnValuesOnConditionCheckFailure.ALL_OLD && report.before().exists();
        Item item = shown ? report.before().toItem() : null;
        note(part, new CancellationReason("ConditionalCheckFailed", refusal.getMessage(), item));
      }
      case ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED ->
          note(part, "ItemCollectionSizeLimitExceeded", refusal);
      case TRANSACTION_CONFLICT -> note(part, "TransactionConflict", refusal);
      case VALIDATION -> note(part, "ValidationError", refusal);
      default -> throw refusal;
    }
  }

  /**
   * Ends the transaction if there is a reason to.
   *
   * @throws TransactionCanceledException with all reasons
   */
  void check() {
    if (cancelled) {
      List<String> codes = reasons.stream().map(CancellationReason::code).toList();
      throw new TransactionCanceledException(TransactionMessages.cancelled(codes), reasons);
    }
  }

  private void note(int part, String code, KarstException refusal) {
    note(part, new CancellationReason(code, refusal.getMessage(), null));
  }

  private void note(int part, CancellationReason reason) {
    reasons.set(part, reason);
    cancelled = true;
  }
}
