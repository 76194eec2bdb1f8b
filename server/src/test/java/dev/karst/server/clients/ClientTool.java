package dev.karst.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A client of DynamoDB that is not Java's, and its tutorial, a program in {@code src/test/clients}.
 */
enum ClientTool {
  AWS_CLI(
      "aws-cli",
      List.of("bash", "tutorial.sh"),
      List.of("bash", "-es"),
      List.of("aws", "--version"),
      "the AWS CLI (Debian's package awscli)"),

  BOTO3(
      "boto3",
      List.of("python3", "tutorial.py"),
      List.of("python3", "-"),
      List.of("python3", "-c", "import boto3"),
      "boto3 (Debian's package python3-boto3)"),

  JAVASCRIPT(
      "javascript",
      List.of("node", "tutorial.js"),
      List.of("node", "--input-type=module", "-"),
      List.of("node", "--input-type=module", "-e", "import '@aws-sdk/lib-dynamodb'"),
      "Node.js 18 or newer, and the SDK (npm ci in server/src/test/clients/javascript)");

  /** Set by {@code .ci/run}: no client may be missing. */
  private static final boolean REQUIRED = "required".equals(System.getenv("KARST_CLIENTS"));

  /** Each runs for a few seconds; the AWS CLI, which starts anew for each request, for twenty. */
  private static final int SECONDS = 240;

  private static final String DEBIANS = "/usr/bin";

  private static final File NOTHING = new File("/dev/null");

  private static final Path CLIENTS = Path.of("src", "test", "clients");

  private final String folder;
  private final List<String> tutorial;
  private final List<String> interpreter;
  private final List<String> probe;
  private final String whatToInstall;

  ClientTool(
      String folder,
      List<String> tutorial,
      List<String> interpreter,
      List<String> probe,
      String whatToInstall) {
    this.folder = folder;
    this.tutorial = tutorial;
    this.interpreter = interpreter;
    this.probe = probe;
    this.whatToInstall = whatToInstall;
  }

  /** Aborts the test where the client is not installed, or fails it where it has to be. */
  void require(Path scratch) throws IOException, InterruptedException {
    Result result;
    try {
      result = run(probe, NOTHING, Map.of(), scratch);
    } catch (IOException e) {
      result = new Result(-1, e.toString());
    }
    if (result.status() != 0) {
      String message = "not installed: " + whatToInstall + "\n" + result.output();
      if (REQUIRED) {
        fail(message);
      }
      abort(message);
    }
  }

  /** Runs the tutorial. */
  Result runTutorial(Map<String, String> environment, Path scratch)
      throws IOException, InterruptedException {
    return run(tutorial, NOTHING, environment, scratch);
  }

  /** Runs a program in the client's language. */
  Result runProgram(String program, Path scratch) throws IOException, InterruptedException {
    Path input = Files.createTempFile(scratch, name(), ".in");
    Files.writeString(input, program);
    return run(interpreter, input.toFile(), Map.of(), scratch);
  }

  /** Runs a command in the client's folder, with nothing of AWS's from this environment. */
  private Result run(
      List<String> command, File input, Map<String, String> environment, Path scratch)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(scratch, name(), ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(program(command.get(0))), command.stream().skip(1)).toList());
    builder.directory(CLIENTS.resolve(folder).toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(input));
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("AWS_"));
    variables.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    variables.put("AWS_CONFIG_FILE", "/dev/null");
    variables.put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
    variables.put("AWS_CLI", program("aws"));
    variables.compute("PATH", (name, path) -> path == null ? DEBIANS : DEBIANS + ":" + path);
    variables.put("LC_ALL", "C.UTF-8");
    variables.putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
          .as(() -> command + " ended in time; it printed\n" + read(output))
          .isTrue();
      return new Result(process.exitValue(), read(output));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** Debian's, where there is one: what comes first in the path may be another. */
  private static String program(String name) {
    Path debians = Path.of(DEBIANS, name);
    return Files.isExecutable(debians) ? debians.toString() : name;
  }

  private static String read(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** How a program ended, and all that it printed. */
  record Result(int status, String output) {
    String lastLine() {
      return output.stripTrailing().lines().reduce("", (before, line) -> line);
    }
  }
}
