package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.karst.error.CorruptStoreException;
import dev.karst.storage.Log;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cuts the power, as far as a test can: of the pages written behind the last sync any may be the
 * new ones, the old ones, or lost. What was synced must be read, and nothing that was not written.
 */
final class LogPowerCutTest {
  private static final int PAGE = 4096;
  private static final int LOGS = 12;
  private static final int CUTS = 40;

  @TempDir Path directory;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final List<byte[]> records = new ArrayList<>();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));

  /** The start of each file, up to where it is all zero. */
  private final Map<Path, byte[]> written = new TreeMap<>();

  /** What of them was synced. */
  private final Map<Path, byte[]> synced = new TreeMap<>();

  private int syncedRecords;
  private int knownRecords;

  @Test
  void readsWhatWasSynced() throws IOException {
    System.out.println("LogPowerCutTest seed=" + seed);
    ChronicleStorage.create();
    for (int i = 0; i < LOGS; i++) {
      Path live = directory.resolve("live" + i);
      Log log = write(live);
      for (int k = 0; k < CUTS; k++) {
        assertReadsPrefix(cut());
      }
      assertFindsDamage();
      log.close();
    }
  }

  private Log write(Path live) throws IOException {
    records.clear();
    synced.clear();
    syncedRecords = 0;
    knownRecords = 0;
    Files.createDirectory(live);
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now.get();
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
          }
        };
    Log log = ChronicleLog.create(live, clock, new DiskSpace(() -> Long.MAX_VALUE, () -> 0));
    int count = random.nextInt(60);
    for (int i = 0; i < count; i++) {
      byte[] record = new byte[random.nextInt(random.nextBoolean() ? 200 : 20_000)];
      random.nextBytes(record);
      knownRecords = syncedRecords;
      log.append(record, 0, record.length);
      records.add(record);
      if (random.nextInt(10) == 0) {
        log.sync();
        synced.putAll(starts(live));
        syncedRecords = records.size();
      }
      if (random.nextInt(20) == 0) {
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(1)));
      }
    }
    written.clear();
    written.putAll(starts(live));
    return log;
  }

  private static Map<Path, byte[]> starts(Path live) throws IOException {
    Map<Path, byte[]> starts = new TreeMap<>();
    try (var files = Files.list(live)) {
      for (Path path : files.filter(file -> file.toString().endsWith(".cq4")).toList()) {
        byte[] start = new byte[2 << 20];
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
          file.readFully(start);
        }
        int length = start.length;
        while (length > 0 && start[length - 1] == 0) {
          length--;
        }
        starts.put(path.getFileName(), Arrays.copyOf(start, length / PAGE * PAGE + PAGE));
      }
    }
    return starts;
  }

  /** Writes the files as they may be found after a power cut. */
  private Path cut() throws IOException {
    Path after = Files.createDirectory(directory.resolve("cut" + random.nextLong()));
    for (Map.Entry<Path, byte[]> file : written.entrySet()) {
      byte[] old = synced.getOrDefault(file.getKey(), new byte[0]);
      if (old.length == 0 && random.nextInt(4) == 0) {
        continue; // not even its name
      }
      byte[] bytes = file.getValue().clone();
      byte[] before = Arrays.copyOf(old, bytes.length);
      for (int page = 0; page < bytes.length; page += PAGE) {
        if (random.nextInt(3) == 0) {
          System.arraycopy(before, page, bytes, page, PAGE);
        } else if (random.nextInt(8) == 0
            && Arrays.equals(before, page, page + PAGE, new byte[PAGE], 0, PAGE)) {
          byte[] garbage = new byte[PAGE];
          random.nextBytes(garbage);
          System.arraycopy(garbage, 0, bytes, page, PAGE);
        }
      }
      Files.write(after.resolve(file.getKey()), bytes);
    }
    return after;
  }

  private void assertReadsPrefix(Path log) {
    int read = 0;
    try (ChronicleLogReader reader = new ChronicleLogReader(log)) {
      while (reader.next()) {
        assertThat(Arrays.copyOf(reader.record(), reader.length())).isEqualTo(records.get(read));
        read++;
      }
    }
    assertThat(read).isGreaterThanOrEqualTo(syncedRecords);
  }

  /** Damage to what a later record knows to be synced is never taken for the work of a crash. */
  private void assertFindsDamage() throws IOException {
    if (knownRecords == 0) {
      return;
    }
    for (int i = 0; i < 5; i++) {
      int number = random.nextInt(knownRecords);
      Path log = Files.createDirectory(directory.resolve("damaged" + random.nextLong()));
      for (Map.Entry<Path, byte[]> file : written.entrySet()) {
        Files.write(log.resolve(file.getKey()), file.getValue());
      }
      String at;
      try (ChronicleLogReader reader = new ChronicleLogReader(log)) {
        for (int k = 0; k <= number; k++) {
          assertThat(reader.next()).isTrue();
        }
        at = reader.position();
      }
      Path file = Path.of(at.substring(0, at.lastIndexOf('@')));
      try (RandomAccessFile handle = new RandomAccessFile(file.toFile(), "rw")) {
        handle.seek(
            Long.parseLong(at.substring(at.lastIndexOf('@') + 1))
                + 4
                + random.nextInt(LogRecordDescriptor.FRAME_LENGTH + records.get(number).length));
        int value = handle.read();
        handle.seek(handle.getFilePointer() - 1);
        handle.write(value ^ (1 << random.nextInt(8)));
      }
      assertThatExceptionOfType(CorruptStoreException.class)
          .isThrownBy(() -> assertReadsPrefix(log))
          .withMessageContaining(file.toString())
          .withMessageContaining("number " + number + " ");
    }
  }
}
