package dev.karst.examples.movies;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text is not an array of films; the message says where and why, in one line. */
public final class MovieFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  MovieFormatException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
