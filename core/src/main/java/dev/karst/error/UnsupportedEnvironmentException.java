package dev.karst.error;

import org.jspecify.annotations.Nullable;

/** The running Java cannot host the store; the message says what to change. */
public final class UnsupportedEnvironmentException extends KarstException {
  private static final long serialVersionUID = 1L;

  public UnsupportedEnvironmentException(String message) {
    this(message, null);
  }

  public UnsupportedEnvironmentException(String message, @Nullable Throwable cause) {
    super(ErrorCode.ENVIRONMENT, message, cause);
  }
}
