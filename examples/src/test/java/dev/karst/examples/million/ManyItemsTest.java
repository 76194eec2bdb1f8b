package dev.karst.examples.million;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.examples.JavaProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The heap does not grow with the table. */
final class ManyItemsTest {
  private static final int ITEMS = 1_000_000;

  @TempDir private Path directory;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void millionItemsInSmallHeap() throws Exception {
    List<String> lines = new ArrayList<>();
    try (JavaProcess process =
        JavaProcess.start(
            List.of("-Xmx64m"), ManyItems.class, directory.toString(), Integer.toString(ITEMS))) {
      String line = process.readLine();
      while (line != null) {
        System.out.println("ManyItemsTest: " + line);
        lines.add(line);
        line = process.readLine();
      }
      assertThat(process.exitStatus()).as(process.errors()).isZero();
    }
    assertThat(lines).anyMatch(line -> line.startsWith("put " + ITEMS + " in "));
    assertThat(lines).anyMatch(line -> line.startsWith("find " + ITEMS + " in "));
    assertThat(lines).anyMatch(line -> line.startsWith("scan " + ITEMS + " in "));
  }
}
