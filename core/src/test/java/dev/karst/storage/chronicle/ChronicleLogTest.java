package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.storage.Log;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChronicleLogTest {
  @TempDir Path directory;

  private final SetClock clock = new SetClock();
  private final AtomicLong usable = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong time = new AtomicLong();
  private final DiskSpace disk = new DiskSpace(usable::get, time::get);

  @BeforeAll
  static void openModules() {
    ChronicleStorage.create();
  }

  @Test
  void readsRecordsOfAllSizesInOrder() {
    List<byte[]> records = new ArrayList<>();
    Random random = new Random(1);
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      for (int i = 0; i < 3_000; i++) {
        int length = i % 500 == 499 ? LogRecordDescriptor.MAX_RECORD_LENGTH : i;
        byte[] record = new byte[length];
        random.nextBytes(record);
        records.add(record);
        log.append(record, 0, length);
      }
    }
    assertReads(records);
  }

  @Test
  void startsAFileADayAndKeepsOrderWhenTheClockGoesBack() throws IOException {
    List<byte[]> records = new ArrayList<>();
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      for (int day : new int[] {1, 1, 1, -1, 0, 1}) {
        append(log, records, 100);
        clock.add(Duration.ofDays(day));
        log.sync();
      }
      append(log, records, 100);
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.filter(file -> file.toString().endsWith(".cq4"))).hasSize(4);
    }
    assertReads(records);
  }

  @Test
  void syncsWhileOthersAppendInterruptedOrNot() throws Exception {
    List<byte[]> records = new ArrayList<>();
    AtomicBoolean stop = new AtomicBoolean();
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      Thread syncer =
          new Thread(
              () -> {
                while (!stop.get()) {
                  Thread.currentThread().interrupt();
                  log.sync();
                }
              });
      syncer.start();
      for (int i = 0; i < 20; i++) {
        Thread appender =
            new Thread(
                () -> {
                  Thread.currentThread().interrupt();
                  for (int k = 0; k < 100; k++) {
                    append(log, records, 5_000);
                  }
                });
        appender.start();
        appender.join();
        clock.add(Duration.ofHours(10));
      }
      stop.set(true);
      syncer.join();
    }
    assertReads(records);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 8, 12, 20, 60, 119})
  void namesTheDamageInTheMiddle(int offset) throws IOException {
    List<byte[]> records = writeAndDamage(offset, 50);
    assertThatExceptionOfType(CorruptStoreException.class)
        .isThrownBy(() -> readAll())
        .withMessageContaining(file().toString())
        .withMessageContaining("number=50");
    assertThat(records).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 12, 20, 60, 119})
  void takesDamageAtTheEndForATornRecord(int offset) throws IOException {
    List<byte[]> records = writeAndDamage(offset, 99);
    try (ChronicleLogReader reader = new ChronicleLogReader(directory)) {
      for (byte[] record : records.subList(0, 99)) {
        assertThat(reader.next()).isTrue();
        assertThat(Arrays.copyOf(reader.record(), reader.length())).isEqualTo(record);
      }
      assertThat(reader.next()).isFalse();
      assertThat(reader.torn()).isTrue();
      assertThat(reader.next()).isFalse();
    }
  }

  /** Writes a hundred records of a hundred bytes, and flips a bit in one of their excerpts. */
  private List<byte[]> writeAndDamage(int offset, int number) throws IOException {
    List<byte[]> records = new ArrayList<>();
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      for (int i = 0; i < 100; i++) {
        append(log, records, 100);
      }
    }
    long position = 0;
    try (ChronicleLogReader reader = new ChronicleLogReader(directory)) {
      for (int i = 0; i <= number; i++) {
        assertThat(reader.next()).isTrue();
        String text = reader.position();
        position = Long.parseLong(text.substring(text.lastIndexOf('@') + 1));
      }
    }
    try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
      file.seek(position + offset);
      int value = file.read();
      file.seek(position + offset);
      file.write(value ^ 16);
    }
    return records;
  }

  @Test
  void forcesALogThatNobodyWrites() {
    ChronicleStorage storage = ChronicleStorage.create();
    storage.syncLog(directory);
    List<byte[]> records = new ArrayList<>();
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      append(log, records, 100);
    }
    storage.syncLog(directory);
    assertReads(records);
    Path missing = directory.resolve("missing");
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> storage.syncLog(missing))
        .withMessageContaining(missing.toString());
  }

  @Test
  void takesLittleDisk() throws Exception {
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      log.append(new byte[100], 0, 100);
    }
    assertThat(DiskUsage.kilobytes(directory)).isLessThan(100);
  }

  @Test
  void aFullDiskRefusesARecordAndLeavesTheLogWhole() {
    List<byte[]> records = new ArrayList<>();
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      append(log, records, 100);
      usable.set(DiskSpace.RESERVE + 10_000);
      time.addAndGet(1_000_000_000);
      assertThatExceptionOfType(StorageFullException.class)
          .isThrownBy(() -> log.append(new byte[20_000], 0, 20_000))
          .withMessageContaining(directory.toString());
    }
    assertReads(records);
  }

  @Test
  void refusesMisuse() throws IOException {
    Files.createFile(directory.resolve("other"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChronicleLog.create(directory, clock, disk));
    Files.delete(directory.resolve("other"));
    Log log = ChronicleLog.create(directory, clock, disk);
    int tooLong = LogRecordDescriptor.MAX_RECORD_LENGTH + 1;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> log.append(new byte[tooLong], 0, tooLong));
    log.close();
    log.close();
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> log.append(new byte[1], 0, 1));
    assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(log::sync);
    assertReads(List.of());
  }

  private static void append(Log log, List<byte[]> records, int length) {
    byte[] record = new byte[length];
    new Random(records.size()).nextBytes(record);
    records.add(record);
    log.append(record, 0, length);
  }

  private void assertReads(List<byte[]> records) {
    try (ChronicleLogReader reader = new ChronicleLogReader(directory)) {
      for (byte[] record : records) {
        assertThat(reader.next()).isTrue();
        assertThat(reader.length()).isEqualTo(record.length);
        assertThat(Arrays.equals(reader.record(), 0, reader.length(), record, 0, record.length))
            .isTrue();
      }
      assertThat(reader.next()).isFalse();
      assertThat(reader.torn()).isFalse();
    }
  }

  private void readAll() {
    try (ChronicleLogReader reader = new ChronicleLogReader(directory)) {
      while (reader.next()) {
        assertThat(reader.length()).isEqualTo(100);
      }
    }
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".cq4")).findFirst().orElseThrow();
    }
  }

  /** A clock that stands until it is set. */
  private static final class SetClock extends Clock {
    private volatile Instant now = Instant.parse("2026-01-01T12:00:00Z");

    void add(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
