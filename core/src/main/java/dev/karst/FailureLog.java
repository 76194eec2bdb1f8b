package dev.karst;

import dev.karst.error.TriggerMessages;
import dev.karst.operation.stream.StreamRecord;
import org.slf4j.Logger;

/**
 * Logs changes that could not be told: with the stack once, as one may be told for ever. Used by
 * one thread.
 */
final class FailureLog {
  private final Logger log;

  /** The change that failed last. */
  private String failed = "";

  FailureLog(Logger log) {
    this.log = log;
  }

  /**
   * A change could not be told.
   *
   * @param who tells it
   */
  void failed(String who, StreamRecord record, RuntimeException failure) {
    String change = record.sequenceNumber();
    if (change.equals(failed)) {
      log.warn(TriggerMessages.notToldAgain(), who, change, failure.toString());
    } else {
      failed = change;
      log.warn(TriggerMessages.notTold(), who, record, failure);
    }
  }
}
