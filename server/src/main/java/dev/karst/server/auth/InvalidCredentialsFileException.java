package dev.karst.server.auth;

/** A credentials file is not what it should be; the message names the file and the line. */
public final class InvalidCredentialsFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidCredentialsFileException(String message) {
    super(message);
  }

  InvalidCredentialsFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
