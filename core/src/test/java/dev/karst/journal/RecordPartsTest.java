package dev.karst.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.error.CorruptStoreException;
import dev.karst.error.StorageFullException;
import dev.karst.storage.HeapLogReader;
import dev.karst.storage.Log;
import dev.karst.storage.LogPlace;
import dev.karst.storage.LogReader;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long records: cut into parts that a log takes, joined by the replay, or as if never written. */
class RecordPartsTest {
  private static final int IMAGE_LENGTH = 400 * 1024;

  private final List<byte[]> log = new ArrayList<>();
  private long room = Long.MAX_VALUE;
  private long claimed;
  private int partsUntilFull = -1;
  private final Set<Boolean> reserve = new HashSet<>();
  private final Journal journal =
      new Journal(
          new JournalLogs(List.of(), this::heapLog),
          false,
          Clock.systemUTC(),
          new CommitsUnderWay(),
          JournalEnd.EMPTY);
  private final CommitRecord record = new CommitRecord();
  private final byte[] image = new byte[IMAGE_LENGTH];
  private final List<String> shown = new ArrayList<>();

  @BeforeEach
  void fillImage() {
    new Random(7).nextBytes(image);
  }

  @Test
  void aHundredLargeItemsAreOneTransaction() {
    appendLong("first", 100);
    appendShort("second");
    assertThat(log).hasSize(11);
    assertThat(log).allSatisfy(part -> assertThat(part.length).isLessThan(5 << 20));
    assertThat(log.stream().mapToLong(part -> part.length).sum()).isEqualTo(claimed);
    assertThat(replay(log)).isEqualTo(2);
    assertThat(shown).hasSize(102).startsWith("token first", "put 1 true");
    assertThat(shown.get(100)).isEqualTo("put 1 true");
    assertThat(shown.get(101)).isEqualTo("delete second");
  }

  @Test
  void aPartBeginsWithTheseBytes() {
    appendLong("first", 11);
    assertThat(log).hasSize(2);
    int whole = log.get(0).length - 8 + log.get(1).length - 8;
    String length = String.format("%08x", whole);
    assertThat(start(log.get(0), 10)).isEqualTo("04" + "07" + "0000" + length + "04" + "06");
    assertThat(start(log.get(1), 8)).isEqualTo("04" + "07" + "0001" + length);
  }

  @Test
  void allPartsOfDeletesMayUseTheReserve() {
    appendLong("puts", 11);
    assertThat(reserve).containsExactly(false);
    reserve.clear();
    ItemView before = new ItemView();
    AttributeDictionary names = new AttributeDictionary();
    ImageWriter writer = new ImageWriter().begin(names, new int[0]);
    DynamicItemCodec.write(
        Item.of("b", AttributeValue.b(Arrays.copyOf(image, IMAGE_LENGTH - 100))), writer);
    int length = writer.finish();
    before.show(writer.bytes(), 0, length, names);
    record.beginWrites();
    for (int i = 0; i < 11; i++) {
      record.addDelete(
          1, new KeyBytes().partition("k"), Capture.CHANGES_AND_OLD_IMAGES, before, false);
    }
    journal.append(record);
    assertThat(log).hasSize(4);
    assertThat(reserve).containsExactly(true);
  }

  @Test
  void partsThatAreCutOffCountForNothing() {
    appendShort("before");
    appendLong("lost", 30);
    assertThat(log.size()).isGreaterThan(3);
    for (int size = 1; size < log.size(); size++) {
      shown.clear();
      assertThat(replay(log.subList(0, size))).isEqualTo(1);
      assertThat(shown).containsExactly("delete before");
    }
  }

  @Test
  void aLongRecordIsRefusedAsAWhole() {
    room = 2 * RecordParts.MAX_BYTES;
    assertThatThrownBy(() -> appendLong("lost", 30)).isInstanceOf(StorageFullException.class);
    assertThat(log).isEmpty();
  }

  /** So did logs that asked for room part by part: they went on behind those that had found it. */
  private void leaveFirstPartsOf(String token) {
    partsUntilFull = 2;
    assertThatThrownBy(() -> appendLong(token, 30)).isInstanceOf(StorageFullException.class);
    partsUntilFull = -1;
    assertThat(log).hasSize(2);
  }

  @Test
  void aJournalGoesOnBehindPartsThatFoundTheDiskFull() {
    leaveFirstPartsOf("lost");
    appendShort("next");
    appendLong("long", 11);
    assertThat(replay(log)).isEqualTo(2);
    assertThat(shown).startsWith("delete next", "token long", "put 1 true").hasSize(13);
  }

  @Test
  void aLongRecordBehindOneThatFoundTheDiskFullIsWhole() {
    leaveFirstPartsOf("lost");
    appendLong("long", 30);
    assertThat(replay(log)).isEqualTo(1);
    assertThat(shown).startsWith("token long", "put 1 true").hasSize(31);
  }

  @Test
  void partsOutOfOrderAreDamage() {
    appendLong("first", 30);
    assertDamaged(List.of(log.get(1)));
    assertDamaged(List.of(log.get(0), log.get(2)));
    byte[] tooLong = Arrays.copyOf(log.get(log.size() - 1), log.get(0).length);
    List<byte[]> longer = new ArrayList<>(log.subList(0, log.size() - 1));
    longer.add(tooLong);
    assertDamaged(longer);
  }

  private void assertDamaged(List<byte[]> records) {
    assertThatThrownBy(() -> replay(records))
        .isInstanceOf(CorruptStoreException.class)
        .hasMessageEndingWith("it is a part that does not continue the one before");
    assertThat(shown).isEmpty();
  }

  @Test
  void anImpossibleLengthIsDamage() {
    appendLong("first", 11);
    byte[] part = log.get(0).clone();
    part[4] = (byte) 0x80;
    assertThatThrownBy(() -> replay(List.of(part)))
        .isInstanceOf(CorruptStoreException.class)
        .hasMessageContaining("it is a part of a record of -");
  }

  private void appendLong(String token, int items) {
    record.beginWrites(token, 1);
    for (int i = 0; i < items; i++) {
      record.addPut(1, new KeyBytes().partition("k"), image, IMAGE_LENGTH);
    }
    journal.append(record);
  }

  private void appendShort(String key) {
    record.beginWrites();
    record.addDelete(1, new KeyBytes().partition(key));
    journal.append(record);
  }

  private static String start(byte[] bytes, int length) {
    return HexFormat.of().formatHex(bytes, 0, length);
  }

  private long replay(List<byte[]> records) {
    JournalReplay replay = new JournalReplay(visitor());
    replay.replay(new HeapLogReader(records));
    return replay.end().sequence();
  }

  private Log heapLog() {
    return new Log() {
      @Override
      public void claim(int records, long bytes, boolean mayUseReserve) {
        if (bytes > room) {
          throw new StorageFullException("full");
        }
        claimed += bytes;
        reserve.add(mayUseReserve);
      }

      @Override
      public void append(byte[] bytes, int offset, int length) {
        if (partsUntilFull-- == 0) {
          throw new StorageFullException("full");
        }
        log.add(Arrays.copyOfRange(bytes, offset, offset + length));
      }

      @Override
      public void sync() {}

      @Override
      public LogPlace end() {
        return new LogPlace(0, 0, log.size());
      }

      @Override
      public LogReader read() {
        return new HeapLogReader(log);
      }

      @Override
      public void close() {}
    };
  }

  private JournalVisitor visitor() {
    return new JournalVisitor() {
      @Override
      public void createTable(TableRecord table) {
        throw new AssertionError(table);
      }

      @Override
      public void updateTable(TableRecord table) {
        throw new AssertionError(table);
      }

      @Override
      public void deleteTable(int tableId, long sequence, long time) {
        throw new AssertionError(tableId);
      }

      @Override
      public void checkpoint(int tableId, String consumer, long commit, int write) {
        throw new AssertionError(consumer);
      }

      @Override
      public void forgetConsumer(int tableId, String consumer) {
        throw new AssertionError(consumer);
      }

      @Override
      public void names(int tableId, int firstId, List<String> names) {
        throw new AssertionError(names);
      }

      @Override
      public void token(String token, long fingerprint, long time) {
        shown.add("token " + token);
      }

      @Override
      public void putItem(int tableId, KeyBytes key, byte[] bytes, int offset, int length) {
        boolean same = Arrays.equals(bytes, offset, offset + length, image, 0, IMAGE_LENGTH);
        shown.add("put " + tableId + " " + same);
      }

      @Override
      public void deleteItem(int tableId, KeyBytes key) {
        shown.add(
            "delete " + new String(key.partitionBytes(), 1, key.partitionLength() - 1, US_ASCII));
      }
    };
  }
}
