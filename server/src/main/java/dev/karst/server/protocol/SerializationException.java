package dev.karst.server.protocol;

import org.jspecify.annotations.Nullable;

/** The body of a request is not JSON, or a member of it is of another type than it should be. */
public final class SerializationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with a member; null if the body is not JSON
   */
  public SerializationException(@Nullable String message) {
    super(message);
  }
}
