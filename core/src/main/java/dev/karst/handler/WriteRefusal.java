package dev.karst.handler;

import dev.karst.engine.WriteReport;
import dev.karst.error.KarstException;
import dev.karst.error.Messages;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import org.jspecify.annotations.Nullable;

/** What a refused write of one item throws. */
final class WriteRefusal {
  private WriteRefusal() {}

  /**
   * Throws what kept a write from being done, if anything did.
   *
   * @param onFailure whether the error of a failed condition carries the item
   */
  static void check(WriteReport report, @Nullable ReturnValuesOnConditionCheckFailure onFailure) {
    KarstException refusal = report.refusal();
    if (refusal == null) {
      return;
    }
    if (refusal instanceof ConditionalCheckFailedException
        && onFailure == ReturnValuesOnConditionCheckFailure.ALL_OLD
        && report.before().exists()) {
      throw new ConditionalCheckFailedException(
          Messages.conditionalCheckFailed(), report.before().toItem());
    }
    throw refusal;
  }
}
