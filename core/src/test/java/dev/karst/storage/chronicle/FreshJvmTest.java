package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.ChildJvm;
import dev.karst.storage.Log;
import dev.karst.storage.LogReader;
import dev.karst.storage.PageEntry;
import dev.karst.storage.TableStorage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the storage as a user's program would: no options, and nothing on the error stream. */
final class FreshJvmTest {
  @Test
  void runsWithoutOptionsAndWithoutWarnings(@TempDir Path directory) throws Exception {
    Process child = ChildJvm.start(Program.class, directory.toString());
    CompletableFuture<String> errors =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(errors.get(10, TimeUnit.SECONDS)).isEmpty();
    assertThat(output.lines()).containsExactly("file 16909060", "memory 16909060", "log 7 true");
    assertThat(child.exitValue()).isZero();
  }

  /** What the child runs. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      Path directory = Path.of(arguments[0]);
      ChronicleStorage storage = ChronicleStorage.create();
      try (TableStorage file = storage.createTable(directory.resolve("table"));
          TableStorage memory = storage.openTableInMemory("memory")) {
        System.out.println("file " + writeAndRead(file));
        System.out.println("memory " + writeAndRead(memory));
      }
      try (Log log = storage.createLog(directory.resolve("log"))) {
        log.append(new byte[] {7}, 0, 1);
        log.sync();
      }
      try (LogReader reader = storage.readLog(directory.resolve("log"))) {
        boolean read = reader.next();
        System.out.println("log " + reader.record()[0] + " " + (read && !reader.next()));
      }
    }

    private static int writeAndRead(TableStorage table) {
      byte[] key = {1, 2};
      try (PageEntry entry = table.pages().write(key, 0, 2)) {
        entry.put(new byte[] {1, 2, 3, 4}, 0, 4);
      }
      table.sync();
      try (PageEntry entry = table.pages().read(key, 0, 2)) {
        return entry.bytes().intAt(0);
      }
    }
  }
}
