package dev.karst;

import java.util.Optional;

/** How a conditional write ended. */
public sealed interface WriteResult<T> {
  /** The condition held and the write was done; {@code item} is what was written or deleted. */
  record Written<T>(T item) implements WriteResult<T> {}

  /** The condition did not hold and nothing was done; {@code current} is the item as it is. */
  record Rejected<T>(Optional<T> current) implements WriteResult<T> {}

  default boolean isWritten() {
    return this instanceof Written;
  }
}
