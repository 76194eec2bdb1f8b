package dev.karst.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.server.KarstServer;
import dev.karst.server.auth.Credentials;
import dev.karst.server.clients.ClientTool.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * DynamoDB's tutorial, in the words of clients that were written for the service: each checks what
 * it is answered, and says at its end that all was as it should be.
 */
class RealClientsTest {
  private static final String KEY_ID = "AKIDKARSTCLIENTS0001";
  private static final String SECRET = "wJalr/XUtnFEMI+K7MDENG=bPxRfiCYEXAMPLEKEY";

  @TempDir Path scratch;

  @ParameterizedTest
  @EnumSource
  void passesTheTutorial(ClientTool client) throws Exception {
    client.require(scratch);
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
        KarstServer server = KarstServer.of(karst).start()) {
      Result result =
          client.runTutorial(Map.of("AWS_ENDPOINT_URL", server.uri().toString()), scratch);
      assertPassed(result);
      assertThat(karst.tableNames()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"AWS_CLI, sh", "BOTO3, python", "JAVASCRIPT, js"})
  void doesWhatTheGuideSays(ClientTool client, String language) throws Exception {
    client.require(scratch);
    try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
        KarstServer server = KarstServer.of(karst).start()) {
      String program = guide(language).replace("http://127.0.0.1:8000", server.uri().toString());
      Result result = client.runProgram(program, scratch);
      assertThat(result.status()).as(result.output()).isZero();
      assertThat(result.output()).contains("Ada", "Grace");
      assertThat(karst.describeTable("People").itemCount()).isEqualTo(2);
    }
  }

  /** The guide's program in a language: its parts go on where the one before ended. */
  private static String guide(String language) throws Exception {
    String guide = Files.readString(Path.of("..", "docs", "guide", "clients.md"));
    String opening = "```" + language + "\n";
    StringBuilder program = new StringBuilder();
    int start = guide.indexOf(opening);
    assertThat(start).isNotNegative();
    for (; start >= 0; start = guide.indexOf(opening, start + 3)) {
      program.append(guide, start + opening.length(), guide.indexOf("```\n", start + 3));
    }
    return program.toString();
  }

  @ParameterizedTest
  @EnumSource
  void signsAsTheServerVerifies(ClientTool client) throws Exception {
    client.require(scratch);
    try (Karst karst = Karst.open(scratch.resolve("database"));
        KarstServer server = KarstServer.of(karst).credentials(credentials()).start()) {
      String endpoint = server.uri().toString();

      Result wrong = client.runTutorial(signing(endpoint, SECRET + "x"), scratch);
      assertThat(wrong.status()).as(wrong.output()).isNotZero();
      assertThat(wrong.output())
          .contains(
              "The request signature we calculated does not match the signature you provided.");
      assertThat(karst.tableNames()).isEmpty();

      assertPassed(client.runTutorial(signing(endpoint, SECRET), scratch));
    }
  }

  private Credentials credentials() throws Exception {
    Path file = scratch.resolve("credentials");
    Files.writeString(
        file,
        """
        [default]
        aws_access_key_id = %s
        aws_secret_access_key = %s
        """
            .formatted(KEY_ID, SECRET));
    return Credentials.read(file);
  }

  private static Map<String, String> signing(String endpoint, String secret) {
    return Map.of(
        "AWS_ENDPOINT_URL", endpoint,
        "AWS_ACCESS_KEY_ID", KEY_ID,
        "AWS_SECRET_ACCESS_KEY", secret);
  }

  private static void assertPassed(Result result) {
    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.lastLine()).as(result.output()).matches("all 1[0-9] steps passed");
  }
}
