package dev.karst.server.http;

import dev.karst.server.protocol.ErrorAnswer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is sent back for a request.
 *
 * @param status of HTTP
 * @param contentType null for none
 */
@SuppressWarnings("ArrayRecordComponent") // Made once, to be sent.
record Answer(int status, @Nullable String contentType, byte[] body) {
  private static final byte[] UNKNOWN =
      "<UnknownOperationException/>\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NOTHING = new byte[0];

  static Answer ok(String contentType, byte[] body) {
    return new Answer(200, contentType, body);
  }

  static Answer error(String contentType, ErrorAnswer error) {
    return new Answer(error.status(), contentType, error.body());
  }

  /** To whom does not speak the protocol at all. */
  static Answer notFound() {
    return new Answer(404, null, UNKNOWN);
  }

  static Answer empty() {
    return new Answer(200, null, NOTHING);
  }

  /** Says that the host which was asked for is well, in the service's words; the space is its. */
  static Answer healthy(String host) {
    return new Answer(200, null, ("healthy: " + host + " ").getBytes(StandardCharsets.UTF_8));
  }

  static Answer metrics(String text) {
    return new Answer(
        200, "text/plain; version=0.0.4; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }
}
