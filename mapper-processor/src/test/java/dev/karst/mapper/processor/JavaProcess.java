package dev.karst.mapper.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another virtual machine, for what has to be said at its start. */
final class JavaProcess {
  private JavaProcess() {}

  /** Runs a program, with this machine's class path, and gives all that it prints. */
  static String run(List<String> options, String main, List<String> arguments)
      throws IOException, InterruptedException {
    return run(System.getProperty("java.class.path"), options, main, arguments);
  }

  /** The same with another class path. */
  static String run(String classPath, List<String> options, String main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
