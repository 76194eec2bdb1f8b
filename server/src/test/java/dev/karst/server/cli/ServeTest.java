package dev.karst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line says when it cannot serve: one line, and why. */
class ServeTest {
  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Serve.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  private void assertSays(String message) {
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("karst serve: " + message + "\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--in-memory | Missing required option: '--port=PORT' (see karst serve --help)",
        "--port=x --in-memory | Invalid value for option '--port': 'x' is not an int (see karst"
            + " serve --help)",
        "--port=70000 --in-memory | --port is 0 to 65535, not 70000",
        "--port=0 --in-memory --transaction-limit=101 | --transaction-limit is 25 to 100, not 101",
        "--port=0 --in-memory --durability=sync | --durability sync needs --data",
        "--port=0 --in-memory --credentials=/no/such | cannot read the credentials file /no/such",
        "--port=0 --in-memory --tls-key-store=/no --tls-key-store-password-file=/such | cannot"
            + " read the password file /such",
      })
  void wrongOptions(String options, String message) {
    assertThat(run(options.split(" ", -1))).isEqualTo(2);
    assertSays(message);
  }

  @Test
  void oneDatabaseMustBeNamed() {
    assertThat(run("--port=0")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("karst serve: ")
        .contains("--data", "--in-memory")
        .hasLineCount(1);
    err.reset();
    assertThat(run("--port=0", "--in-memory", "--data=x")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("mutually exclusive").hasLineCount(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void wrongCredentialsAreNamedWithTheirLine() throws IOException {
    Path file = Files.writeString(directory.resolve("users"), "[a]\nkey = x\n");
    Path data = directory.resolve("data");
    assertThat(run("--port=0", "--data=" + data, "--credentials=" + file)).isEqualTo(2);
    assertSays(
        file
            + ":2: there is no setting \"key\"; a profile has aws_access_key_id and"
            + " aws_secret_access_key");
    assertThat(data).doesNotExist();
  }

  @Test
  void thePortIsTaken() throws IOException {
    Path data = directory.resolve("data");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThat(run("--port=" + port, "--data=" + data)).isEqualTo(1);
      assertSays("port " + port + " of 127.0.0.1 is in use");
    }
    Karst.open(data).close(); // It was given back.
  }

  @Test
  void theDatabaseIsHeld() {
    try (Karst holder = Karst.open(directory)) {
      assertThat(holder.tableNames()).isEmpty();
      assertThat(run("--port=0", "--data=" + directory)).isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .startsWith("karst serve: The database in " + directory + " is open already, held by ")
          .contains("process " + ProcessHandle.current().pid())
          .hasLineCount(1);
    }
  }

  @Test
  void theDirectoryIsNoDatabase() throws IOException {
    Files.writeString(directory.resolve("letter"), "dear");
    assertThat(run("--port=0", "--data=" + directory)).isEqualTo(1);
    assertSays(directory + " is neither empty nor a database; choose another directory");
  }

  @Test
  void helps() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("karst serve --port PORT (--data DIR | --in-memory)")
        .contains("--tls-key-store-password-file");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
