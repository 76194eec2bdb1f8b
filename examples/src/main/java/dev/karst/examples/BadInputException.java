package dev.karst.examples;

import org.jspecify.annotations.Nullable;

/** What the user gave cannot be used; the message says why, in one line. */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadInputException(String message) {
    this(message, null);
  }

  public BadInputException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
