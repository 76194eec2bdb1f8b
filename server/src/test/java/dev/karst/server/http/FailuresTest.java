package dev.karst.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.server.RawClient;
import dev.karst.server.RawClient.Reply;
import dev.karst.server.Requests;
import dev.karst.server.auth.Authenticator;
import dev.karst.server.metrics.ServerMetrics;
import dev.karst.server.protocol.JsonCall;
import dev.karst.server.protocol.JsonOperation;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Operations that fail or take long, and addresses that cannot be had. */
@Timeout(60)
class FailuresTest {
  private Karst karst;
  private ServerMetrics metrics;

  @BeforeEach
  void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    metrics = new ServerMetrics(karst, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
  }

  @AfterEach
  void close() {
    metrics.close();
    karst.close();
  }

  private record Fake(Supplier<byte[]> answer) implements JsonOperation {
    @Override
    public String name() {
      return "Fake";
    }

    @Override
    public JsonCall read(byte[] body) {
      return new JsonCall() {
        @Override
        public Optional<String> tableName() {
          return Optional.empty();
        }

        @Override
        public byte[] run() {
          return answer.get();
        }
      };
    }
  }

  private HttpService start(String host, int port, Supplier<byte[]> answer) throws IOException {
    return start(host, port, HttpService.DEFAULT_IDLE, answer);
  }

  private HttpService start(String host, int port, Duration idle, Supplier<byte[]> answer)
      throws IOException {
    return HttpService.start(
        new HttpService.Address(host, port, null, idle, HttpService.DEFAULT_CONNECTIONS),
        name -> Optional.of(new Fake(answer)),
        Authenticator.acceptingAll(),
        metrics);
  }

  private static Reply call(int port) throws IOException {
    return RawClient.exchange(port, Requests.head("Fake"), Requests.bytes("{}"));
  }

  @Test
  void failuresInsideAreTheServers() throws IOException {
    AtomicBoolean deep = new AtomicBoolean();
    try (HttpService service =
        start(
            "127.0.0.1",
            0,
            () -> {
              if (deep.get()) {
                throw new StackOverflowError("of a test");
              }
              throw new IllegalStateException("of a test");
            })) {
      for (int i = 0; i < 2; i++) {
        Reply reply = call(service.port());
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text())
            .startsWith("{\"__type\":\"com.amazonaws.dynamodb.v20120810#InternalServerError\"")
            .doesNotContain("of a test");
        deep.set(true);
      }
    }
    assertThat(metrics.scrape())
        .contains("operation=\"Fake\",outcome=\"InternalServerError\",table=\"\"} 2");
  }

  @Test
  void operationsMayTakeLongerThanClients() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    try (HttpService service =
        start(
            "127.0.0.1",
            0,
            Duration.ofMillis(200),
            () -> {
              try {
                return Requests.bytes("{\"late\":" + !never.await(1, TimeUnit.SECONDS) + "}");
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            })) {
      assertThat(call(service.port()).text()).isEqualTo("{\"late\":true}");
    }
  }

  @Test
  void theStopWaitsForRequestsUnderWay() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    HttpService service =
        start(
            "127.0.0.1",
            0,
            () -> {
              running.countDown();
              try {
                finish.await();
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
              return Requests.bytes("{\"done\":true}");
            });
    try (RawClient idle = new RawClient(service.port());
        RawClient waiting = new RawClient(service.port())) {
      int port = service.port();
      idle.send("GET / HTTP/1.1", new byte[0]);
      assertThat(idle.reply().status()).isEqualTo(200);
      waiting.send(Requests.head("Fake"), Requests.bytes("{}"));
      running.await();

      CompletableFuture<Void> stop = CompletableFuture.runAsync(service::close);
      assertThat(idle.isEnded()).isTrue(); // The server is stopping now.
      assertThatThrownBy(() -> call(port)).isInstanceOf(IOException.class);
      assertThat(stop).isNotDone();
      finish.countDown();
      assertThat(waiting.reply().text()).isEqualTo("{\"done\":true}");
      stop.get(20, TimeUnit.SECONDS);
      assertThat(interrupted).isFalse();
    } finally {
      finish.countDown();
      service.close();
    }
  }

  @Test
  void addressesThatCannotBeHad() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> start("127.0.0.1", port, () -> new byte[0]))
          .isInstanceOf(IOException.class)
          .hasMessage("port " + port + " of 127.0.0.1 is in use");
    }
    assertThatThrownBy(() -> start("nowhere.invalid", 0, () -> new byte[0]))
        .isInstanceOf(IOException.class)
        .hasMessage("there is no host nowhere.invalid");
    assertThatThrownBy(() -> start("192.0.2.1", 0, () -> new byte[0]))
        .isInstanceOf(IOException.class)
        .hasMessage("the address 192.0.2.1 is none of this machine's");
  }

  @Test
  void requestIdsAreNotRepeated() {
    assertThat(
            Stream.generate(RequestIds::next)
                .limit(1000)
                .peek(id -> assertThat(id).matches("[0-9A-Z]{52}"))
                .distinct())
        .hasSize(1000);
  }
}
