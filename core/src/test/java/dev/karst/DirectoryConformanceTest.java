package dev.karst;

import dev.karst.conformance.Client;
import dev.karst.conformance.ConformanceSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The suite against databases in directories. */
class DirectoryConformanceTest extends ConformanceSuite {
  @TempDir static Path directories;

  @Override
  public Client open() {
    try {
      Path directory = Files.createTempDirectory(directories, "karst");
      return new KarstClient(Karst.at(directory).itemsPerTable(10_000).open());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
