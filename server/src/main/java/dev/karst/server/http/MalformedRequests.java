package dev.karst.server.http;

import dev.karst.server.protocol.ErrorAnswer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses by itself: bytes that are no HTTP, and requests during the stop. */
final class MalformedRequests extends ErrorHandler {
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Sender sender = new Sender(request, response, callback);
    sender.refuse(answer(response.getStatus()));
    return true;
  }

  /** What Jetty cannot do, such as another version of HTTP, the client did wrong. */
  private static ErrorAnswer answer(int status) {
    return switch (status) {
      case UNAVAILABLE -> ErrorAnswer.ofService(UNAVAILABLE, "ServiceUnavailableException", null);
      case SERVER_ERROR -> ErrorAnswer.ofService(SERVER_ERROR, "InternalFailure", null);
      case 408 -> ErrorAnswer.ofService(status, "RequestTimeoutException", null);
      case 413 -> Protocol.tooLarge();
      default -> Protocol.malformed();
    };
  }
}
