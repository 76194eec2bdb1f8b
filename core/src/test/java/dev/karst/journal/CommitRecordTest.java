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
import dev.karst.error.UnsupportedFormatException;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableSettings;
import dev.karst.storage.HeapLogReader;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Journal records: their bytes, and what a replay shows of them. */
class CommitRecordTest {
  private static final String HEADER_OF_WRITES = "04" + "04" + "0000" + "0000000000000001";
  private static final String TIME = "00000000000003e8";

  private final CommitRecord record = new CommitRecord();
  private final List<String> shown = new ArrayList<>();

  @Test
  void aPutHasTheseBytes() {
    byte[] image = {1, 2, 3};
    record.beginWrites();
    record.addPut(7, new KeyBytes().partition("ab").sort(5), image, 3);
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
    record.beginWrites();
    record.addDelete(7, new KeyBytes().partition("ab"));
    assertBytes(
        HEADER_OF_WRITES + TIME + "0001" + "02" + "00000007" + "00000003" + "016162" + "00000000");
  }

  @Test
  void aTransactionHasTheseBytes() {
    record.beginWrites();
    record.addPut(7, new KeyBytes().partition("ab"), new byte[] {1, 2}, 1);
    record.addDelete(8, new KeyBytes().partition("c"));
    assertBytes(
        HEADER_OF_WRITES
            + TIME
            + "0002"
            + "01"
            + "00000007"
            + "00000003016162"
            + "00000000"
            + "0000000101"
            + "02"
            + "00000008"
            + "000000020163"
            + "00000000");
  }

  @Test
  void aTransactionWithATokenHasTheseBytes() {
    record.beginWrites("tok", -2);
    record.addDelete(7, new KeyBytes().partition("ab"));
    assertBytes(
        "04"
            + "06"
            + "0000"
            + "0000000000000001"
            + TIME
            + "00000003746f6b"
            + "fffffffffffffffe"
            + "0001"
            + "02"
            + "00000007"
            + "00000003016162"
            + "00000000");
  }

  @Test
  void whatReadersOfChangesAreShownHasTheseBytes() {
    ItemView before = new ItemView();
    KeyBytes key = new KeyBytes().partition("ab");
    record.beginWrites();
    record.addPut(7, key, Capture.CHANGES, before, new byte[] {1, 2}, 2);
    AttributeDictionary names = new AttributeDictionary();
    ImageWriter writer = new ImageWriter().begin(names, new int[0]);
    DynamicItemCodec.write(Item.of("p", AttributeValue.s("ab")), writer);
    int length = writer.finish();
    before.show(writer.bytes(), 0, length, names);
    String image = HexFormat.of().formatHex(writer.bytes(), 0, length);
    record.addPut(7, key, Capture.CHANGES, before, new byte[] {3}, 1);
    record.addPut(7, key, Capture.CHANGES_AND_OLD_IMAGES, before, new byte[] {4}, 1);
    record.addDelete(7, key, Capture.CHANGES, before, true);
    record.addDelete(7, key, Capture.CHANGES_AND_OLD_IMAGES, before, false);
    assertThat(record.isCaptured()).isTrue();
    String where = "00000007" + "00000003016162" + "00000000";
    String old = "00000000" + "00000000" + String.format("%08x", length) + image;
    assertBytes(
        HEADER_OF_WRITES
            + TIME
            + "0005"
            + ("11" + where + "000000020102")
            + ("31" + where + "0000000103")
            + ("71" + where + old + "0000000104")
            + ("b2" + where)
            + ("72" + where + old));
  }

  @Test
  void checkpointsHaveTheseBytes() {
    record.checkpoint(7, "con", 9, 5);
    assertBytes(
        "04"
            + "08"
            + "0000"
            + "0000000000000001"
            + TIME
            + "00000007"
            + "00000003636f6e"
            + "0000000000000009"
            + "0005");
    record.forgetConsumer(7, "con");
    assertBytes("04" + "09" + "0000" + "0000000000000001" + TIME + "00000007" + "00000003636f6e");
  }

  @Test
  void tablesHaveTheseBytes() {
    record.createTable(RichTable.TABLE);
    assertBytes("04" + "02" + "0000" + "0000000000000001" + TIME + RichTable.BYTES);
    record.updateTable(RichTable.TABLE);
    assertBytes("04" + "05" + "0000" + "0000000000000001" + TIME + RichTable.BYTES);
  }

  @Test
  void onlyATransactionTakesWrites() {
    assertThatThrownBy(() -> record.addDelete(7, new KeyBytes().partition("ab")))
        .isInstanceOf(IllegalStateException.class);
    record.beginWrites();
    record.addDelete(7, new KeyBytes().partition("ab"));
    record.deleteTable(7);
    assertThatThrownBy(() -> record.addDelete(7, new KeyBytes().partition("ab")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("writes are added to a transaction that has room: countOffset=-1 writes=0");
  }

  @Test
  void aTransactionTakesSoManyWritesAsItCanCount() {
    record.beginWrites();
    KeyBytes key = new KeyBytes().partition("k");
    for (int i = 0; i < 65535; i++) {
      record.addDelete(1, key);
    }
    assertThatThrownBy(() -> record.addDelete(1, key)).isInstanceOf(IllegalStateException.class);
    new JournalReplay(visitor()).replay(new HeapLogReader(List.of(stamped(1))));
    assertThat(shown).hasSize(65535);
  }

  @Test
  void afterALongRecordTheMemoryIsGivenBack() {
    byte[] image = new byte[400 * 1024];
    record.beginWrites();
    for (int i = 0; i < 100; i++) {
      record.addPut(1, new KeyBytes().partition("k"), image, image.length);
    }
    assertThat(record.length()).isGreaterThan(100 * image.length);
    assertThat(record.bytes().length).isLessThan(64 << 20);
    record.deleteTable(1);
    assertThat(record.bytes().length).isEqualTo(1 << 20);
    assertBytes("04" + "03" + "0000" + "0000000000000001" + TIME + "00000001");
  }

  @Test
  void whatFreesRoomOrDoesNotGrowMayUseTheReserve() {
    TableRecord table = RichTable.TABLE;
    KeyBytes key = new KeyBytes().partition("ab");
    assertReserve(true, () -> record.checkpoint(7, "consumer", 1, 2));
    assertReserve(true, () -> record.forgetConsumer(7, "consumer"));
    assertReserve(true, () -> record.deleteTable(7));
    assertReserve(true, () -> record.updateTable(table));
    assertReserve(false, () -> record.createTable(table));
    assertReserve(false, () -> record.names(7, 0, List.of("name")));
    record.beginWrites("tok", 1);
    assertReserve(true, () -> record.addDelete(7, key));
    assertReserve(
        true,
        () -> record.addDelete(7, key, Capture.CHANGES_AND_OLD_IMAGES, new ItemView(), false));
    assertReserve(false, () -> record.addPut(7, key, new byte[] {1}, 1));
    assertReserve(false, () -> record.addDelete(7, key));
    record.beginWrites();
    assertReserve(
        false, () -> record.addPut(7, key, Capture.CHANGES, new ItemView(), new byte[] {1}, 1));
  }

  private void assertReserve(boolean expected, Runnable what) {
    what.run();
    assertThat(record.mayUseReserve()).isEqualTo(expected);
  }

  private void assertBytes(String hex) {
    record.stamp(1, 1000);
    assertThat(HexFormat.of().formatHex(record.bytes(), 0, record.length())).isEqualTo(hex);
  }

  @Test
  void aReplayShowsWhatWasWritten() {
    List<byte[]> log = new ArrayList<>();
    TableRecord table =
        TableRecord.of(
            3,
            99,
            new TableDefinition("abc", KeySchema.simple("id", KeyType.B)),
            TableSettings.defaults());
    record.createTable(table);
    log.add(stamped(1));
    record.names(3, 4, List.of("x", "y"));
    log.add(stamped(2));
    byte[] image = {9};
    record.beginWrites();
    record.addPut(3, new KeyBytes().partition("k"), image, 1);
    log.add(stamped(3));
    record.beginWrites();
    record.addDelete(3, new KeyBytes().partition("k").sort("s"));
    log.add(stamped(4));
    record.updateTable(RichTable.TABLE);
    log.add(stamped(5));
    record.beginWrites("tok", 17);
    record.addDelete(3, new KeyBytes().partition("k").sort("t"));
    record.addPut(3, new KeyBytes().partition("l"), image, 1);
    log.add(stamped(6));
    record.checkpoint(3, "con", 6, 1);
    log.add(stamped(7));
    record.forgetConsumer(3, "con");
    log.add(stamped(8));
    record.deleteTable(3);
    log.add(stamped(9));
    JournalReplay replay = new JournalReplay(visitor());
    replay.replay(new HeapLogReader(log));
    assertThat(shown)
        .containsExactly(
            "create " + table,
            "names 3 4 [x, y]",
            "put 3 k  09",
            "delete 3 k s",
            "update " + RichTable.TABLE,
            "token tok 17 1000",
            "delete 3 k t",
            "put 3 l  09",
            "checkpoint 3 con 6 1",
            "forget 3 con",
            "drop 3 9 1000");
    assertThat(replay.end()).isEqualTo(new JournalEnd(9, 1000));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 'The journal record at record 0 has the old format 1; this version of Karst reads only 4'",
    "5, 'The journal record at record 0 has format 5; this version of Karst reads up to 4'"
  })
  void anotherVersionIsRefused(int version, String message) {
    record.deleteTable(3);
    byte[] bytes = stamped(1);
    bytes[0] = (byte) version;
    assertThatThrownBy(() -> replay(bytes))
        .isInstanceOf(UnsupportedFormatException.class)
        .hasMessage(message);
  }

  /** What stands where in {@link RichTable#BYTES}, behind a header of 20 bytes. */
  @ParameterizedTest
  @CsvSource({
    "1, 10, its kind is 10",
    "44, 81, it has a key of an unknown type",
    "45, 2, it has a flag that is neither set nor clear",
    "52, 0, it has an unknown billing mode",
    "69, 2, it has a flag that is neither set nor clear",
    "70, 3, it has an unknown table class",
    "38, 32, it describes a table that cannot be",
    "97, 2, it describes a table that cannot be",
    "71, 127, it ends too early",
    "71, 128, it ends too early"
  })
  void aTableThatCannotBeIsDamage(int index, int value, String what) {
    record.updateTable(RichTable.TABLE);
    byte[] bytes = stamped(1);
    bytes[index] = (byte) value;
    assertThatThrownBy(() -> replay(bytes))
        .isInstanceOf(CorruptStoreException.class)
        .hasMessage(
            "The journal is damaged: the record at record 0 is not what was written: " + what);
    assertThat(shown).isEmpty();
  }

  @Test
  void bytesBehindTheEndAreDamage() {
    record.deleteTable(3);
    byte[] whole = stamped(1);
    assertThatThrownBy(() -> replay(Arrays.copyOf(whole, whole.length + 1)))
        .isInstanceOf(CorruptStoreException.class)
        .hasMessageEndingWith("it goes on behind its end");
  }

  private void replay(byte[] only) {
    new JournalReplay(visitor()).replay(new HeapLogReader(List.of(only)));
  }

  @Test
  void everyTruncationIsDamage() {
    record.beginWrites();
    record.addPut(3, new KeyBytes().partition("k").sort("s"), new byte[] {9}, 1);
    everyTruncationIsDamage(stamped(1));
    record.updateTable(RichTable.TABLE);
    everyTruncationIsDamage(stamped(1));
    assertThat(shown).isEmpty();
  }

  private void everyTruncationIsDamage(byte[] whole) {
    for (int length = 0; length < whole.length; length++) {
      List<byte[]> log = List.of(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> new JournalReplay(visitor()).replay(new HeapLogReader(log)))
          .isInstanceOf(CorruptStoreException.class)
          .hasMessageStartingWith(
              "The journal is damaged: the record at record 0 is not what was written: ");
    }
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
      public void updateTable(TableRecord table) {
        shown.add("update " + table);
      }

      @Override
      public void token(String token, long fingerprint, long time) {
        shown.add("token " + token + " " + fingerprint + " " + time);
      }

      @Override
      public void deleteTable(int tableId, long sequence, long time) {
        shown.add("drop " + tableId + " " + sequence + " " + time);
      }

      @Override
      public void checkpoint(int tableId, String consumer, long commit, int write) {
        shown.add("checkpoint " + tableId + " " + consumer + " " + commit + " " + write);
      }

      @Override
      public void forgetConsumer(int tableId, String consumer) {
        shown.add("forget " + tableId + " " + consumer);
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
