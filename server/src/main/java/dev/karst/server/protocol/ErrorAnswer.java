package dev.karst.server.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What a client is told of a request that failed.
 *
 * @param status of HTTP: 400, 413, 500 or 503
 * @param type such as {@code com.amazonaws.dynamodb.v20120810#ResourceNotFoundException}
 * @param body JSON in UTF-8
 */
@SuppressWarnings({"ArrayRecordComponent", "DoNotCallSuggester"}) // Made once, to be sent.
public record ErrorAnswer(int status, String type, byte[] body) {
  /** The answer to a request that a call or its reader refused with an exception. */
  public static ErrorAnswer of(RuntimeException refusal) {
    throw new UnsupportedOperationException("refusal=" + refusal);
  }

  /**
   * An answer of the front end, which every AWS service has in common.
   *
   * @param error such as {@code MissingAuthenticationTokenException}
   */
  public static ErrorAnswer ofService(int status, String error, @Nullable String message) {
    throw new UnsupportedOperationException(error + message);
  }
}
