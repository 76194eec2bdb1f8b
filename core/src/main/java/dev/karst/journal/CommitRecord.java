package dev.karst.journal;

import static dev.karst.journal.CommitRecordDescriptor.BODY_OFFSET;
import static dev.karst.journal.CommitRecordDescriptor.SEQUENCE_OFFSET;
import static dev.karst.journal.CommitRecordDescriptor.TIME_OFFSET;

import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import java.util.List;

/**
 * A journal record being written, in a buffer that is used again for the next.
 *
 * <p>{@link Journal#append} fills in sequence number and time. Not thread-safe.
 */
public final class CommitRecord {
  private static final int INITIAL_CAPACITY = 1024;

  /** What a record leaves behind for the next one at most; few are longer. */
  private static final int KEPT_CAPACITY = 1 << 20;

  private static final int MAX_WRITES = 0xffff;

  private static final int NO_WRITES = -1;

  private static final byte[] NO_IMAGE = {};

  private final RecordBuffer buffer = new RecordBuffer(INITIAL_CAPACITY);

  /** Where the number of writes stands; {@link #NO_WRITES} in a record that takes none. */
  private int countOffset = NO_WRITES;

  private int writes;

  private boolean captured;

  /** Whether what it says makes the database grow. */
  private boolean growing;

  /** One transaction, of the writes that are added from now on. */
  public void beginWrites() {
    begin(CommitRecordDescriptor.KIND_WRITES);
    beginCount();
  }

  /**
   * One transaction, of the writes that are added from now on, that must not be done again.
   *
   * @param token what the caller named the transaction
   * @param fingerprint tells it from another transaction that was given the same token
   */
  public void beginWrites(String token, long fingerprint) {
    begin(CommitRecordDescriptor.KIND_WRITES_ONCE);
    buffer.putText(token);
    buffer.putLong(fingerprint);
    beginCount();
  }

  /** Adds a put to the transaction. */
  public void addPut(int tableId, KeyBytes key, byte[] image, int imageLength) {
    growing = true;
    addWrite(CommitRecordDescriptor.WRITE_PUT, tableId, key);
    buffer.putBytes(image, 0, imageLength);
  }

  /** Adds a put that readers of the table's changes are shown. */
  public void addPut(
      int tableId, KeyBytes key, Capture capture, ItemView before, byte[] image, int imageLength) {
    growing = true;
    addCaptured(
        CommitRecordDescriptor.WRITE_PUT, tableId, key, capture, before, image, imageLength);
    buffer.putBytes(image, 0, imageLength);
  }

  /** Adds a delete to the transaction. */
  public void addDelete(int tableId, KeyBytes key) {
    addWrite(CommitRecordDescriptor.WRITE_DELETE, tableId, key);
  }

  /**
   * Adds a delete that readers of the table's changes are shown.
   *
   * @param byStore whether the store itself deletes the item
   */
  public void addDelete(
      int tableId, KeyBytes key, Capture capture, ItemView before, boolean byStore) {
    int kind = CommitRecordDescriptor.WRITE_DELETE;
    addCaptured(
        byStore ? kind | CommitRecordDescriptor.BY_STORE : kind,
        tableId,
        key,
        capture,
        before,
        NO_IMAGE,
        0);
  }

  /** A consumer of a table's changes is done with everything up to a change. */
  public void checkpoint(int tableId, String consumer, long commit, int write) {
    begin(CommitRecordDescriptor.KIND_CHECKPOINT);
    buffer.putInt(tableId);
    buffer.putText(consumer);
    buffer.putLong(commit);
    buffer.putShort(write);
  }

  /** A consumer of a table's changes is no more. */
  public void forgetConsumer(int tableId, String consumer) {
    begin(CommitRecordDescriptor.KIND_FORGET_CONSUMER);
    buffer.putInt(tableId);
    buffer.putText(consumer);
  }

  /** New attribute names of a table, numbered from {@code firstId}. */
  public void names(int tableId, int firstId, List<String> names) {
    begin(CommitRecordDescriptor.KIND_NAMES);
    growing = true;
    buffer.putInt(tableId);
    buffer.putInt(firstId);
    buffer.putTexts(names);
  }

  public void createTable(TableRecord table) {
    begin(CommitRecordDescriptor.KIND_CREATE_TABLE);
    growing = true;
    TableRecordFormat.write(table, buffer);
  }

  /** What the table of that id is from now on: its indexes and settings. */
  public void updateTable(TableRecord table) {
    begin(CommitRecordDescriptor.KIND_UPDATE_TABLE);
    TableRecordFormat.write(table, buffer);
  }

  public void deleteTable(int tableId) {
    begin(CommitRecordDescriptor.KIND_DELETE_TABLE);
    buffer.putInt(tableId);
  }

  /** Fills in what is known only when the record takes its place in the journal. */
  void stamp(long sequence, long time) {
    buffer.putLongAt(SEQUENCE_OFFSET, sequence);
    buffer.putLongAt(TIME_OFFSET, time);
  }

  /** Whether somebody may read the changes in it. */
  boolean isCaptured() {
    return captured;
  }

  /**
   * Whether it may use the disk's reserve: it frees room, or at least does not make the database
   * grow. Updates of tables are among them, as one may be needed before a table can be deleted.
   */
  boolean mayUseReserve() {
    return !growing;
  }

  byte[] bytes() {
    return buffer.array();
  }

  int length() {
    return buffer.position();
  }

  private void beginCount() {
    countOffset = buffer.position();
    buffer.putShort(0);
  }

  private void addCaptured(
      int kind,
      int tableId,
      KeyBytes key,
      Capture capture,
      ItemView before,
      byte[] image,
      int imageLength) {
    captured = true;
    boolean withOld = capture == Capture.CHANGES_AND_OLD_IMAGES && before.exists();
    addWrite(
        kind
            | CommitRecordDescriptor.CAPTURED
            | (before.exists() ? CommitRecordDescriptor.EXISTED : 0)
            | (withOld ? CommitRecordDescriptor.OLD : 0),
        tableId,
        key);
    if (withOld) {
      OldImage.write(buffer, before.bytes(), before.offset(), before.length(), image, imageLength);
    }
  }

  private void addWrite(int what, int tableId, KeyBytes key) {
    if (countOffset == NO_WRITES || writes == MAX_WRITES) {
      throw new IllegalStateException(
          "writes are added to a transaction that has room: countOffset="
              + countOffset
              + " writes="
              + writes);
    }
    buffer.putShortAt(countOffset, ++writes);
    buffer.putByte(what);
    buffer.putInt(tableId);
    buffer.putBytes(key.partitionBytes(), 0, key.partitionLength());
    buffer.putBytes(key.sortBytes(), 0, key.sortLength());
  }

  private void begin(int kind) {
    buffer.clear(KEPT_CAPACITY);
    countOffset = NO_WRITES;
    writes = 0;
    captured = false;
    growing = false;
    buffer.putByte(CommitRecordDescriptor.VERSION);
    buffer.putByte(kind);
    buffer.putShort(CommitRecordDescriptor.THIS_REGION);
    buffer.putLong(0);
    buffer.putLong(0);
    if (buffer.position() != BODY_OFFSET) {
      throw new AssertionError("the header ends where the body starts: " + buffer.position());
    }
  }
}
