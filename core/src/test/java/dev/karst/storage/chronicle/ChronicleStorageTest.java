package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.storage.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChronicleStorageTest {
  @TempDir Path directory;

  /** The directory that the disk was first seen through is not the disk. */
  @Test
  void theDisksFreeSpaceIsKnownWhenTheFirstTableIsGone() throws IOException {
    AtomicLong time = new AtomicLong();
    ChronicleStorage storage = ChronicleStorage.create(Clock.systemUTC(), time::get);
    Path first = directory.resolve("tables").resolve("first");
    storage.createTable(first).close();
    try (Stream<Path> files = Files.list(first)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(first);
    time.addAndGet(Duration.ofMinutes(1).toNanos());
    Log log = storage.createLog(directory.resolve("log"));
    log.append(new byte[] {1, 2, 3}, 0, 3);
    log.close();
    assertThat(first).doesNotExist();
  }
}
