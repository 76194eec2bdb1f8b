package dev.karst.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.server.RawClient.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that are packed, long, in chunks, or wait to be asked for. */
class BodiesTest {
  private static final int LIMIT = 16 << 20;

  private Karst karst;
  private KarstServer server;

  @BeforeEach
  void start() throws IOException {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    server = KarstServer.of(karst).start();
    exchange("CreateTable", Requests.bytes(Requests.CREATE_TABLE));
  }

  @AfterEach
  void stop() {
    server.close();
    karst.close();
  }

  private Reply exchange(String operation, byte[] body, String... headers) throws IOException {
    String more = headers.length == 0 ? "" : "\n" + String.join("\n", headers);
    return RawClient.exchange(server.port(), Requests.head(operation) + more, body);
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    }
    return packed.toByteArray();
  }

  @Test
  void requestsMayBePacked() throws IOException {
    byte[] body = packed(Requests.putItem("a", "b".repeat(5000)));
    assertThat(exchange("PutItem", body, "Content-Encoding: gzip").text()).isEqualTo("{}");
    assertThat(exchange("GetItem", Requests.getItem("a")).text()).contains("b".repeat(5000));
  }

  @Test
  void brokenGzipIsAFaultOfHttp() throws IOException {
    byte[] body = packed(Requests.putItem("a", "b".repeat(5000)));
    byte[] cut = Arrays.copyOf(body, body.length / 2);
    byte[] flipped = body.clone();
    flipped[body.length - 6] ^= 1;
    for (byte[] broken : new byte[][] {cut, flipped, Requests.putItem("a", "b"), {}}) {
      Reply reply = exchange("PutItem", broken, "Content-Encoding: gzip");
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.text())
          .isEqualTo("{\"__type\":\"com.amazon.coral.service#MalformedHttpRequestException\"}");
      assertThat(reply.header("x-amz-crc32")).isEqualTo(reply.crc());
    }
    assertThat(exchange("PutItem", body, "Content-Encoding: br").status()).isEqualTo(400);
  }

  @Test
  void packedRequestsAreNoBombs() throws IOException {
    byte[] bomb = packed(new byte[LIMIT + 1]);
    assertThat(bomb.length).isLessThan(100_000);
    Reply reply = exchange("PutItem", bomb, "Content-Encoding: gzip");
    assertThat(reply.status()).isEqualTo(413);
  }

  @Test
  void requestsMayBePackedInSeveralMembers() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    byte[] body = Requests.putItem("a", "b");
    members.write(packed(Arrays.copyOf(body, 10)));
    members.write(packed(new byte[0]));
    members.write(packed(Arrays.copyOfRange(body, 10, body.length)));
    assertThat(exchange("PutItem", members.toByteArray(), "Content-Encoding: gzip").text())
        .isEqualTo("{}");
  }

  @Test
  void endlessEmptyMembersAreAFaultOfHttp() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int i = 0; i < 100_000; i++) {
      members.write(packed(new byte[0]));
    }
    Reply reply = exchange("PutItem", members.toByteArray(), "Content-Encoding: gzip");
    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void longAnswersArePackedForWhoTakesIt() throws IOException {
    exchange("PutItem", Requests.putItem("long", "b".repeat(2000)));
    exchange("PutItem", Requests.putItem("short", "b"));

    Reply plain = exchange("GetItem", Requests.getItem("long"));
    assertThat(plain.headers()).doesNotContainKey("content-encoding");
    Reply refused = exchange("GetItem", Requests.getItem("long"), "Accept-Encoding: gzip;q=0, br");
    assertThat(refused.headers()).doesNotContainKey("content-encoding");
    Reply little = exchange("GetItem", Requests.getItem("short"), "Accept-Encoding: gzip");
    assertThat(little.headers()).doesNotContainKey("content-encoding");

    Reply packed = exchange("GetItem", Requests.getItem("long"), "Accept-Encoding: br, gzip;q=0.5");
    assertThat(packed.header("content-encoding")).isEqualTo("gzip");
    assertThat(packed.body().length).isLessThan(500);
    assertThat(packed.header("x-amz-crc32")).isEqualTo(packed.crc());
    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertThat(unpacked).isEqualTo(plain.body());
  }

  @Test
  void longestBody() throws IOException {
    byte[] body = new byte[LIMIT];
    Arrays.fill(body, (byte) ' ');
    byte[] json = Requests.bytes("{}");
    System.arraycopy(json, 0, body, 0, json.length);
    assertThat(exchange("ListTables", body).text()).isEqualTo("{\"TableNames\":[\"films\"]}");
  }

  @Test
  void tooLongABodyIsHeardOut() throws IOException {
    Reply reply = exchange("ListTables", new byte[LIMIT + 1]);
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.text())
        .isEqualTo("{\"__type\":\"com.amazon.coral.service#RequestEntityTooLargeException\"}");
    assertThat(reply.header("connection")).isEqualTo("close");
  }

  @Test
  void endlessBodiesAreCutOff() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n");
      assertThat(client.reply().status()).isEqualTo(413);
      assertThat(client.isEnded()).isTrue();
    }
  }

  @Test
  void chunks() throws IOException {
    String body = new String(Requests.getItem("a"), StandardCharsets.UTF_8);
    try (RawClient client = new RawClient(server.port())) {
      client.write(
          (Requests.head("GetItem") + "\nHost: x\nTransfer-Encoding: chunked\n\n")
              .replace("\n", "\r\n"));
      for (int i = 0; i < body.length(); i++) {
        client.write("1\r\n" + body.charAt(i) + "\r\n");
      }
      client.write("0\r\n\r\n");
      assertThat(client.reply().text()).isEqualTo("{}");
    }
  }

  @Test
  void brokenChunks() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.write(
          (Requests.head("GetItem") + "\nHost: x\nTransfer-Encoding: chunked\n\n")
              .replace("\n", "\r\n"));
      client.write("zz\r\nhello\r\n");
      Reply reply = client.reply();
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.text())
          .isEqualTo("{\"__type\":\"com.amazon.coral.service#MalformedHttpRequestException\"}");
      assertThat(client.isEnded()).isTrue();
    }
  }

  @Test
  void bodiesThatWaitAreAskedFor() throws IOException {
    byte[] body = Requests.getItem("a");
    String head = Requests.head("GetItem") + "\nHost: x\nExpect: 100-continue\nContent-Length: ";
    try (RawClient client = new RawClient(server.port())) {
      client.write((head + body.length + "\n\n").replace("\n", "\r\n"));
      assertThat(client.reply().status()).isEqualTo(100);
      client.write(body);
      assertThat(client.reply().text()).isEqualTo("{}");
    }
    try (RawClient client = new RawClient(server.port())) {
      client.write((head + (LIMIT + 1) + "\n\n").replace("\n", "\r\n"));
      assertThat(client.reply().status()).isEqualTo(413);
    }
  }
}
