package dev.karst;

import java.util.List;
import java.util.Optional;

/** How a transaction ended. */
public sealed interface TransactionResult {
  /** All was done. */
  record Committed() implements TransactionResult {}

  /** Nothing was done; {@code failures} has at least one. */
  record Cancelled(List<Failure> failures) implements TransactionResult {
    public Cancelled {
      failures = List.copyOf(failures);
    }
  }

  /**
   * An operation that kept the transaction from being done.
   *
   * @param index which of its operations, from 0 in the order in which they were added
   * @param operation the operation, its table and key, as text
   * @param code DynamoDB's, such as {@code ConditionalCheckFailed} or {@code TransactionConflict}
   * @param message what more there is to say
   * @param current the object as it is, where a condition failed and there is one
   */
  record Failure(
      int index, String operation, String code, String message, Optional<Object> current) {}

  default boolean isCommitted() {
    return this instanceof Committed;
  }
}
