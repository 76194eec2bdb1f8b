package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.storage.PageBytes;
import dev.karst.storage.PageEntry;
import dev.karst.storage.PageMap;
import dev.karst.storage.TableStorage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChroniclePageMapTest {
  private static final byte[] KEY = {1};

  @TempDir Path directory;

  private final AtomicLong usable = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong time = new AtomicLong();
  private final DiskSpace disk = new DiskSpace(usable::get, time::get);

  @BeforeAll
  static void openModules() {
    ChronicleStorage.create();
  }

  @Test
  void pagesAndLargeComeWithTheFirstPageId() {
    ChronicleStorage storage = ChronicleStorage.create();
    try (TableStorage table = storage.createTable(directory)) {
      assertThat(directory.resolve("roots.map")).exists();
      assertThat(directory.resolve("pages.map")).doesNotExist();
      table.large();
      assertThat(directory.resolve("large.map")).exists();
      assertThat(directory.resolve("pages.map")).doesNotExist();
      assertThat(table.nextPageId()).isEqualTo(1);
      assertThat(directory.resolve("pages.map")).exists();
      put(table.pages(), KEY, 10);
      assertThat(table.nextPageId()).isEqualTo(2);
      assertThat(table.upcomingPageId()).isEqualTo(3);
    }
    try (TableStorage table = storage.openTable(directory, 3)) {
      assertThat(table.pages().size()).isEqualTo(1);
      assertThat(table.nextPageId()).isEqualTo(3);
    }
  }

  @Test
  void aNewTableTakesLittleDisk() throws Exception {
    ChronicleStorage storage = ChronicleStorage.create();
    try (TableStorage table = storage.createTable(directory)) {
      put(table.roots(), KEY, 100);
      put(table.pages(), KEY, 4_000);
      put(table.large(), KEY, 100_000);
    }
    assertThat(DiskUsage.kilobytes(directory)).isLessThan(400);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 3_000, 60_000})
  void hasRoomIsTrue(int size) {
    long seed = System.nanoTime();
    System.out.println("hasRoomIsTrue seed=" + seed);
    Random random = new Random(seed);
    MapSizing tiny = MapSizing.of(4, 4_000, 64, 64 << 20);
    try (ChroniclePageMap map = ChroniclePageMap.make(directory.resolve("m"), tiny, disk)) {
      byte[] key = new byte[4];
      int count = 0;
      // churn: fragments must not make a promise false
      for (int step = 0; step < 300_000 && map.hasRoom(1, size + 64); step++) {
        ByteBuffer.wrap(key).putInt(random.nextInt(1 + count++));
        put(map, key, 1 + random.nextInt(size));
      }
      assertThat(map.hasRoom(1, size + 64)).isFalse();
      assertThat(map.usedBytes() > (30 << 20) || map.size() > 4_000).isTrue();
      long before = map.size();
      ByteBuffer.wrap(key).putInt(0);
      try (PageEntry entry = map.write(key, 0, 4)) {
        entry.remove();
      }
      assertThat(map.size()).isEqualTo(before - 1);
    }
  }

  @Test
  void anUpdateLetsReadersInUntilItWrites() throws Exception {
    MapSizing tiny = MapSizing.of(1, 400, 64, 1 << 20);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (ChroniclePageMap map = ChroniclePageMap.make(directory.resolve("m"), tiny, disk)) {
      put(map, KEY, 100);
      Future<?> writer;
      try (PageEntry entry = map.update(KEY, 0, 1)) {
        assertThat(entry.bytes().size()).isEqualTo(100);
        assertThat(other.submit(() -> sizeOf(map)).get()).isEqualTo(100);
        writer = other.submit(() -> put(map, KEY, 300));
        assertThatExceptionOfType(IllegalStateException.class)
            .isThrownBy(() -> entry.put(new byte[200], 0, 200));
        entry.forWriting();
        assertThat(entry.bytes().size()).isEqualTo(100);
        entry.put(new byte[200], 0, 200);
        assertThat(entry.bytes().size()).isEqualTo(200);
        assertThat(writer.isDone()).isFalse();
      }
      writer.get();
      assertThat(sizeOf(map)).isEqualTo(300);
    } finally {
      other.shutdownNow();
    }
  }

  private static int sizeOf(ChroniclePageMap map) {
    try (PageEntry entry = map.read(KEY, 0, 1)) {
      return entry.bytes().size();
    }
  }

  @Test
  void refusesAPageThatASegmentCannotHold() {
    MapSizing tiny = MapSizing.of(4, 400, 64, 1 << 20);
    try (ChroniclePageMap map = ChroniclePageMap.make(directory.resolve("m"), tiny, disk)) {
      put(map, KEY, 100);
      assertThatExceptionOfType(StorageFullException.class)
          .isThrownBy(() -> put(map, KEY, 300 << 10));
      try (PageEntry entry = map.read(KEY, 0, 1)) {
        assertThat(entry.bytes().size()).isEqualTo(100);
      }
    }
  }

  @Test
  void hasNoRoomOnAFullDisk() {
    MapSizing tiny = MapSizing.of(4, 4_000, 64, 64 << 20);
    try (ChroniclePageMap map = ChroniclePageMap.make(directory.resolve("m"), tiny, disk)) {
      assertThat(map.hasRoom(1, 1_000)).isTrue();
      usable.set(DiskSpace.RESERVE + 1_000);
      time.addAndGet(1_000_000_000);
      assertThat(map.hasRoom(1, 1_000)).isFalse();
      usable.set(DiskSpace.RESERVE + 100_000);
      assertThat(map.hasRoom(1, 1_000)).isTrue();
    }
  }

  @Test
  void anInterruptChangesNothing() {
    ChronicleStorage storage = ChronicleStorage.create();
    Thread.currentThread().interrupt();
    try (TableStorage table = storage.createTable(directory)) {
      put(table.roots(), KEY, 10);
      put(table.large(), KEY, 100_000);
      table.sync();
      try (PageEntry entry = table.large().read(KEY, 0, 1)) {
        assertThat(entry.bytes().size()).isEqualTo(100_000);
      }
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
    try (TableStorage table = storage.openTable(directory, 1)) {
      assertThat(table.large().size()).isEqualTo(1);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void refusesUseAfterClose() throws Exception {
    TableStorage table = ChronicleStorage.create().createTable(directory);
    PageMap roots = table.roots();
    put(roots, KEY, 10);
    PageEntry entry = roots.read(KEY, 0, 1);
    PageBytes kept = entry.bytes();
    entry.close();
    table.close();
    table.close();
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> kept.byteAt(0));
    assertThatIllegalStateException().isThrownBy(entry::exists);
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> roots.read(KEY, 0, 1));
    assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(table::pages);
    assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(roots::sync);
    assertThat(Files.size(directory.resolve("roots.map"))).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"roots.map", "pages.map", "large.map"})
  void namesTheFileThatIsDamaged(String name) throws Exception {
    ChronicleStorage storage = ChronicleStorage.create();
    try (TableStorage table = storage.createTable(directory)) {
      put(table.roots(), KEY, 10);
      assertThat(table.nextPageId()).isEqualTo(1);
    }
    Path file = directory.resolve(name);
    long length = Files.size(file);
    assertDamaged(storage, file, handle -> handle.write(new byte[16 << 10])); // whole header
    assertDamaged(storage, file, handle -> handle.write(new byte[12]));
    assertDamaged(storage, file, handle -> zero(handle, 100, 1)); // in the text
    assertDamaged(storage, file, handle -> zero(handle, 0, 20 << 10)); // and all sizes
    assertDamaged(
        storage,
        file,
        handle -> {
          byte[] garbage = new byte[4096];
          new Random(1).nextBytes(garbage);
          handle.write(garbage);
        });
    assertDamaged(storage, file, handle -> handle.setLength(0));
    assertDamaged(storage, file, handle -> handle.setLength(5));
    assertDamaged(storage, file, handle -> handle.setLength(length - 8192));
    Files.delete(file);
    assertRefused(storage, file);
    assertThat(file).doesNotExist();
    Files.createDirectory(file);
    assertRefused(storage, file);
  }

  @Test
  void aStateOfZeroesIsDamage() throws Exception {
    ChronicleStorage storage = ChronicleStorage.create();
    try (TableStorage table = storage.createTable(directory)) {
      assertThat(table.nextPageId()).isEqualTo(1);
    }
    Path file = directory.resolve("roots.map");
    assertDamaged(
        storage,
        file,
        handle -> {
          handle.seek(8);
          int state = Integer.reverseBytes(handle.readInt()) + 12;
          zero(handle, state, 1024);
        });
  }

  @Test
  void opensNothingThatWasNotCreatedAndCreatesNothingThatIsThere() {
    ChronicleStorage storage = ChronicleStorage.create();
    Path table = directory.resolve("t");
    assertRefused(storage, table, "roots.map");
    assertThat(table).doesNotExist();
    storage.createTable(table).close();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> storage.createTable(table))
        .withMessageContaining(table.toString());
    storage.openTable(table, 1).close();
    assertThat(table.resolve("pages.map")).doesNotExist();
  }

  private interface Damage {
    void to(RandomAccessFile file) throws IOException;
  }

  private static void zero(RandomAccessFile file, long from, int length) throws IOException {
    file.seek(from);
    file.write(new byte[length]);
  }

  /** Damages the file, expects that the table cannot be opened, and mends it. */
  private void assertDamaged(ChronicleStorage storage, Path file, Damage damage)
      throws IOException {
    byte[] start = new byte[32 << 10];
    try (RandomAccessFile handle = new RandomAccessFile(file.toFile(), "rw")) {
      long length = handle.length();
      handle.readFully(start);
      handle.seek(0);
      damage.to(handle);
      assertRefused(storage, file);
      handle.setLength(length);
      handle.seek(0);
      handle.write(start);
    }
    storage.openTable(directory, 2).close();
  }

  private void assertRefused(ChronicleStorage storage, Path file) {
    assertRefused(storage, directory, file.toString());
  }

  private static void assertRefused(ChronicleStorage storage, Path table, String name) {
    long start = System.nanoTime();
    assertThatExceptionOfType(CorruptStoreException.class)
        .isThrownBy(() -> storage.openTable(table, 2))
        .withMessageContaining(name);
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void checksHowAnEntryIsUsed() {
    try (TableStorage table = ChronicleStorage.create().openTableInMemory("t")) {
      PageMap roots = table.roots();
      put(roots, KEY, 10);
      try (PageEntry entry = roots.read(KEY, 0, 1)) {
        assertThatIllegalStateException().isThrownBy(() -> entry.put(KEY, 0, 1));
        assertThatIllegalStateException().isThrownBy(entry::remove);
        assertThatIllegalStateException().isThrownBy(() -> roots.read(KEY, 0, 1));
        PageBytes page = entry.bytes();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> page.longAt(3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
            .isThrownBy(() -> page.byteAt(-1));
      }
      try (PageEntry entry = roots.write(new byte[] {9}, 0, 1)) {
        assertThatIllegalStateException().isThrownBy(entry::bytes);
        assertThatIllegalStateException().isThrownBy(entry::remove);
      }
    }
  }

  private static void put(PageMap map, byte[] key, int length) {
    try (PageEntry entry = map.write(key, 0, key.length)) {
      entry.put(new byte[length], 0, length);
    }
  }
}
