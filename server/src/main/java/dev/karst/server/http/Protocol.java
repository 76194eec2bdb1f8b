package dev.karst.server.http;

import dev.karst.server.auth.AuthenticationException;
import dev.karst.server.auth.Authenticator;
import dev.karst.server.auth.SignedRequest;
import dev.karst.server.metrics.ServerMetrics;
import dev.karst.server.protocol.ErrorAnswer;
import dev.karst.server.protocol.JsonCall;
import dev.karst.server.protocol.JsonOperation;
import dev.karst.server.protocol.JsonSyntax;
import dev.karst.server.protocol.SerializationException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests to carry out an operation. Safe for use by many threads.
 *
 * <p>A request that is wrong in several ways is told the first of: content type, compression, JSON,
 * operation, signature, an empty body, and what the operation finds.
 */
final class Protocol {
  /** The longest body, before and after it is unpacked. */
  static final int MAX_BODY_BYTES = 16 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Protocol.class);

  private static final String JSON = "application/json";
  private static final String JSON_1_0 = "application/x-amz-json-1.0";
  private static final String NONE = "";

  private final Function<String, Optional<JsonOperation>> operations;
  private final Authenticator authenticator;
  private final ServerMetrics metrics;

  Protocol(
      Function<String, Optional<JsonOperation>> operations,
      Authenticator authenticator,
      ServerMetrics metrics) {
    this.operations = operations;
    this.authenticator = authenticator;
    this.metrics = metrics;
  }

  /**
   * Answers a request.
   *
   * @param id of the request, for the log
   */
  Answer answer(SignedRequest request, String id) {
    long start = System.nanoTime();
    String given = contentType(request);
    if (request.body().length > 0 && !given.equals(JSON) && !given.equals(JSON_1_0)) {
      return Answer.notFound();
    }
    Attempt attempt = new Attempt();
    Answer answer = attempt.answer(request, given.equals(JSON_1_0) ? JSON_1_0 : JSON, id);
    metrics.record(
        attempt.operation,
        attempt.table,
        attempt.outcome,
        Duration.ofNanos(System.nanoTime() - start));
    return answer;
  }

  /** An answer to a request that is none of HTTP's. */
  static ErrorAnswer malformed() {
    return ErrorAnswer.ofService(400, "MalformedHttpRequestException", null);
  }

  /** An answer to a request that is too long. */
  static ErrorAnswer tooLarge() {
    return ErrorAnswer.ofService(413, "RequestEntityTooLargeException", null);
  }

  /** One request on its way, and what is known of it for the figures. */
  private final class Attempt {
    String operation = NONE;
    String table = NONE;
    String outcome = ServerMetrics.OK;

    Answer answer(SignedRequest request, String contentType, String id) {
      try {
        return Answer.ok(contentType, run(request));
      } catch (Refusal refusal) {
        return refused(contentType, refusal.answer);
      } catch (RuntimeException e) {
        ErrorAnswer answer = ErrorAnswer.of(e);
        if (answer.status() >= 500) {
          LOG.error("Request {} failed", id, e);
        }
        return refused(contentType, answer);
      } catch (Error e) {
        LOG.error("Request {} failed", id, e);
        return refused(contentType, ErrorAnswer.of(new IllegalStateException(e)));
      }
    }

    private Answer refused(String contentType, ErrorAnswer error) {
      outcome = error.type().substring(error.type().indexOf('#') + 1);
      return Answer.error(contentType, error);
    }

    private byte[] run(SignedRequest request) {
      byte[] body = unpacked(request);
      JsonOperation found = find(request.headers().all("X-Amz-Target"));
      if (found == null) {
        throw refuse(body, "UnknownOperationException", null);
      }
      operation = found.name();
      try {
        authenticator.check(request);
      } catch (AuthenticationException e) {
        throw refuse(body, e.error(), e.getMessage());
      }
      if (body.length == 0) {
        throw new SerializationException(null);
      }
      JsonCall call = found.read(body);
      table = call.tableName().orElse(NONE);
      return call.run();
    }

    /** What is no JSON is told so before everything that is wrong with the request around it. */
    private RuntimeException refuse(byte[] body, String error, @Nullable String message) {
      return body.length > 0 && !JsonSyntax.isWellFormed(body)
          ? new SerializationException(null)
          : new Refusal(ErrorAnswer.ofService(400, error, message));
    }
  }

  private @Nullable JsonOperation find(List<String> targets) {
    return targets.isEmpty() ? null : operations.apply(targets.get(0)).orElse(null);
  }

  private static byte[] unpacked(SignedRequest request) {
    List<String> codings = request.headers().all("Content-Encoding");
    if (codings.isEmpty() || codings.get(0).equalsIgnoreCase("identity")) {
      return request.body();
    }
    if (codings.size() > 1 || !codings.get(0).equalsIgnoreCase(Gzip.NAME)) {
      throw new Refusal(malformed());
    }
    try {
      return Gzip.unpack(request.body(), MAX_BODY_BYTES).orElseThrow(() -> new Refusal(tooLarge()));
    } catch (IOException e) {
      throw new Refusal(malformed());
    }
  }

  private static String contentType(SignedRequest request) {
    List<String> values = request.headers().all("Content-Type");
    if (values.isEmpty()) {
      return NONE;
    }
    String value = values.get(0);
    int semicolon = value.indexOf(';');
    return (semicolon < 0 ? value : value.substring(0, semicolon)).strip();
  }

  /** Carries an answer of the front end out of the steps that lead to the operation. */
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorAnswer answer;

    Refusal(ErrorAnswer answer) {
      super(null, null, false, false);
      this.answer = answer;
    }
  }
}
