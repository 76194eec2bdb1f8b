package dev.karst.journal;

import static dev.karst.journal.CommitRecordDescriptor.BODY_OFFSET;
import static dev.karst.journal.CommitRecordDescriptor.SEQUENCE_OFFSET;
import static dev.karst.journal.CommitRecordDescriptor.TIME_OFFSET;

import dev.karst.codec.KeyBytes;
import java.util.List;

/**
 * A journal record being written, in a buffer that is used again for the next.
 *
 * <p>{@link Journal#append} fills in sequence number and time. Not thread-safe.
 */
public final class CommitRecord {
  private static final int INITIAL_CAPACITY = 1024;

  private final RecordBuffer buffer = new RecordBuffer(INITIAL_CAPACITY);

  /** One transaction of one put. */
  public void putItem(int tableId, KeyBytes key, byte[] image, int imageLength) {
    writeKey(CommitRecordDescriptor.WRITE_PUT, tableId, key);
    buffer.putBytes(image, 0, imageLength);
  }

  /** One transaction of one delete. */
  public void deleteItem(int tableId, KeyBytes key) {
    writeKey(CommitRecordDescriptor.WRITE_DELETE, tableId, key);
  }

  /** New attribute names of a table, numbered from {@code firstId}. */
  public void names(int tableId, int firstId, List<String> names) {
    begin(CommitRecordDescriptor.KIND_NAMES);
    buffer.putInt(tableId);
    buffer.putInt(firstId);
    buffer.putInt(names.size());
    names.forEach(buffer::putText);
  }

  public void createTable(TableRecord table) {
    begin(CommitRecordDescriptor.KIND_CREATE_TABLE);
    table.write(buffer);
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

  byte[] bytes() {
    return buffer.array();
  }

  int length() {
    return buffer.position();
  }

  private void writeKey(int write, int tableId, KeyBytes key) {
    begin(CommitRecordDescriptor.KIND_WRITES);
    buffer.putShort(1);
    buffer.putByte(write);
    buffer.putInt(tableId);
    buffer.putBytes(key.partitionBytes(), 0, key.partitionLength());
    buffer.putBytes(key.sortBytes(), 0, key.sortLength());
  }

  private void begin(int kind) {
    buffer.clear();
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
