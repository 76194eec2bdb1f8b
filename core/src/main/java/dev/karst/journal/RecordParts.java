package dev.karst.journal;

import static dev.karst.journal.CommitRecordDescriptor.KIND_OFFSET;
import static dev.karst.journal.CommitRecordDescriptor.KIND_PART;
import static dev.karst.journal.CommitRecordDescriptor.PART_BYTES_OFFSET;
import static dev.karst.journal.CommitRecordDescriptor.PART_LENGTH_OFFSET;
import static dev.karst.journal.CommitRecordDescriptor.PART_NUMBER_OFFSET;
import static dev.karst.journal.CommitRecordDescriptor.VERSION;
import static dev.karst.journal.CommitRecordDescriptor.VERSION_OFFSET;

import dev.karst.storage.Log;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts records that are longer than a log takes into parts, and joins them again.
 *
 * <p>The parts of a record follow each other in one log. Where not all of them are there, the
 * process died before the record was acknowledged: it never was. Joining is for one log and one
 * thread.
 */
final class RecordParts {
  /** How many bytes of a record go to the log at once; a log takes some MB. */
  static final int MAX_BYTES = 4 << 20;

  /** The longest record there can be; more is damage. */
  private static final int MAX_RECORD = 256 << 20;

  private byte @Nullable [] joined;
  private int filled;
  private int nextNumber;

  /**
   * Appends a record, in parts if it is long: all of them, or none if the disk is full.
   *
   * @param mayUseReserve whether it may use the disk's reserve, see {@link Log#claim}
   */
  static void append(Log log, byte[] record, int length, boolean mayUseReserve) {
    if (length <= MAX_BYTES) {
      log.claim(1, length, mayUseReserve);
      log.append(record, 0, length);
      return;
    }
    int parts = (length + MAX_BYTES - 1) / MAX_BYTES;
    log.claim(parts, length + (long) parts * PART_BYTES_OFFSET, mayUseReserve);
    ByteBuffer part = ByteBuffer.allocate(PART_BYTES_OFFSET + MAX_BYTES);
    part.put(VERSION_OFFSET, (byte) VERSION);
    part.put(KIND_OFFSET, (byte) KIND_PART);
    part.putInt(PART_LENGTH_OFFSET, length);
    int number = 0;
    for (int start = 0; start < length; start += MAX_BYTES) {
      int count = Math.min(MAX_BYTES, length - start);
      part.putShort(PART_NUMBER_OFFSET, (short) number++);
      part.put(PART_BYTES_OFFSET, record, start, count);
      log.append(part.array(), 0, PART_BYTES_OFFSET + count);
    }
  }

  /**
   * Takes what the log holds next.
   *
   * @return the record that is whole now, or null if more parts of it must come
   * @throws MalformedRecordException if a part does not continue the one before
   */
  @Nullable RecordBuffer join(byte[] bytes, int length) {
    if (length < PART_BYTES_OFFSET
        || bytes[VERSION_OFFSET] != VERSION
        || bytes[KIND_OFFSET] != KIND_PART) {
      joined = null;
      return RecordBuffer.reading(bytes, 0, length);
    }
    ByteBuffer part = ByteBuffer.wrap(bytes, 0, length);
    int number = part.getShort(PART_NUMBER_OFFSET) & 0xffff;
    int whole = part.getInt(PART_LENGTH_OFFSET);
    int count = length - PART_BYTES_OFFSET;
    byte[] target = number == 0 ? begin(whole) : joined;
    if (target == null
        || number != nextNumber
        || whole != target.length
        || count > whole - filled) {
      throw new MalformedRecordException("it is a part that does not continue the one before");
    }
    part.get(PART_BYTES_OFFSET, target, filled, count);
    filled += count;
    nextNumber = number + 1;
    if (filled < whole) {
      joined = target;
      return null;
    }
    joined = null;
    return RecordBuffer.reading(target, 0, whole);
  }

  /** Whether more parts of a record must come. */
  boolean isJoining() {
    return joined != null;
  }

  private byte[] begin(int whole) {
    if (whole < 0 || whole > MAX_RECORD) {
      throw new MalformedRecordException("it is a part of a record of " + whole + " bytes");
    }
    nextNumber = 0;
    filled = 0;
    return new byte[whole];
  }
}
