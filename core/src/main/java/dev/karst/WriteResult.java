package dev.karst;

import dev.karst.error.Messages;
import dev.karst.operation.ConditionalCheckFailedException;
import java.util.Optional;

/** How a conditional write ended. */
public sealed interface WriteResult<T> {
  /**
   * The condition held and the write was done.
   *
   * @param item what was written or deleted
   * @param before what was there before, if that was asked for
   */
  record Written<T>(T item, Optional<T> before) implements WriteResult<T> {
    /** A write that nobody asked what was there before. */
    public Written(T item) {
      this(item, Optional.empty());
    }
  }

  /** The condition did not hold and nothing was done; {@code current} is the item as it is. */
  record Rejected<T>(Optional<T> current) implements WriteResult<T> {}

  /**
   * The object that was written or deleted.
   *
   * @throws ConditionalCheckFailedException if it was rejected
   */
  default T orElseThrow() {
    if (this instanceof Written<T> written) {
      return written.item();
    }
    throw new ConditionalCheckFailedException(Messages.conditionalCheckFailed(), null);
  }

  default boolean isWritten() {
    return this instanceof Written;
  }
}
