package dev.karst.mapper;

import dev.karst.error.KarstException;

/**
 * A batch ended before its end, as one of its writes was refused for another reason than its
 * condition, such as an item that is too large or a full disk; {@link #getCause} tells which. What
 * was written before stays written, and nothing behind it was tried.
 */
public final class BatchException extends KarstException {
  private static final long serialVersionUID = 1L;

  private final transient BatchResult<?> before;
  private final transient Object object;

  /**
   * @param before what became of the objects before it
   * @param object the one that could not be written
   */
  BatchException(BatchResult<?> before, Object object, KarstException cause) {
    super(cause.code(), MapperMessages.batchEnded(before, cause), cause);
    this.before = before;
    this.object = object;
  }

  /** What became of the objects before the one that ended the batch. */
  public BatchResult<?> before() {
    return before;
  }

  /** The object that could not be written or deleted. */
  public Object object() {
    return object;
  }
}
