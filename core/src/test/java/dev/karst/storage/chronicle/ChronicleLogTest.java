package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.UnsupportedFormatException;
import dev.karst.storage.Log;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterEach;
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

  /** Logs that are left as a crash leaves them, until the test is over. */
  private final List<Log> open = new ArrayList<>();

  @AfterEach
  void closeLogs() {
    for (Log log : open) {
      try {
        log.close();
      } catch (StoreUnavailableException e) {
        // a test damaged the file under it
        assertThat(e).hasMessageContaining(directory.toString());
      }
    }
  }

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
  @ValueSource(ints = {0, 3, 4, 7, 8, 12, 20, 28, 60, 127})
  void namesTheDamageToWhatWasForced(int offset) throws IOException {
    write(100, 60, false);
    flip(offset, 50);
    assertThatExceptionOfType(CorruptStoreException.class)
        .isThrownBy(this::readAll)
        .withMessageContaining(file().toString())
        .withMessageContaining("position")
        .withMessageContaining("number 50 ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 7, 8, 12, 20, 28, 60, 127})
  void takesDamageToWhatWasNotForcedForTheEnd(int offset) throws IOException {
    List<byte[]> records = write(100, 60, false);
    for (int number : new int[] {99, 80, 60}) {
      flip(offset, number);
      assertReadsTorn(records.subList(0, number));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 28, 127})
  void findsDamageAnywhereInALogThatWasClosed(int offset) throws IOException {
    write(100, 1_000, true);
    flip(offset, 99);
    assertThatExceptionOfType(CorruptStoreException.class)
        .isThrownBy(this::readAll)
        .withMessageContaining("number 99 ");
  }

  @Test
  void findsZerosAmongWhatWasForced() throws IOException {
    List<byte[]> records = write(3_000, 2_000, false);
    long from = position(1_000);
    assertReads(records);
    zero(from, position(2_999)); // the last record, number 2999, says that 2000 were forced
    assertThatExceptionOfType(CorruptStoreException.class)
        .isThrownBy(this::readAll)
        .withMessageContaining("number 1000 ");
  }

  @Test
  void takesZerosBehindWhatWasForcedForTheEnd() throws IOException {
    List<byte[]> records = write(3_000, 2_000, false);
    zero(position(2_000), position(2_900));
    assertReadsTorn(records.subList(0, 2_000));
  }

  @Test
  void aFileThatEndsTooEarlyIsTheEndUnlessItWasForced() throws IOException {
    List<byte[]> records = new ArrayList<>();
    Log log = ChronicleLog.create(directory, clock, disk);
    append(log, records, 100);
    log.sync();
    append(log, records, 100);
    Path first = file();
    long lost = position(1);
    clock.add(Duration.ofDays(1));
    append(log, records, 100);
    byte[] start = Files.readAllBytes(first);
    zero(first, lost, lost + 200); // record 1 and the end of the file
    assertReadsTorn(records.subList(0, 1));
    log.sync();
    append(log, records, 100);
    assertThatExceptionOfType(CorruptStoreException.class)
        .isThrownBy(this::readAll)
        .withMessageContaining(first.toString())
        .withMessageContaining("number 1 ");
    Files.delete(first);
    assertThatExceptionOfType(CorruptStoreException.class)
        .isThrownBy(this::readAll)
        .withMessageContaining("number 0 ");
    Files.write(first, start);
    assertReads(records);
    log.close();
    assertReads(records);
  }

  @Test
  void aRecordOfANewerVersionIsNotDamage() throws IOException {
    write(3, 3, true);
    long at = position(1) + 4;
    try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
      byte[] frame = new byte[LogRecordDescriptor.FRAME_LENGTH + 100];
      file.seek(at);
      file.readFully(frame);
      frame[3] = 0x20;
      CRC32C crc = new CRC32C();
      crc.update(frame, 0, 4);
      crc.update(frame, 8, frame.length - 8);
      ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putInt(4, (int) crc.getValue());
      file.seek(at);
      file.write(frame);
    }
    assertThatExceptionOfType(UnsupportedFormatException.class)
        .isThrownBy(this::readAll)
        .withMessageContaining(file().toString());
  }

  @Test
  void goldenBytes() throws IOException {
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      log.append(new byte[] {0, 1, 2, 3, 4, 5}, 1, 5);
      log.sync();
      log.append(new byte[] {6, 7, 8, 9}, 0, 4);
    }
    byte[] bytes = new byte[36 + 32 + 28 + 4];
    try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "r")) {
      file.seek(position(0));
      file.readFully(bytes);
    }
    assertThat(HexFormat.of().formatHex(bytes))
        .isEqualTo(
            // excerpt's header, version kind length, checksum, number, forced, bytes, padding
            "1d000000"
                + "05000010"
                + "82e5764e"
                + "0000000000000000"
                + "0000000000000000"
                + "0102030405"
                + "000000"
                + "1c000000"
                + "04000010"
                + "06989ae5"
                + "0100000000000000"
                + "0100000000000000"
                + "06070809"
                + "18000000"
                + "00000011"
                + "e775bd7c"
                + "0200000000000000"
                + "0200000000000000"
                + "00000000");
  }

  /** Writes records of a hundred bytes, and syncs after {@code synced} of them. */
  private List<byte[]> write(int count, int synced, boolean close) {
    List<byte[]> records = new ArrayList<>();
    Log log = ChronicleLog.create(directory, clock, disk);
    for (int i = 0; i < count; i++) {
      if (i == synced) {
        log.sync();
      }
      append(log, records, 100);
    }
    if (close) {
      log.close();
    } else {
      open.add(log);
    }
    return records;
  }

  /** Where the excerpt of the record begins. */
  private long position(int number) {
    try (ChronicleLogReader reader = new ChronicleLogReader(directory)) {
      for (int i = 0; i <= number; i++) {
        assertThat(reader.next()).isTrue();
      }
      String text = reader.position();
      return Long.parseLong(text.substring(text.lastIndexOf('@') + 1));
    }
  }

  private void flip(int offset, int number) throws IOException {
    long position = position(number) + offset;
    try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
      file.seek(position);
      int value = file.read();
      file.seek(position);
      file.write(value ^ 16);
    }
  }

  private void zero(long from, long to) throws IOException {
    zero(file(), from, to);
  }

  private static void zero(Path path, long from, long to) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(from);
      file.write(new byte[(int) (to - from)]);
    }
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
          .isThrownBy(() -> log.claim(1, 20_000, false))
          .withMessageContaining(directory.toString());
    }
    assertReads(records);
  }

  @Test
  void aRecordThatMayDoSoUsesHalfOfTheReserveHoweverLongItIs() {
    List<byte[]> records = new ArrayList<>();
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      usable.set(DiskSpace.RESERVE);
      time.addAndGet(1_000_000_000);
      assertRefused(log, 1, false);
      append(log, records, 1, true);
      append(log, records, LogRecordDescriptor.MAX_RECORD_LENGTH, true);
      usable.set(DiskSpace.LAST_RESERVE);
      assertRefused(log, 1, true);
      usable.set(DiskSpace.RESERVE * 2);
      append(log, records, 1, false);
      usable.set(0);
      time.addAndGet(1_000_000_000);
    } // without a mark, for which there is no room
    assertReads(records);
  }

  @Test
  void roomIsClaimedForSeveralRecordsAtOnce() {
    List<byte[]> records = new ArrayList<>();
    int longest = LogRecordDescriptor.MAX_RECORD_LENGTH;
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      usable.set(DiskSpace.RESERVE + 3L * longest / 2);
      time.addAndGet(1_000_000_000);
      assertThatExceptionOfType(StorageFullException.class)
          .isThrownBy(() -> log.claim(2, 2L * longest, false));
      append(log, records, longest);
    }
    assertReads(records);
  }

  private static void assertRefused(Log log, int length, boolean mayUseReserve) {
    assertThatExceptionOfType(StorageFullException.class)
        .isThrownBy(() -> log.claim(1, length, mayUseReserve));
  }

  @Test
  void aFailedSyncEndsTheLog() throws IOException {
    List<byte[]> records = new ArrayList<>();
    Log log = ChronicleLog.create(directory, clock, disk);
    append(log, records, 100);
    Path file = file();
    Path moved = Files.move(file, directory.resolve("moved"));
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(log::sync)
        .withMessageContaining(file.toString());
    assertThat(file).doesNotExist();
    Files.move(moved, file);
    assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(log::sync);
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> log.append(new byte[1], 0, 1));
    log.close();
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
    append(log, records, length, false);
  }

  private static void append(Log log, List<byte[]> records, int length, boolean mayUseReserve) {
    byte[] record = new byte[length];
    new Random(records.size()).nextBytes(record);
    records.add(record);
    log.claim(1, length, mayUseReserve);
    log.append(record, 0, length);
  }

  private void assertReads(List<byte[]> records) {
    assertReads(records, false);
  }

  private void assertReadsTorn(List<byte[]> records) {
    assertReads(records, true);
  }

  private void assertReads(List<byte[]> records, boolean torn) {
    try (ChronicleLogReader reader = new ChronicleLogReader(directory)) {
      for (byte[] record : records) {
        assertThat(reader.next()).isTrue();
        assertThat(reader.length()).isEqualTo(record.length);
        assertThat(Arrays.equals(reader.record(), 0, reader.length(), record, 0, record.length))
            .isTrue();
      }
      assertThat(reader.next()).isFalse();
      assertThat(reader.torn()).isEqualTo(torn);
      assertThat(reader.next()).isFalse();
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
