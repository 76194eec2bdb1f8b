package dev.karst.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.SetClock;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.schema.KeyType;
import dev.karst.storage.chronicle.ChronicleStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going through a journal while it is written, from any place on. */
class JournalCursorTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path directory;

  private final SetClock clock = new SetClock(START);
  private final CommitRecord record = new CommitRecord();
  private final CommitsUnderWay underWay = new CommitsUnderWay();

  @Test
  void itShowsCommitsOfAllOpeningsInOrder() {
    JournalEnd end = JournalEnd.EMPTY;
    for (int opening = 0; opening < 4; opening++) {
      try (Journal journal = open(end)) {
        for (int i = 0; i < 5; i++) {
          put(journal, i % 3 == 1 ? 5_000_000 : 10);
        }
        end = journal.end();
        assertThat(sequences(new JournalCursor(journal.logs()), end.sequence()))
            .containsExactlyElementsOf(numbers(1, opening * 5 + 5));
      }
    }
    try (Journal journal = open(end)) {
      for (long behind = 0; behind <= 20; behind++) {
        JournalCursor cursor = new JournalCursor(journal.logs());
        cursor.seekBehind(behind);
        assertThat(sequences(cursor, 20)).containsExactlyElementsOf(numbers(behind + 1, 20));
      }
    }
  }

  @Test
  void itStopsWhereItIsToldAndGoesOnFromThere() {
    try (Journal journal = open(JournalEnd.EMPTY);
        JournalCursor cursor = new JournalCursor(journal.logs())) {
      assertThat(cursor.next(0)).isFalse();
      for (int i = 0; i < 10; i++) {
        put(journal, 100);
      }
      assertThat(sequences(cursor, 4)).containsExactly(1L, 2L, 3L, 4L);
      assertThat(cursor.position()).isEqualTo(4);
      assertThat(sequences(cursor, 4)).isEmpty();
      assertThat(sequences(cursor, 9)).containsExactly(5L, 6L, 7L, 8L, 9L);
      put(journal, 100);
      assertThat(sequences(cursor, 11)).containsExactly(10L, 11L);
      cursor.seekBehind(2);
      assertThat(sequences(cursor, 4)).containsExactly(3L, 4L);
    }
  }

  @Test
  void timesAreFound() {
    JournalEnd end = JournalEnd.EMPTY;
    for (int opening = 0; opening < 3; opening++) {
      try (Journal journal = open(end)) {
        for (int i = 0; i < 100; i++) {
          put(journal, 100_000); // some marks apart
          clock.advance(Duration.ofHours(1));
        }
        end = journal.end();
      }
    }
    try (Journal journal = open(end);
        JournalCursor cursor = new JournalCursor(journal.logs())) {
      Random random = new Random(3);
      for (int step = 0; step < 100; step++) {
        int hour = random.nextInt(302) - 1;
        int minutes = random.nextInt(3) - 1;
        Instant time = START.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minutes));
        cursor.seekTime(time.toEpochMilli(), end.sequence());
        long first = Math.max(0, minutes > 0 ? hour + 1 : hour) + 1L;
        assertThat(cursor.position()).isEqualTo(Math.min(300, first - 1));
        if (first <= 300) {
          assertThat(cursor.next(end.sequence())).isTrue();
          assertThat(cursor.sequence()).isEqualTo(first);
          assertThat(cursor.time())
              .isEqualTo(START.plus(Duration.ofHours(first - 1)).toEpochMilli());
        } else {
          assertThat(cursor.next(end.sequence())).isFalse();
        }
      }
    }
  }

  @Test
  void timeNeverGoesBack() {
    JournalEnd end;
    try (Journal journal = open(JournalEnd.EMPTY)) {
      put(journal, 1);
      clock.set(START.minusSeconds(5));
      put(journal, 1);
      end = journal.end();
    }
    try (Journal journal = open(end);
        JournalCursor cursor = new JournalCursor(journal.logs())) {
      put(journal, 1);
      while (cursor.next(3)) {
        assertThat(cursor.time()).isEqualTo(START.toEpochMilli());
      }
      assertThat(cursor.position()).isEqualTo(3);
    }
  }

  @Test
  void writesAreShown() {
    try (Journal journal = open(JournalEnd.EMPTY);
        JournalCursor cursor = new JournalCursor(journal.logs())) {
      record.beginWrites("token", 5);
      record.addPut(3, new KeyBytes().partition("p").sort(7), new byte[] {1}, 1);
      record.addPut(
          4, new KeyBytes().partition("q"), Capture.CHANGES, new ItemView(), new byte[] {1, 2}, 2);
      record.addDelete(4, new KeyBytes().partition("q"), Capture.CHANGES, new ItemView(), true);
      journal.append(record);
      record.names(3, 0, List.of("x"));
      journal.append(record);
      assertThat(cursor.next(2)).isTrue();
      JournalWrite put = cursor.nextWrite();
      assertThat(put.tableId()).isEqualTo(3);
      assertThat(put.isCaptured()).isFalse();
      assertThat(put.toChange().partitionValue(KeyType.S)).hasToString("{\"S\":\"p\"}");
      assertThat(put.toChange().sortValue(KeyType.N)).hasToString("{\"N\":\"7\"}");
      JournalWrite captured = cursor.nextWrite();
      assertThat(captured.tableId()).isEqualTo(4);
      assertThat(captured.isCaptured()).isTrue();
      assertThat(captured.toChange().existedBefore()).isFalse();
      assertThat(captured.toChange().existsAfter()).isTrue();
      assertThat(captured.toChange().isByStore()).isFalse();
      JournalWrite delete = cursor.nextWrite();
      assertThat(delete.toChange().existsAfter()).isFalse();
      assertThat(delete.toChange().isByStore()).isTrue();
      assertThat(cursor.nextWrite()).isNull();
      assertThat(cursor.next(2)).isTrue();
      assertThat(cursor.nextWrite()).isNull();
    }
  }

  @Test
  void aJournalInMemoryKeepsWhatIsReadAndForgetsTheOldest() {
    JournalLogs logs = JournalLogs.inMemory(4 << 20);
    try (Journal journal = new Journal(logs, false, clock, underWay, JournalEnd.EMPTY);
        JournalCursor cursor = new JournalCursor(logs)) {
      put(journal, 10);
      assertThat(cursor.next(1)).isFalse();
      assertThat(cursor.position()).isEqualTo(1);
      captured(journal, 10);
      put(journal, 10);
      captured(journal, 10);
      assertThat(sequences(cursor, 4)).containsExactly(2L, 4L);
      assertThat(logs.forgottenUpTo()).isZero();
      for (int i = 0; i < 20; i++) {
        captured(journal, i % 2 == 0 ? 900_000 : 5_000_000);
      }
      assertThat(logs.forgottenUpTo()).isGreaterThan(4);
      List<Long> left = sequences(cursor, 24);
      assertThat(left)
          .containsExactlyElementsOf(numbers(logs.forgottenUpTo() + 1, 24))
          .isNotEmpty();
      cursor.seekBehind(0);
      assertThat(sequences(cursor, 24)).isEqualTo(left);
    }
  }

  private Journal open(JournalEnd end) {
    JournalDirectory journal =
        new JournalDirectory(ChronicleStorage.create(clock, () -> 0), directory);
    return new Journal(JournalLogs.in(journal), false, clock, underWay, end);
  }

  private void put(Journal journal, int length) {
    record.beginWrites();
    record.addPut(1, new KeyBytes().partition("k"), new byte[length], length);
    journal.append(record);
  }

  private void captured(Journal journal, int length) {
    record.beginWrites();
    record.addPut(
        1,
        new KeyBytes().partition("k"),
        Capture.CHANGES,
        new ItemView(),
        new byte[length],
        length);
    journal.append(record);
  }

  private static List<Long> sequences(JournalCursor cursor, long upTo) {
    List<Long> sequences = new ArrayList<>();
    while (cursor.next(upTo)) {
      sequences.add(cursor.sequence());
    }
    return sequences;
  }

  private static List<Long> numbers(long first, long last) {
    List<Long> numbers = new ArrayList<>();
    for (long number = first; number <= last; number++) {
      numbers.add(number);
    }
    return numbers;
  }
}
