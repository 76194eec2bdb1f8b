package dev.karst;

import java.util.List;
import java.util.Optional;

/** How a transaction ended. */
public sealed interface TransactionResult {
  /**
   * All was done.
   *
   * @param written for each operation, in the order in which they were added, the object that it
   *     put, with its new version and times. Empty for those that put none, and for all if the
   *     transaction had been done under its token before, as others may have written since
   */
  record Committed(List<Optional<Object>> written) implements TransactionResult {
    public Committed {
      written = List.copyOf(written);
    }

    /**
     * The object that an operation put, with its new version and times; empty if it put none.
     *
     * @param index which of the operations, from 0 in the order in which they were added
     * @throws ClassCastException if the object is of another class
     */
    public <T> Optional<T> written(int index, Class<T> type) {
      return written.get(index).map(type::cast);
    }
  }

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
