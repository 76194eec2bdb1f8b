package dev.karst.error;

import org.jspecify.annotations.Nullable;

/** A table or the disk has no room for the write; the store is as it was before. */
public final class StorageFullException extends KarstException {
  private static final long serialVersionUID = 1L;

  public StorageFullException(String message) {
    this(message, null);
  }

  public StorageFullException(String message, @Nullable Throwable cause) {
    super(ErrorCode.STORAGE_FULL, message, cause);
  }
}
