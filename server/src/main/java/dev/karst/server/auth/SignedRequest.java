package dev.karst.server.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signature signs of a request.
 *
 * @param path as it was sent, percent-encoded
 * @param query as it was sent, percent-encoded; empty for none
 * @param body the bytes as they were sent
 */
@SuppressWarnings("ArrayRecordComponent") // Made once, to be looked at.
public record SignedRequest(
    String method, String path, String query, Headers headers, byte[] body) {
  /** The headers of a request. */
  public interface Headers {
    /** All values of the header of that name, whatever its case, in order. */
    List<String> all(String name);
  }

  /** The first value of a header. */
  @Nullable String header(String name) {
    List<String> values = headers.all(name);
    return values.isEmpty() ? null : values.get(0);
  }
}
