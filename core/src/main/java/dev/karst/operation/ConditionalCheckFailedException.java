package dev.karst.operation;

import dev.karst.error.ErrorCode;
import dev.karst.error.KarstException;
import dev.karst.value.Item;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The condition of a write does not hold; nothing was written. */
public final class ConditionalCheckFailedException extends KarstException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Item item;

  public ConditionalCheckFailedException(String message, @Nullable Item item) {
    super(ErrorCode.CONDITIONAL_CHECK_FAILED, message);
    this.item = item;
  }

  /** The item as it is, if the request asked for it and there is one. */
  public Optional<Item> item() {
    return Optional.ofNullable(item);
  }
}
