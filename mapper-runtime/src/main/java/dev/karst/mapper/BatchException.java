package dev.karst.mapper;

import dev.karst.error.ErrorCode;
import dev.karst.error.KarstException;
import org.jspecify.annotations.Nullable;

/**
 * A batch ended before its end, as one of its writes was refused for another reason than its
 * condition, such as an item that is too large or a full disk; {@link #getCause} tells which. What
 * was written before stays written, and nothing behind it was tried.
 *
 * <p>The objects are not serialized with it.
 */
public final class BatchException extends KarstException {
  private static final long serialVersionUID = 1L;

  private final transient BatchResult<?> before;
  private final transient @Nullable Object object;

  /**
   * @param before what became of the objects before it
   * @param object the one that could not be written
   */
  BatchException(BatchResult<?> before, @Nullable Object object, RuntimeException cause) {
    super(code(cause), MapperMessages.batchEnded(before, cause), cause);
    this.before = before;
    this.object = object;
  }

  private static ErrorCode code(RuntimeException cause) {
    return cause instanceof KarstException refusal ? refusal.code() : ErrorCode.VALIDATION;
  }

  /** What became of the objects before the one that ended the batch. */
  public BatchResult<?> before() {
    return before;
  }

  /** The object that could not be written or deleted; null if there was none. */
  public @Nullable Object object() {
    return object;
  }
}
