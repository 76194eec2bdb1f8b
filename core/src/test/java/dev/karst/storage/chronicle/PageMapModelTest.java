package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.storage.PageEntry;
import dev.karst.storage.PageMap;
import dev.karst.storage.TableStorage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random writes, replacements and removals against a HashMap, over two reopenings. */
final class PageMapModelTest {
  private static final int KEYS = 400;
  private static final int ROUNDS = 3;
  private static final int STEPS = 4_000;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Map<ByteBuffer, byte[]> model = new HashMap<>();

  @Test
  void holdsWhatWasPut(@TempDir Path directory) {
    System.out.println("PageMapModelTest seed=" + seed);
    ChronicleStorage storage = ChronicleStorage.create();
    for (int round = 0; round < ROUNDS; round++) {
      try (TableStorage table =
          round == 0 ? storage.createTable(directory) : storage.openTable(directory, 1)) {
        compareAll(table.large());
        for (int step = 0; step < STEPS; step++) {
          change(table.large());
        }
        compareAll(table.large());
      }
    }
  }

  @Test
  void holdsWhatWasPutInMemory() {
    System.out.println("PageMapModelTest seed=" + seed);
    try (TableStorage table = ChronicleStorage.create().openTableInMemory("model")) {
      for (int step = 0; step < STEPS; step++) {
        change(table.roots());
      }
      compareAll(table.roots());
    }
  }

  private void change(PageMap map) {
    byte[] key = key(random.nextInt(KEYS));
    byte[] padded = new byte[key.length + 5];
    System.arraycopy(key, 0, padded, 3, key.length);
    byte[] old = model.get(ByteBuffer.wrap(key));
    try (PageEntry entry = map.write(padded, 3, key.length)) {
      assertThat(entry.exists()).isEqualTo(old != null);
      if (old != null) {
        compare(entry, old);
      }
      if (old != null && random.nextInt(4) == 0) {
        entry.remove();
        assertThat(entry.exists()).isFalse();
        model.remove(ByteBuffer.wrap(key));
      } else {
        byte[] page = page();
        entry.put(page, 2, page.length - 4);
        byte[] stored = Arrays.copyOfRange(page, 2, page.length - 2);
        compare(entry, stored);
        model.put(ByteBuffer.wrap(key), stored);
      }
    }
    assertThat(map.size()).isEqualTo(model.size());
  }

  private void compareAll(PageMap map) {
    assertThat(map.size()).isEqualTo(model.size());
    long bytes = 0;
    for (int i = 0; i < KEYS; i++) {
      byte[] key = key(i);
      byte[] expected = model.get(ByteBuffer.wrap(key));
      try (PageEntry entry = map.read(key, 0, key.length)) {
        assertThat(entry.exists()).isEqualTo(expected != null);
        if (expected != null) {
          compare(entry, expected);
          bytes += expected.length;
        }
      }
    }
    assertThat(map.usedBytes()).isBetween(bytes, bytes + 600L * model.size());
  }

  private void compare(PageEntry entry, byte[] expected) {
    assertThat(entry.bytes().size()).isEqualTo(expected.length);
    byte[] copy = new byte[expected.length + 1];
    entry.bytes().copyTo(0, copy, 1, expected.length);
    assertThat(Arrays.equals(copy, 1, copy.length, expected, 0, expected.length)).isTrue();
    if (expected.length >= Long.BYTES) {
      int at = random.nextInt(expected.length - Long.BYTES + 1);
      ByteBuffer buffer = ByteBuffer.wrap(expected);
      assertThat(entry.bytes().longAt(at)).isEqualTo(buffer.getLong(at));
      assertThat(entry.bytes().intAt(at)).isEqualTo(buffer.getInt(at));
      assertThat(entry.bytes().unsignedShortAt(at)).isEqualTo(buffer.getShort(at) & 0xffff);
      assertThat(entry.bytes().byteAt(at)).isEqualTo(buffer.get(at));
      byte[] other = Arrays.copyOfRange(expected, at, expected.length);
      int length = Math.min(other.length, 40);
      other[random.nextInt(length)] ^= (byte) random.nextInt(256);
      assertThat(Integer.signum(entry.bytes().compare(at, length, other, 0, length)))
          .isEqualTo(
              Integer.signum(Arrays.compareUnsigned(expected, at, at + length, other, 0, length)));
      assertThat(entry.bytes().compare(at, length, other, 0, 0)).isPositive();
    }
  }

  private byte[] page() {
    int[] limits = {20, 300, 5_000, 5_000, 60_000, 400_000};
    byte[] page = new byte[4 + random.nextInt(limits[random.nextInt(limits.length)])];
    random.nextBytes(page);
    return page;
  }

  /** Keys of one to forty bytes. */
  private static byte[] key(int i) {
    byte[] key = new byte[1 + i % 40];
    Arrays.fill(key, (byte) (i / 40));
    return key;
  }
}
