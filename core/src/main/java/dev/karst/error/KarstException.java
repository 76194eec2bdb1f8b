package dev.karst.error;

import org.jspecify.annotations.Nullable;

/** The root of every exception Karst throws; {@link #code()} tells which. */
public class KarstException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String message;

  public KarstException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public KarstException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.message = message;
  }

  /** What happened, in a sentence; never null. */
  @Override
  public final String getMessage() {
    return message;
  }

  /** Which error this is. */
  public final ErrorCode code() {
    return code;
  }
}
