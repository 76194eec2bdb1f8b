package dev.karst.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.codec.KeyBytes;
import dev.karst.error.CorruptStoreException;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.storage.HeapLogReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Journal records: their bytes, and what a replay shows of them. */
class CommitRecordTest {
  private static final String HEADER_OF_WRITES = "01" + "04" + "0000" + "0000000000000001";
  private static final String TIME = "00000000000003e8";

  private final CommitRecord record = new CommitRecord();
  private final List<String> shown = new ArrayList<>();

  @Test
  void aPutHasTheseBytes() {
    byte[] image = {1, 2, 3};
    record.putItem(7, new KeyBytes().partition("ab").sort(5), image, 3);
    assertBytes(
        HEADER_OF_WRITES
            + TIME
            + "0001"
            + "01"
            + "00000007"
            + "00000003"
            + "016162"
            + "00000002"
            + "c105"
            + "00000003"
            + "010203");
  }

  @Test
  void aDeleteHasTheseBytes() {
    record.deleteItem(7, new KeyBytes().partition("ab"));
    assertBytes(
        HEADER_OF_WRITES + TIME + "0001" + "02" + "00000007" + "00000003" + "016162" + "00000000");
  }

  private void assertBytes(String hex) {
    record.stamp(1, 1000);
    assertThat(HexFormat.of().formatHex(record.bytes(), 0, record.length())).isEqualTo(hex);
  }

  @Test
  void aReplayShowsWhatWasWritten() {
    List<byte[]> log = new ArrayList<>();
    TableRecord table =
        new TableRecord(3, 99, new TableDefinition("abc", KeySchema.simple("id", KeyType.B)));
    record.createTable(table);
    log.add(stamped(1));
    record.names(3, 4, List.of("x", "y"));
    log.add(stamped(2));
    byte[] image = {9};
    record.putItem(3, new KeyBytes().partition("k"), image, 1);
    log.add(stamped(3));
    record.deleteItem(3, new KeyBytes().partition("k").sort("s"));
    log.add(stamped(4));
    record.deleteTable(3);
    log.add(stamped(5));
    JournalReplay replay = new JournalReplay(visitor());
    replay.replay(new HeapLogReader(log));
    assertThat(shown)
        .containsExactly(
            "create " + table, "names 3 4 [x, y]", "put 3 k  09", "delete 3 k s", "drop 3");
    assertThat(replay.lastSequence()).isEqualTo(5);
  }

  @Test
  void everyTruncationIsDamage() {
    record.putItem(3, new KeyBytes().partition("k").sort("s"), new byte[] {9}, 1);
    byte[] whole = stamped(1);
    for (int length = 0; length < whole.length; length++) {
      List<byte[]> log = List.of(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> new JournalReplay(visitor()).replay(new HeapLogReader(log)))
          .isInstanceOf(CorruptStoreException.class)
          .hasMessageStartingWith(
              "The journal is damaged: the record at record 0 is not what was written: ");
    }
    assertThat(shown).isEmpty();
  }

  private byte[] stamped(long sequence) {
    record.stamp(sequence, 1000);
    return Arrays.copyOf(record.bytes(), record.length());
  }

  private JournalVisitor visitor() {
    return new JournalVisitor() {
      @Override
      public void createTable(TableRecord table) {
        shown.add("create " + table);
      }

      @Override
      public void deleteTable(int tableId) {
        shown.add("drop " + tableId);
      }

      @Override
      public void names(int tableId, int firstId, List<String> names) {
        shown.add("names " + tableId + " " + firstId + " " + names);
      }

      @Override
      public void putItem(int tableId, KeyBytes key, byte[] bytes, int offset, int length) {
        String image = HexFormat.of().formatHex(bytes, offset, offset + length);
        shown.add("put " + tableId + " " + text(key) + " " + image);
      }

      @Override
      public void deleteItem(int tableId, KeyBytes key) {
        shown.add("delete " + tableId + " " + text(key));
      }
    };
  }

  private static String text(KeyBytes key) {
    return new String(key.partitionBytes(), 1, key.partitionLength() - 1, US_ASCII)
        + " "
        + new String(key.sortBytes(), 0, key.sortLength(), US_ASCII);
  }
}
