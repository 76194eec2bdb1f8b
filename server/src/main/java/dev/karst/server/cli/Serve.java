package dev.karst.server.cli;

import dev.karst.Karst;
import dev.karst.error.KarstException;
import dev.karst.server.KarstServer;
import dev.karst.server.auth.Credentials;
import dev.karst.server.auth.InvalidCredentialsFileException;
import dev.karst.server.http.InvalidKeyStoreException;
import dev.karst.server.http.Tls;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The server's command line: opens a database and serves it until the process is told to end. */
@Command(
    name = "karst serve",
    description = "Serves a database to DynamoDB's clients over HTTP.",
    customSynopsis = {
      "karst serve --port PORT (--data DIR | --in-memory) [--host HOST]",
      "            [--durability process|sync] [--transaction-limit 25..100]",
      "            [--credentials FILE]",
      "            [--tls-key-store FILE [--tls-key-store-password-file FILE]]",
      ""
    },
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "Once it serves, the first line on standard output is where, such as",
      "\"listening on http://127.0.0.1:8000\". On SIGTERM it answers what is under way,",
      "and closes the database. GET / tells that it is well, GET /metrics how it fares.",
      "",
      "Exit status: 1 if it cannot serve, 2 for wrong options."
    })
public final class Serve implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      required = true,
      description = "The port to listen on; 0 for any that is free.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = {
        "The address to listen on, ${DEFAULT-VALUE} unless said; 0.0.0.0 for all of the machine's."
      })
  private String host = "127.0.0.1";

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = {
        "Carries out only requests signed with a key in this file, which is like"
            + " ~/.aws/credentials. Any signature will do if left out."
      })
  private @Nullable Path credentials;

  @ArgGroup(exclusive = false)
  private TlsOptions tls = new TlsOptions();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Prints this text.")
  @SuppressWarnings("UnusedVariable") // Only the option is needed.
  private boolean help;

  private Serve(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Serves the database that {@code args} name. */
  public static void main(String[] args) {
    // Unless the user says otherwise: what Jetty and Chronicle tell of themselves is no news.
    if (System.getProperty("org.slf4j.simpleLogger.defaultLogLevel") == null) {
      System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    }
    int status = run(System.out, System.err, args);
    System.out.flush();
    if (status != ExitCode.OK) {
      System.exit(status);
    }
  }

  /**
   * Serves the database that {@code args} name. Returns once it serves; the server's threads keep
   * the process alive.
   *
   * @return the process's exit status, if that is not 0
   */
  static int run(PrintStream out, PrintStream err, String... args) {
    Serve serve = new Serve(out, err);
    CommandLine command = new CommandLine(serve);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    command.setParameterExceptionHandler(serve::explain);
    return command.execute(args);
  }

  @Override
  public Integer call() {
    try {
      serve();
      return ExitCode.OK;
    } catch (BadOptionException | InvalidCredentialsFileException | InvalidKeyStoreException e) {
      return fail(ExitCode.USAGE, e);
    } catch (KarstException | IOException e) {
      return fail(ExitCode.SOFTWARE, e);
    }
  }

  /** What can be wrong is looked at first: the database may take long to open. */
  private void serve() throws IOException {
    if (port < 0 || port > 65_535) {
      throw new BadOptionException("--port is 0 to 65535, not " + port);
    }
    Credentials users = credentials == null ? null : Credentials.read(credentials);
    Tls certificate = tls.read();
    Karst karst = database.open(err);
    try {
      KarstServer.Builder builder = KarstServer.of(karst).host(host).port(port);
      if (users != null) {
        builder.credentials(users);
      }
      if (certificate != null) {
        builder.tls(certificate);
      }
      KarstServer server = builder.start();
      if (!stopsWithTheProcess(server, karst)) {
        return;
      }
      out.println("listening on " + server.uri());
      out.flush();
    } catch (IOException | RuntimeException e) {
      karst.close();
      throw e;
    }
  }

  /** Whether the process will stop the server; if it is ending already, the server is stopped. */
  private boolean stopsWithTheProcess(KarstServer server, Karst karst) {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, karst), "karst-stop"));
      return true;
    } catch (IllegalStateException e) {
      stop(server, karst);
      return false;
    }
  }

  private void stop(KarstServer server, Karst karst) {
    server.close();
    try {
      karst.close();
    } catch (RuntimeException e) {
      err.println("karst serve: the database did not close cleanly: " + e.getMessage());
    }
  }

  private int explain(ParameterException e, String[] args) {
    String message = String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
    err.println("karst serve: " + message + " (see karst serve --help)");
    return ExitCode.USAGE;
  }

  private int fail(int status, Exception e) {
    Throwable cause = e.getCause();
    boolean more = e instanceof KarstException && cause instanceof IOException;
    err.println("karst serve: " + e.getMessage() + (more ? ": " + cause : ""));
    return status;
  }
}
