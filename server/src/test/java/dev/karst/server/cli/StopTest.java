package dev.karst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.operation.GetItemRequest;
import dev.karst.server.RawClient;
import dev.karst.server.Requests;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, and how it ends under load. */
@Timeout(120)
class StopTest {
  private static final int CLIENTS = 4;

  /** Where the manifest says whether the database was closed: behind magic and version. */
  private static final int CLEAN_OFFSET = 12;

  @TempDir private Path directory;
  @TempDir private Path logs;
  private Path errors;

  @BeforeEach
  void nameLog() {
    errors = logs.resolve("stderr");
  }

  private Process serve(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Serve.class.getName()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    return builder.redirectError(errors.toFile()).start();
  }

  private static int port(Process server) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    assertThat(line).matches("listening on http://127\\.0\\.0\\.1:\\d+");
    return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
  }

  /** Writes until the server is gone, and notes what it acknowledged. */
  private static void write(int port, int client, Set<String> acknowledged, AtomicLong written) {
    try (RawClient connection = new RawClient(port)) {
      for (int i = 0; ; i++) {
        String id = client + "-" + i;
        connection.send(Requests.head("PutItem"), Requests.putItem(id, "v"));
        if (connection.reply().status() != 200) {
          return; // It says that it is stopping.
        }
        acknowledged.add(id);
        written.incrementAndGet();
      }
    } catch (IOException e) {
      return; // It is gone.
    }
  }

  @Test
  void whatWasAcknowledgedIsThere() throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    AtomicLong written = new AtomicLong();
    Process server = serve("--port=0", "--data=" + directory);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      int port = port(server);
      assertThat(
              RawClient.exchange(
                      port, Requests.head("CreateTable"), Requests.bytes(Requests.CREATE_TABLE))
                  .status())
          .isEqualTo(200);
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int client = i;
        done.add(clients.submit(() -> write(port, client, acknowledged, written)));
      }
      while (written.get() < 2000) {
        Thread.sleep(5);
      }
      server.destroy(); // SIGTERM
      assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
      for (Future<?> client : done) {
        client.get(30, TimeUnit.SECONDS);
      }
      assertThat(server.exitValue()).isEqualTo(143);
      // Closed cleanly: there is nothing to recover.
      assertThat(Files.readAllBytes(directory.resolve("MANIFEST"))[CLEAN_OFFSET])
          .isEqualTo((byte) 1);
      assertThat(errors).isEmptyFile();
    } finally {
      server.destroyForcibly();
      clients.shutdownNow();
    }
    try (Karst karst = Karst.open(directory)) {
      assertThat(karst.describeTable("films").itemCount())
          .isBetween((long) acknowledged.size(), (long) acknowledged.size() + CLIENTS);
      for (String id : acknowledged) {
        GetItemRequest get =
            GetItemRequest.builder("films", Item.of("id", AttributeValue.s(id))).build();
        assertThat(karst.operations().getItem(get).item()).as(id).isNotNull();
      }
    }
  }
}
