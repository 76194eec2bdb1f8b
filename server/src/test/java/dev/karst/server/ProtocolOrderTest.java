package dev.karst.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.server.RawClient.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of requests with several faults. The checksums were recorded from the service. */
class ProtocolOrderTest {
  private static final String LIST = "X-Amz-Target: DynamoDB_20120810.ListTables";
  private static final String STREAMS = "X-Amz-Target: DynamoDBStreams_20120810.ListStreams";
  private static final String JSON = "Content-Type: application/json";

  private static Karst karst;
  private static KarstServer server;

  @BeforeAll
  static void start() throws IOException {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    server = KarstServer.of(karst).start();
  }

  @AfterAll
  static void stop() {
    server.close();
    karst.close();
  }

  private static Reply post(String body, String... headers) throws IOException {
    return send("POST / HTTP/1.1", body, headers);
  }

  private static Reply send(String start, String body, String... headers) throws IOException {
    List<String> lines = new ArrayList<>(List.of(start));
    lines.addAll(Arrays.asList(headers));
    Reply reply = RawClient.exchange(server.port(), String.join("\n", lines), Requests.bytes(body));
    assertThat(reply.header("x-amzn-requestid")).matches("[0-9A-Z]{52}");
    if (!reply.headers().containsKey("access-control-max-age")) {
      assertThat(reply.header("x-amz-crc32")).isEqualTo(reply.crc());
    }
    return reply;
  }

  private static void assertError(Reply reply, String crc, String error, String message) {
    assertThat(reply.text())
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.service#"
                + error
                + (message == null ? "\"}" : "\",\"message\":\"" + message + "\"}"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("x-amz-crc32")).isEqualTo(crc);
  }

  private static void assertIncomplete(Reply reply, String crc, String message) {
    assertError(reply, crc, "IncompleteSignatureException", message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"})
  void otherMethodsAreNotFound(String method) throws IOException {
    assertNotFound(send(method + " / HTTP/1.1", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Nothing: x",
        "Content-Type: whatever",
        "Content-Type: application/x-amz-json-1.1",
        "Content-Type: application/jsonasdf"
      })
  void otherContentTypesAreNotFound(String header) throws IOException {
    assertNotFound(post("hi", header));
  }

  private static void assertNotFound(Reply reply) {
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text()).isEqualTo("<UnknownOperationException/>\n");
    assertThat(reply.header("x-amz-crc32")).isEqualTo("3552371480");
    assertThat(reply.header("content-length")).isEqualTo("29");
    assertThat(reply.headers()).doesNotContainKey("content-type");
  }

  @Test
  void answersHealth() throws IOException {
    Reply reply = send("GET / HTTP/1.1", "");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo("healthy: localhost ");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json",
    "application/x-amz-json-1.0, application/x-amz-json-1.0",
    "application/json;, application/json",
    "application/json;blahblah, application/json",
    "'  application/json  ;   asfd', application/json",
    "application/x-amz-json-1.0;blahblah, application/x-amz-json-1.0"
  })
  void whatIsNoJsonComesBeforeAllElse(String contentType, String answered) throws IOException {
    Reply reply = post("hi", "Content-Type: " + contentType);
    assertError(reply, "3948637019", "SerializationException", null);
    assertThat(reply.header("content-type")).isEqualTo(answered);
    assertError(
        post("hi", "Content-Type: " + contentType, LIST),
        "3948637019",
        "SerializationException",
        null);
  }

  @Test
  void unknownOperationsComeBeforeSignatures() throws IOException {
    for (String target :
        List.of(
            "whatever",
            "DynamoDB_20120810.ListTable",
            "DynamoDB_20111205.ListTables",
            "DynamoDB_20120810.ListTables.x",
            "DynamoDB_20120810.ListStreams",
            "DynamoDBStreams_20120810.ListTables",
            "DynamoDBStreams_20120810.ListStream",
            "DynamoDBStreams_20120810",
            "DynamoDB_20120810")) {
      assertError(
          post("", "X-Amz-Target: " + target), "1368724161", "UnknownOperationException", null);
    }
    assertError(post(""), "1368724161", "UnknownOperationException", null);
    assertError(post("{}", JSON), "1368724161", "UnknownOperationException", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-No: x", "Authorization: AWS4", "Authorization: Bearer x"})
  void signaturesAreMissing(String header) throws IOException {
    assertMissing(post("", LIST, header));
    assertMissing(post("", STREAMS, header));
    assertMissing(
        send(
            "POST /?X-Amz-Credential=a&X-Amz-Signature=b&X-Amz-SignedHeaders=c&X-Amz-Date=d"
                + " HTTP/1.1",
            "",
            LIST,
            header));
  }

  private static void assertMissing(Reply reply) {
    assertError(
        reply,
        "2088342776",
        "MissingAuthenticationTokenException",
        "Request is missing Authentication Token");
    assertThat(reply.header("content-type")).isEqualTo("application/json");
  }

  @Test
  void signedTwice() throws IOException {
    assertError(
        send("POST /?X-Amz-Algorithm HTTP/1.1", "", LIST, "Authorization: X"),
        "2139606068",
        "InvalidSignatureException",
        "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.");
  }

  @Test
  void headersLackParts() throws IOException {
    assertIncomplete(
        post("", LIST, "Authorization: AWS4-"),
        "1828866742",
        "Authorization header requires 'Credential' parameter. Authorization header requires"
            + " 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter."
            + " Authorization header requires existence of either a 'X-Amz-Date' or a 'Date'"
            + " header. Authorization=AWS4-");
    for (Map.Entry<String, String> separated :
        Map.of(" ", "15336762", ",", "1159703774", ", ", "164353342").entrySet()) {
      String header = "AWS4- Signature=b" + separated.getKey() + "Credential=a";
      assertIncomplete(
          post("", LIST, "Authorization: " + header, "Date: a"),
          separated.getValue(),
          "Authorization header requires 'SignedHeaders' parameter. Authorization=" + header);
    }
  }

  @Test
  void partsWithoutAnEqualSignComeFirst() throws IOException {
    String header = "AWS4-HMAC-SHA256 Signature=b,    Credential,    SignedHeaders";
    Reply reply = post("", LIST, "Authorization: " + header);
    assertThat(reply.text())
        .contains("IncompleteSignatureException")
        .contains(
            "'Credential' not a valid key=value pair (missing equal-sign) in Authorization header:"
                + " '"
                + header
                + "'.");
  }

  @Test
  void addressesLackParts() throws IOException {
    assertIncomplete(
        send("POST /?X-Amz-Algorithm HTTP/1.1", "", LIST),
        "2900502663",
        "AWS query-string parameters must include 'X-Amz-Algorithm'. AWS query-string parameters"
            + " must include 'X-Amz-Credential'. AWS query-string parameters must include"
            + " 'X-Amz-Signature'. AWS query-string parameters must include"
            + " 'X-Amz-SignedHeaders'. AWS query-string parameters must include 'X-Amz-Date'."
            + " Re-examine the query-string parameters.");
    assertIncomplete(
        send(
            "POST /?X-Amz-Algorithm=a&X-Amz-Credential=b&X-Amz-Signature=c&X-Amz-Date=d HTTP/1.1",
            "",
            LIST),
        "3712057481",
        "AWS query-string parameters must include 'X-Amz-SignedHeaders'. Re-examine the"
            + " query-string parameters.");
  }

  @Test
  void emptyBodiesComeLast() throws IOException {
    assertError(
        post("", LIST, Requests.AUTHORIZATION), "3948637019", "SerializationException", null);
  }

  @Test
  void anyOriginMayAsk() throws IOException {
    Reply reply = post("", "Origin: whatever");
    assertError(reply, "1368724161", "UnknownOperationException", null);
    assertThat(reply.header("access-control-allow-origin")).isEqualTo("*");

    Reply preflight =
        send(
            "OPTIONS / HTTP/1.1",
            "",
            "Origin: whatever",
            "Access-Control-Request-Headers: a, b, c",
            "Access-Control-Request-Method: d");
    assertThat(preflight.status()).isEqualTo(200);
    assertThat(preflight.body()).isEmpty();
    assertThat(preflight.header("content-length")).isEqualTo("0");
    assertThat(preflight.headers())
        .containsEntry("access-control-allow-origin", "*")
        .containsEntry("access-control-allow-headers", "a, b, c")
        .containsEntry("access-control-allow-methods", "d")
        .containsEntry("access-control-max-age", "172800");
  }

  @Test
  void carriesOutOperations() throws IOException {
    Reply reply = post("{}", JSON, LIST, Requests.AUTHORIZATION);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo("{\"TableNames\":[]}");
    assertThat(reply.header("content-type")).isEqualTo("application/json");

    Reply streams = post("{}", JSON, STREAMS, Requests.AUTHORIZATION);
    assertThat(streams.text()).isEqualTo("{\"Streams\":[]}");
    assertThat(streams.status()).isEqualTo(200);
  }
}
