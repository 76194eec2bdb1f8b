package dev.karst.storage.chronicle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.SetClock;
import dev.karst.error.CorruptStoreException;
import dev.karst.storage.Log;
import dev.karst.storage.LogPlace;
import dev.karst.storage.LogReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a log while it is written. */
class ChronicleLogTailTest {
  @TempDir Path directory;

  private final SetClock clock = new SetClock(Instant.parse("2026-11-29T10:00:00Z"));
  private final DiskSpace disk = new DiskSpace(() -> Long.MAX_VALUE, () -> 0);

  @BeforeAll
  static void openModules() {
    ChronicleStorage.create();
  }

  @Test
  void aReaderSeesWhatIsAppendedFromThenOn() {
    try (Log log = ChronicleLog.create(directory, clock, disk);
        LogReader reader = log.read()) {
      assertThat(reader.next()).isFalse();
      append(log, "one");
      append(log, "two");
      assertNext(reader, "one");
      assertNext(reader, "two");
      assertThat(reader.next()).isFalse();
      assertThat(reader.next()).isFalse();
      append(log, "three");
      assertNext(reader, "three");
      assertThat(reader.next()).isFalse();
    }
  }

  @Test
  void aReaderFollowsIntoTheNextDaysFile() {
    try (Log log = ChronicleLog.create(directory, clock, disk);
        LogReader reader = log.read()) {
      for (int day = 0; day < 5; day++) {
        append(log, "morning " + day);
        append(log, "evening " + day);
        if (day % 2 == 0) {
          assertNextSince(reader, day == 0 ? 0 : day - 1, day);
          assertThat(reader.next()).isFalse();
        }
        clock.advance(Duration.ofDays(1));
      }
    }
  }

  private static void assertNextSince(LogReader reader, int firstDay, int lastDay) {
    for (int day = firstDay; day <= lastDay; day++) {
      assertNext(reader, "morning " + day);
      assertNext(reader, "evening " + day);
    }
  }

  @Test
  void placesLeadBackToTheirRecords() {
    List<LogPlace> ends = new ArrayList<>();
    List<LogPlace> seen = new ArrayList<>();
    int count = 600;
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      for (int i = 0; i < count; i++) {
        ends.add(log.end());
        append(log, text(i));
        if (i % 100 == 99) {
          clock.advance(Duration.ofDays(1));
        }
      }
      try (LogReader reader = log.read()) {
        while (reader.next()) {
          seen.add(reader.place());
        }
        assertPlaces(reader, seen, ends);
        reader.seek(log.end());
        assertThat(reader.next()).isFalse();
        append(log, text(count));
        assertNext(reader, text(count));
      }
    }
    try (LogReader reader = new ChronicleLogReader(directory)) {
      assertPlaces(reader, seen, ends);
    }
  }

  private static void assertPlaces(LogReader reader, List<LogPlace> seen, List<LogPlace> ends) {
    Random random = new Random(5);
    assertThat(seen).hasSize(600);
    for (int step = 0; step < 300; step++) {
      int i = random.nextInt(seen.size());
      reader.seek(random.nextBoolean() ? seen.get(i) : ends.get(i));
      assertNext(reader, text(i));
      if (i + 1 < seen.size()) {
        assertNext(reader, text(i + 1));
      }
    }
  }

  @Test
  void filesAreSkipped() {
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      for (int day = 0; day < 4; day++) {
        for (int i = 0; i < 3; i++) {
          append(log, day + "." + i);
        }
        clock.advance(Duration.ofDays(1));
      }
    }
    try (LogReader reader = new ChronicleLogReader(directory)) {
      assertNext(reader, "0.0");
      assertThat(reader.skipFile()).isTrue();
      assertNext(reader, "1.0");
      assertNext(reader, "1.1");
      assertThat(reader.skipFile()).isTrue();
      assertThat(reader.skipFile()).isTrue();
      assertNext(reader, "3.0");
      assertNext(reader, "3.1");
      assertNext(reader, "3.2");
      assertThat(reader.next()).isFalse();
      assertThat(reader.skipFile()).isFalse();
    }
  }

  @Test
  void aFileThatIsGoneIsNamed() {
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      append(log, "one");
      try (LogReader reader = log.read()) {
        assertThatThrownBy(() -> reader.seek(new LogPlace(3, 0, 1)))
            .isInstanceOf(CorruptStoreException.class)
            .hasMessage("The log in " + directory + " has no file number 3");
      }
    }
  }

  @Test
  void readersKeepUpWithAWriter() throws InterruptedException {
    int count = 300_000;
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> readers = new ArrayList<>();
    try (Log log = ChronicleLog.create(directory, clock, disk)) {
      for (int r = 0; r < 2; r++) {
        Thread reader = new Thread(() -> readAll(log, count, failure), "reader " + r);
        reader.start();
        readers.add(reader);
      }
      for (int i = 0; i < count; i++) {
        append(log, text(i));
        if (i % 100_000 == 99_999) {
          clock.advance(Duration.ofDays(1));
        }
      }
      for (Thread reader : readers) {
        reader.join();
      }
    }
    assertThat(failure.get()).isNull();
  }

  private static void readAll(Log log, int count, AtomicReference<Throwable> failure) {
    try (LogReader reader = log.read()) {
      for (int i = 0; i < count; ) {
        if (reader.next()) {
          assertThat(record(reader)).isEqualTo(text(i++));
        } else {
          Thread.onSpinWait();
        }
      }
    } catch (RuntimeException | Error e) {
      failure.set(e);
    }
  }

  private static String text(int i) {
    return "record " + i + " ".repeat(i % 300);
  }

  private static void append(Log log, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    log.append(bytes, 0, bytes.length);
  }

  private static void assertNext(LogReader reader, String text) {
    assertThat(reader.next()).isTrue();
    assertThat(record(reader)).isEqualTo(text);
  }

  private static String record(LogReader reader) {
    return new String(reader.record(), 0, reader.length(), UTF_8);
  }
}
