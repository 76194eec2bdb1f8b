package dev.karst.server.http;

import dev.karst.server.protocol.ErrorAnswer;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends the answer to one request, with the headers that every answer has. */
final class Sender {
  static final String JSON = "application/x-amz-json-1.0";

  /** Shorter answers hardly gain from compression. */
  private static final int MIN_PACKED_BYTES = 1024;

  private static final HttpField ANY_ORIGIN =
      new PreEncodedHttpField("Access-Control-Allow-Origin", "*");
  private static final HttpField TWO_DAYS =
      new PreEncodedHttpField("Access-Control-Max-Age", "172800");
  private static final HttpField PACKED =
      new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, Gzip.NAME);
  private static final HttpField LAST = new PreEncodedHttpField(HttpHeader.CONNECTION, "close");

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final String id = RequestIds.next();

  Sender(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  /** The name of the request. */
  String id() {
    return id;
  }

  /** Lets scripts of any page see the answer. */
  void allowOrigin() {
    response.getHeaders().put(ANY_ORIGIN);
  }

  /** Lets scripts of any page send what their browser asks about. */
  void allowAll(HttpFields asked) {
    copy(asked, "Access-Control-Request-Headers", "Access-Control-Allow-Headers");
    copy(asked, "Access-Control-Request-Method", "Access-Control-Allow-Methods");
    response.getHeaders().put(TWO_DAYS);
  }

  private void copy(HttpFields asked, String from, String to) {
    String value = asked.get(from);
    if (value != null) {
      response.getHeaders().put(to, value);
    }
  }

  void send(Answer answer) {
    byte[] body = answer.body();
    HttpFields.Mutable headers = response.getHeaders();
    if (body.length >= MIN_PACKED_BYTES
        && Gzip.isAccepted(request.getHeaders().getValuesList(HttpHeader.ACCEPT_ENCODING))) {
      body = Gzip.pack(body);
      headers.put(PACKED);
    }
    headers.put("x-amzn-RequestId", id);
    if (answer.contentType() != null) {
      headers.put(HttpHeader.CONTENT_TYPE, answer.contentType());
    }
    CRC32 sum = new CRC32(); // Of what is sent: the SDKs compare it before they unpack.
    sum.update(body);
    headers.put("x-amz-crc32", sum.getValue());
    headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    response.setStatus(answer.status());
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /** Answers a request that was not read to its end, and ends the connection. */
  void refuse(ErrorAnswer error) {
    response.getHeaders().put(LAST);
    send(Answer.error(JSON, error));
  }

  /** Answers nothing: nobody is there. */
  void abandon(Throwable cause) {
    callback.failed(cause);
  }
}
