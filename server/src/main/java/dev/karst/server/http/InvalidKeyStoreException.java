package dev.karst.server.http;

import org.jspecify.annotations.Nullable;

/** A key store cannot be opened or has no key; the message names the file. */
public final class InvalidKeyStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidKeyStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
