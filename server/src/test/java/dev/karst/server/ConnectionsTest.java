package dev.karst.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.server.RawClient.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that are used well, badly, or left alone. */
@Timeout(60)
class ConnectionsTest {
  private Karst karst;
  private KarstServer server;

  @BeforeEach
  void start() throws IOException {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    server = KarstServer.of(karst).idleTimeout(Duration.ofSeconds(1)).start();
    RawClient.exchange(
        server.port(), Requests.head("CreateTable"), Requests.bytes(Requests.CREATE_TABLE));
  }

  @AfterEach
  void stop() {
    server.close();
    karst.close();
  }

  @Test
  void staysOpen() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      for (int i = 0; i < 200; i++) {
        client.send(Requests.head("PutItem"), Requests.putItem("k" + i, "v"));
        assertThat(client.reply().status()).isEqualTo(200);
        client.send(Requests.head("PutItem"), Requests.bytes("{"));
        assertThat(client.reply().status()).isEqualTo(400);
      }
    }
    assertThat(karst.describeTable("films").itemCount()).isEqualTo(200);
  }

  @Test
  void answersHaveTheDate() throws IOException {
    Reply refused =
        RawClient.exchange(server.port(), Requests.head("GetItem"), Requests.bytes("{"));
    assertThat(refused.status()).isEqualTo(400);
    ZonedDateTime date =
        ZonedDateTime.parse(refused.header("date"), DateTimeFormatter.RFC_1123_DATE_TIME);
    assertThat(Duration.between(date.toInstant(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void requestsMayComeBeforeAnswers() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      for (int i = 0; i < 100; i++) {
        client.send(Requests.head("PutItem"), Requests.putItem("k", "v" + i));
        client.send(Requests.head("GetItem"), Requests.getItem("k"));
      }
      for (int i = 0; i < 100; i++) {
        assertThat(client.reply().text()).isEqualTo("{}");
        assertThat(client.reply().text()).contains("\"v" + i + "\"");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
        "POST / HTTP/9.9\r\nHost: x\r\n\r\n",
        "POST / HTTP/1.1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: swapped\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
        "POST / HTTP/1.1\r\n folded: x\r\n\r\n",
        "P\u0000ST / HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /a/%2e%2e/b HTTP/1.1\r\nHost: x\r\n\r\n",
      })
  void whatIsNoHttpIsRefusedInJson(String text) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.write(text);
      assertRefused(client.reply());
      assertThat(client.isEnded()).isTrue();
    }
  }

  @Test
  void longHeadersAreRefusedInJson() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.write("POST / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(20_000));
      assertRefused(client.reply());
    }
    try (RawClient client = new RawClient(server.port())) {
      client.write("POST /" + "x".repeat(20_000));
      assertRefused(client.reply());
    }
  }

  private static void assertRefused(Reply reply) {
    assertThat(reply.status()).isBetween(400, 499);
    assertThat(reply.text()).startsWith("{\"__type\":\"com.amazon.coral.service#");
    assertThat(reply.header("content-type")).isEqualTo("application/x-amz-json-1.0");
    assertThat(reply.header("x-amzn-requestid")).matches("[0-9A-Z]{52}");
    assertThat(reply.header("x-amz-crc32")).isEqualTo(reply.crc());
  }

  @Test
  void slowClientsAreNotWaitedFor() throws IOException {
    try (RawClient silent = new RawClient(server.port());
        RawClient halfway = new RawClient(server.port());
        RawClient idle = new RawClient(server.port())) {
      halfway.write(
          (Requests.head("GetItem") + "\nHost: x\nContent-Length: 100\n\n{").replace("\n", "\r\n"));
      idle.send(Requests.head("GetItem"), Requests.getItem("a"));
      assertThat(idle.reply().status()).isEqualTo(200);

      Reply reply = halfway.reply();
      assertThat(reply.status()).isEqualTo(408);
      assertThat(reply.text())
          .isEqualTo("{\"__type\":\"com.amazon.coral.service#RequestTimeoutException\"}");
      assertThat(halfway.isEnded()).isTrue();
      assertThat(idle.isEnded()).isTrue();
      assertThat(silent.isEnded()).isTrue();
    }
  }

  @Test
  void moreConnectionsThanAllowedWait() throws IOException {
    try (KarstServer small =
            KarstServer.of(karst).connections(2).idleTimeout(Duration.ofSeconds(3)).start();
        RawClient idle = new RawClient(small.port());
        RawClient used = new RawClient(small.port())) {
      idle.send("GET / HTTP/1.1", new byte[0]);
      assertThat(idle.reply().status()).isEqualTo(200);
      used.send("GET / HTTP/1.1", new byte[0]);
      assertThat(used.reply().status()).isEqualTo(200);
      try (RawClient more = new RawClient(small.port())) {
        more.send("GET / HTTP/1.1", new byte[0]);
        used.send("GET / HTTP/1.1", new byte[0]);
        assertThat(used.reply().status()).isEqualTo(200);
        assertThat(more.isWaiting(Duration.ofSeconds(1))).isTrue();
        assertThat(idle.isEnded()).isTrue(); // It was idle for too long, and leaves its place.
        assertThat(more.reply().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void clientsThatGoLeaveNothing() throws Exception {
    byte[] body = Requests.putItem("cut", "off");
    for (int i = 0; i < 300; i++) {
      try (RawClient client = new RawClient(server.port())) {
        client.write(
            (Requests.head("PutItem") + "\nHost: x\nContent-Length: " + (body.length + 1) + "\n\n")
                .replace("\n", "\r\n"));
        client.write(body);
      }
    }
    while (isAnyRequestUnderWay()) { // Or the test's time is over.
      Thread.sleep(10);
    }
    Reply reply =
        RawClient.exchange(server.port(), Requests.head("GetItem"), Requests.getItem("cut"));
    assertThat(reply.text()).isEqualTo("{}");
  }

  private static boolean isAnyRequestUnderWay() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getClassName().startsWith("dev.karst.server.http."));
  }

  @Test
  void theEndOfACutOffRequestIsNoAnswer() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{}");
      client.finish();
      assertThat(client.reply().status()).isBetween(400, 499);
    }
  }
}
