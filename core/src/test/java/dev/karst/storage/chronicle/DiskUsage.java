package dev.karst.storage.chronicle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Asks the system how much disk a directory takes; holes do not count. */
final class DiskUsage {
  private DiskUsage() {}

  static int kilobytes(Path directory) throws IOException {
    Process du = new ProcessBuilder("du", "-sk", directory.toString()).start();
    String output = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Integer.parseInt(output.substring(0, output.indexOf('\t')));
  }
}
