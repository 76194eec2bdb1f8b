package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.storage.PageBytes;
import dev.karst.storage.PageEntry;
import dev.karst.storage.PageMap;
import dev.karst.storage.TableStorage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers in place never see a page that is half one write and half another. */
final class PageMapConcurrencyTest {
  private static final int KEYS = 50;
  private static final int STEPS = 20_000;

  @Test
  void readersSeeWholePages(@TempDir Path directory) throws Exception {
    long seed = System.nanoTime();
    System.out.println("PageMapConcurrencyTest seed=" + seed);
    ExecutorService threads = Executors.newCachedThreadPool();
    try (TableStorage table = ChronicleStorage.create().createTable(directory)) {
      List<Callable<Long>> work = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Random random = new Random(seed + i);
        work.add(() -> write(table.roots(), random));
        work.add(() -> read(table.roots(), random));
      }
      long checked = 0;
      for (Future<Long> done : threads.invokeAll(work)) {
        checked += done.get();
      }
      assertThat(checked).isPositive();
    } finally {
      threads.shutdownNow();
    }
  }

  private static long write(PageMap map, Random random) {
    byte[] page = new byte[6_000];
    for (int step = 0; step < STEPS; step++) {
      byte[] key = {(byte) random.nextInt(KEYS)};
      int length = 1 + random.nextInt(page.length);
      Arrays.fill(page, (byte) random.nextInt());
      try (PageEntry entry = map.write(key, 0, 1)) {
        if (entry.exists() && random.nextInt(10) == 0) {
          entry.remove();
        } else {
          entry.put(page, 0, length);
        }
      }
    }
    return 0;
  }

  private static long read(PageMap map, Random random) {
    long checked = 0;
    for (int step = 0; step < STEPS; step++) {
      byte[] key = {(byte) random.nextInt(KEYS)};
      try (PageEntry entry = map.read(key, 0, 1)) {
        if (entry.exists()) {
          PageBytes page = entry.bytes();
          byte first = page.byteAt(0);
          for (int i = 1; i < page.size(); i += 97) {
            if (page.byteAt(i) != first) {
              throw new AssertionError("torn page at " + i);
            }
          }
          checked++;
        }
      }
    }
    return checked;
  }
}
