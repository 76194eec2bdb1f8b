package dev.karst.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.karst.error.StoreUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class FileSyncTest {
  @TempDir Path directory;

  @Test
  void forcesFilesAndDirectoriesInterruptedOrNot() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "text");
    Path below = Files.createDirectories(directory.resolve("a/b"));
    for (int i = 0; i < 2; i++) {
      FileSync.file(file);
      FileSync.directory(directory);
      FileSync.directories(below, 2);
      FileSync.directories(Path.of("/"), 5);
      assertThat(Thread.currentThread().isInterrupted()).isEqualTo(i == 1);
      Thread.currentThread().interrupt();
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).hasContent("text");
  }

  @Test
  void namesWhatIsMissingAndDoesNotMakeIt() {
    Path missing = directory.resolve("missing");
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> FileSync.file(missing))
        .withMessageContaining(missing.toString());
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> FileSync.directory(missing))
        .withMessageContaining(missing.toString());
    assertThat(missing).doesNotExist();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFailureIsNotSwallowed() {
    // fsync of a device fails with EINVAL
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> FileSync.file(Path.of("/dev/full")))
        .withMessageContaining("/dev/full");
  }
}
