package dev.karst.error;

import org.jspecify.annotations.Nullable;

/** The database is closed, has failed, or is held by another process. */
public final class StoreUnavailableException extends KarstException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailableException(String message) {
    this(message, null);
  }

  public StoreUnavailableException(String message, @Nullable Throwable cause) {
    super(ErrorCode.UNAVAILABLE, message, cause);
  }
}
