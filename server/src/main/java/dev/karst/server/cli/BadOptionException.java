package dev.karst.server.cli;

/** Options that cannot be what the user means; the message says why in one line. */
final class BadOptionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadOptionException(String message) {
    super(message);
  }

  BadOptionException(String message, Throwable cause) {
    super(message, cause);
  }
}
