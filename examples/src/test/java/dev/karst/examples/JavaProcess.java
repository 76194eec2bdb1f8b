package dev.karst.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another Java process on this one's class path, started as a user would: without module flags. */
public final class JavaProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private final Path errors;

  private JavaProcess(Process process, Path errors) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.errors = errors;
  }

  /** Starts {@code main} with the given options of the virtual machine. */
  public static JavaProcess start(List<String> options, Class<?> main, String... args)
      throws IOException {
    Path errors = Files.createTempFile("karst-process-", ".err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command).redirectError(Redirect.to(errors.toFile())).start();
    return new JavaProcess(process, errors);
  }

  /** The next whole line it prints, or null when it has ended. */
  public @Nullable String readLine() throws IOException {
    return output.readLine();
  }

  /** Ends it at once, as {@code kill -9} does. What it had printed can still be read. */
  public void kill() {
    process.toHandle().destroyForcibly(); // That of the process would close the pipe.
  }

  /** Waits for its end. */
  public int exitStatus() throws InterruptedException {
    return process.waitFor();
  }

  /** What it printed on standard error. */
  public String errors() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    output.close();
    Files.delete(errors);
  }
}
