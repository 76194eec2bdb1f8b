package dev.karst.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the files of a directory take.
 *
 * @param onDisk what is taken from the disk, if the system tells; less than {@code length} for
 *     files with holes
 * @param length how long the files are
 */
public record DiskUsage(OptionalLong onDisk, long length) {
  /** Asks {@code du}, because Java does not know of holes. */
  public static DiskUsage of(Path directory) throws IOException {
    return new DiskUsage(du(directory), length(directory));
  }

  private static OptionalLong du(Path directory) {
    try {
      Process du =
          new ProcessBuilder("du", "-sk", directory.toAbsolutePath().toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String answer = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return OptionalLong.of(1024 * Long.parseLong(answer.split("\\s", 2)[0]));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static long length(Path directory) throws IOException {
    long length = 0;
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (Files.isRegularFile(path)) {
          length += Files.size(path);
        }
      }
    }
    return length;
  }
}
