package dev.karst.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.Table;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong with a request, the answer is one of DynamoDB's errors with a status of 4xx,
 * soon, and the table is as it was. Another seed: {@code -Dkarst.seed=N}.
 */
class BadRequestsTest {
  private static final int REQUESTS = 900;
  private static final long SEED = Long.getLong("karst.seed", 20261121);
  private static final Duration SOON = Duration.ofSeconds(20);

  /** What DynamoDB calls the ways to be wrong that are tried here. */
  private static final Pattern ERROR =
      Pattern.compile(
          "\\{\"__type\":\"com\\.amazon(aws\\.dynamodb\\.v20120810|\\.coral\\.(service|validate))"
              + "#(SerializationException|ValidationException|ResourceInUseException"
              + "|UnknownOperationException|RequestEntityTooLargeException"
              + "|TransactionCanceledException)\"(,\"[Mm]essage\":.*)?}",
          Pattern.DOTALL);

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Table music =
      karst.createTable(new TableDefinition("music", KeySchema.simple("id", KeyType.S)));
  private final HttpClient client = HttpClient.newHttpClient();
  private KarstServer server;

  @BeforeEach
  void start() throws IOException {
    music.put(Item.builder().put("id", "a").put("plays", 7).build());
    server = KarstServer.of(karst).start();
  }

  @AfterEach
  void stop() {
    server.close();
    karst.close();
  }

  @Test
  void badBodiesAreRefusedAndChangeNothing() throws Exception {
    List<Item> before = music.scan(scan -> {}).items();
    for (BadRequests.Bad bad : new BadRequests(SEED).draw(REQUESTS)) {
      HttpResponse<byte[]> answer =
          client.send(
              request(bad.operation(), bad.body()), HttpResponse.BodyHandlers.ofByteArray());
      String text = new String(answer.body(), StandardCharsets.UTF_8);
      assertThat(answer.statusCode()).as("seed %s, %s: %s", SEED, bad, text).isBetween(400, 499);
      assertThat(text).as("seed %s, %s", SEED, bad).matches(ERROR);
      CRC32 crc = new CRC32();
      crc.update(answer.body());
      assertThat(answer.headers().firstValue("x-amz-crc32")).hasValue("" + crc.getValue());
      assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
    }
    assertThat(music.scan(scan -> {}).items()).isEqualTo(before);
    assertThat(karst.tableNames()).containsExactly("music");
  }

  @Test
  void theRequestsTheyAreMadeOfAreGood() throws Exception {
    for (var good : BadRequests.good().entrySet()) {
      byte[] body = good.getValue().getBytes(StandardCharsets.UTF_8);
      HttpResponse<String> answer =
          client.send(request(good.getKey(), body), HttpResponse.BodyHandlers.ofString());
      if (good.getKey().equals("CreateTable")) {
        assertThat(answer.body()).contains("ResourceInUseException");
      } else {
        assertThat(answer.statusCode()).as("%s: %s", good.getKey(), answer.body()).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "POST\r\n\r\n",
        "POST / HTTP/1.1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nno colon here\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}",
        "POST / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nX: \u0000\r\n\r\n",
        "POST /%zz HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
        "POST  /  HTTP/1.1\r\nHost: a\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
      })
  void badHttpIsRefused(String text) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout((int) SOON.toMillis());
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 4");
    }
  }

  @Test
  void aLongHeaderIsRefused() throws IOException {
    badHttpIsRefused("POST / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(1 << 20) + "\r\n\r\n");
  }

  @Test
  void requestsCutOffLeaveTheServerAsItWas() throws Exception {
    for (int i = 0; i < 200; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        String head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{\"TableName\":";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    HttpResponse<String> answer =
        client.send(
            request("ListTables", "{}".getBytes(StandardCharsets.UTF_8)),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.body()).isEqualTo("{\"TableNames\":[\"music\"]}");
  }

  private HttpRequest request(String operation, byte[] body) {
    return HttpRequest.newBuilder(server.uri())
        .timeout(SOON)
        .header("X-Amz-Target", "DynamoDB_20120810." + operation)
        .header("Content-Type", "application/x-amz-json-1.0")
        .header("X-Amz-Date", "20260101T000000Z")
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=key/20260101/local/dynamodb/aws4_request,"
                + " SignedHeaders=host, Signature=0")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }
}
