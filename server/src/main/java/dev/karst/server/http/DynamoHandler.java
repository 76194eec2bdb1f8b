package dev.karst.server.http;

import dev.karst.server.auth.SignedRequest;
import dev.karst.server.metrics.ServerMetrics;
import dev.karst.server.protocol.ErrorAnswer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes requests from Jetty: reads each whole, has it answered, and sends the answer. */
final class DynamoHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(DynamoHandler.class);

  private final Protocol protocol;
  private final ServerMetrics metrics;

  DynamoHandler(Protocol protocol, ServerMetrics metrics) {
    this.protocol = protocol;
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Exchange exchange = new Exchange(request, response, callback);
    BodyReader.read(request, Protocol.MAX_BODY_BYTES, exchange);
    return true;
  }

  /** One request and its answer. */
  private final class Exchange implements BodyReader.Listener {
    private final Request request;
    private final Sender sender;

    Exchange(Request request, Response response, Callback callback) {
      this.request = request;
      this.sender = new Sender(request, response, callback);
    }

    @Override
    public void read(byte[] body) {
      Answer answer;
      try {
        answer = answer(body);
      } catch (RuntimeException | Error e) {
        LOG.error("Request {} failed", sender.id(), e);
        answer = Answer.error(Sender.JSON, ErrorAnswer.of(new IllegalStateException(e)));
      }
      sender.send(answer);
    }

    private Answer answer(byte[] body) {
      String method = request.getMethod();
      HttpFields headers = request.getHeaders();
      boolean crossOrigin = headers.contains(HttpHeader.ORIGIN);
      if (crossOrigin) {
        sender.allowOrigin();
      }
      return switch (method) {
        case "POST" -> protocol.answer(signed(body), sender.id());
        case "GET" ->
            "/metrics".equals(request.getHttpURI().getPath())
                ? Answer.metrics(metrics.scrape())
                : Answer.healthy(Request.getServerName(request));
        case "OPTIONS" -> crossOrigin ? preflight(headers) : Answer.notFound();
        default -> Answer.notFound();
      };
    }

    private Answer preflight(HttpFields headers) {
      sender.allowAll(headers);
      return Answer.empty();
    }

    private SignedRequest signed(byte[] body) {
      String path = request.getHttpURI().getPath();
      String query = request.getHttpURI().getQuery();
      return new SignedRequest(
          request.getMethod(),
          path == null ? "/" : path,
          query == null ? "" : query,
          name -> request.getHeaders().getFields(name).stream().map(HttpField::getValue).toList(),
          body);
    }

    @Override
    public void tooLarge() {
      sender.refuse(Protocol.tooLarge());
    }

    @Override
    public void failed(Throwable cause) {
      if (cause instanceof TimeoutException) {
        sender.refuse(ErrorAnswer.ofService(408, "RequestTimeoutException", null));
      } else if (cause instanceof HttpException) {
        sender.refuse(Protocol.malformed());
      } else {
        sender.abandon(cause);
      }
    }
  }
}
