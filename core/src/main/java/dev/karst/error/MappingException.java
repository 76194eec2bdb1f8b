package dev.karst.error;

import org.jspecify.annotations.Nullable;

/** A stored attribute does not fit the Java type that reads it, or the other way round. */
public final class MappingException extends KarstException {
  private static final long serialVersionUID = 1L;

  public MappingException(String message) {
    this(message, null);
  }

  public MappingException(String message, @Nullable Throwable cause) {
    super(ErrorCode.MAPPING, message, cause);
  }
}
