package dev.karst.storage.chronicle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Layout of a log record inside an excerpt of a Chronicle Queue; little-endian, as the queue is.
 *
 * <pre>
 *    0                   1                   2                   3
 *    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 *   +-+-+-------------------------------------------------------------+
 *   |N|M|                   excerpt's length                          |  written by the queue
 *   +-+-+=============================================================+
 *   |                       record's length                           |
 *   +-----------------------------------------------------------------+
 *   |                           CRC-32C                               |
 *   +-----------------------------------------------------------------+
 *   |                           number                                |
 *   |                                                                 |
 *   +-----------------------------------------------------------------+
 *   |                           record                               ...
 *   +-----------------------------------------------------------------+
 *   |  zero to three bytes up to the next multiple of four
 *   +-----------------------------------------------------------------+
 * </pre>
 *
 * <p>N: not yet complete. M: not a record but the queue's own data. A file's records end at a zero
 * word, or at a word that is N and M and nothing else, where a later file goes on. Numbers count
 * from zero through all files of a log. The checksum is over length, number and record.
 */
final class LogRecordDescriptor {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  static final int EXCERPT_HEADER_LENGTH = Integer.BYTES;
  static final int ALIGNMENT = 4;

  private static final int LENGTH_OFFSET = 0;
  private static final int CRC_OFFSET = LENGTH_OFFSET + Integer.BYTES;
  private static final int NUMBER_OFFSET = CRC_OFFSET + Integer.BYTES;
  static final int FRAME_LENGTH = NUMBER_OFFSET + Long.BYTES;

  /** No excerpt may be longer: a quarter of the queue's block, see {@link ChronicleLog}. */
  static final int MAX_RECORD_LENGTH = 7 << 20;

  private static final int NOT_COMPLETE = 0x80000000;
  private static final int META_DATA = 0x40000000;
  private static final int EXCERPT_LENGTH_MASK = 0x3fffffff;
  private static final int END_OF_FILE = NOT_COMPLETE | META_DATA;

  private LogRecordDescriptor() {}

  static int word(byte[] bytes, int offset) {
    return (int) INTS.get(bytes, offset);
  }

  static boolean isEndOfFile(int excerptHeader) {
    return excerptHeader == END_OF_FILE;
  }

  static boolean isNotComplete(int excerptHeader) {
    return (excerptHeader & NOT_COMPLETE) != 0;
  }

  static boolean isMetaData(int excerptHeader) {
    return (excerptHeader & META_DATA) != 0;
  }

  static int excerptLength(int excerptHeader) {
    return excerptHeader & EXCERPT_LENGTH_MASK;
  }

  static int recordLength(byte[] frame, int offset) {
    return (int) INTS.get(frame, offset + LENGTH_OFFSET);
  }

  static int crc(byte[] frame, int offset) {
    return (int) INTS.get(frame, offset + CRC_OFFSET);
  }

  static long number(byte[] frame, int offset) {
    return (long) LONGS.get(frame, offset + NUMBER_OFFSET);
  }

  /** Fills {@code frame}, from its start, for a record. */
  static void frame(byte[] frame, long number, CRC32C crc, byte[] record, int offset, int length) {
    INTS.set(frame, LENGTH_OFFSET, length);
    LONGS.set(frame, NUMBER_OFFSET, number);
    INTS.set(frame, CRC_OFFSET, crcOf(crc, frame, 0, record, offset, length));
  }

  static int crcOf(
      CRC32C crc, byte[] frame, int frameOffset, byte[] record, int offset, int length) {
    crc.reset();
    crc.update(frame, frameOffset + LENGTH_OFFSET, Integer.BYTES);
    crc.update(frame, frameOffset + NUMBER_OFFSET, Long.BYTES);
    crc.update(record, offset, length);
    return (int) crc.getValue();
  }

  /** Whether an excerpt of this length can hold a record of that one. */
  static boolean lengthsAgree(int excerptLength, int recordLength) {
    return recordLength >= 0
        && recordLength <= MAX_RECORD_LENGTH
        && excerptLength >= FRAME_LENGTH + recordLength
        && excerptLength < FRAME_LENGTH + recordLength + ALIGNMENT;
  }

  static long align(long position) {
    return (position + ALIGNMENT - 1) & -ALIGNMENT;
  }
}
