package dev.karst.error;

import org.jspecify.annotations.Nullable;

/** Bytes on disk are not those that were written; the message names file and position. */
public final class CorruptStoreException extends KarstException {
  private static final long serialVersionUID = 1L;

  public CorruptStoreException(String message) {
    this(message, null);
  }

  public CorruptStoreException(String message, @Nullable Throwable cause) {
    super(ErrorCode.CORRUPT, message, cause);
  }
}
