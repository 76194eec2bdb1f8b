package dev.karst.trigger;

import org.jspecify.annotations.Nullable;

/**
 * Handles changes and tells which it could not handle: Lambda's {@code ReportBatchItemFailures}.
 * Called as a {@link BatchHandler} is.
 */
@FunctionalInterface
public interface ReportingBatchHandler {
  /**
   * Handles records of a batch.
   *
   * @return what failed; null if nothing did
   * @throws Exception if none was handled; so do errors
   */
  @Nullable BatchResponse handle(Batch batch) throws Exception;
}
