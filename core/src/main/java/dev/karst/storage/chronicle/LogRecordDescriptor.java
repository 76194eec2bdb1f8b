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
 *   |version| kind  |              record's length                    |
 *   +-----------------------------------------------------------------+
 *   |                           CRC-32C                               |
 *   +-----------------------------------------------------------------+
 *   |                           number                                |
 *   |                                                                 |
 *   +-----------------------------------------------------------------+
 *   |                           forced                                |
 *   |                                                                 |
 *   +-----------------------------------------------------------------+
 *   |                           record                               ...
 *   +-----------------------------------------------------------------+
 *   |  zero to three bytes up to the next multiple of four
 *   +-----------------------------------------------------------------+
 * </pre>
 *
 * <p>N: not yet complete. M: not a record but the queue's own data. A file's records end at a zero
 * word, or at a word that is N and M and nothing else, where a later file goes on.
 *
 * <p>Kind 0 is a record. Kind 1, without bytes, ends a log that was closed: nothing follows.
 * Numbers count from zero through all files of a log, the end's included. {@code forced}: how many
 * records, from number zero on, were known to be on the disk when this one was appended; all, for
 * the end.
 *
 * <p>The checksum is over everything in the excerpt but itself and the last padding. It lies and is
 * made like this in every version, so that a newer one can be told from damage.
 */
final class LogRecordDescriptor {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  static final int EXCERPT_HEADER_LENGTH = Integer.BYTES;
  static final int ALIGNMENT = 4;

  private static final int FIRST_WORD_OFFSET = 0;
  private static final int CRC_OFFSET = FIRST_WORD_OFFSET + Integer.BYTES;
  private static final int NUMBER_OFFSET = CRC_OFFSET + Integer.BYTES;
  private static final int FORCED_OFFSET = NUMBER_OFFSET + Long.BYTES;
  static final int FRAME_LENGTH = FORCED_OFFSET + Long.BYTES;

  static final int VERSION = 1;
  static final int RECORD = 0;
  static final int END = 1;

  /** No excerpt may be longer: a quarter of the queue's block, see {@link ChronicleLog}. */
  static final int MAX_RECORD_LENGTH = 7 << 20;

  private static final int VERSION_SHIFT = 28;
  private static final int KIND_SHIFT = 24;
  private static final int KIND_MASK = 0xf;
  private static final int RECORD_LENGTH_MASK = 0xffffff;

  private static final int NOT_COMPLETE = 0x80000000;
  private static final int META_DATA = 0x40000000;
  private static final int EXCERPT_LENGTH_MASK = 0x3fffffff;
  private static final int END_OF_FILE = NOT_COMPLETE | META_DATA;

  private LogRecordDescriptor() {}

  static int word(byte[] bytes, int offset) {
    return (int) INTS.get(bytes, offset);
  }

  static long twoWords(byte[] bytes, int offset) {
    return (long) LONGS.get(bytes, offset);
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

  static int version(byte[] frame, int offset) {
    return word(frame, offset) >>> VERSION_SHIFT;
  }

  static int kind(byte[] frame, int offset) {
    return word(frame, offset) >>> KIND_SHIFT & KIND_MASK;
  }

  /** The record's length in a frame's first word. */
  static int recordLength(int firstWord) {
    return firstWord & RECORD_LENGTH_MASK;
  }

  static long number(byte[] frame, int offset) {
    return (long) LONGS.get(frame, offset + NUMBER_OFFSET);
  }

  static long forced(byte[] frame, int offset) {
    return (long) LONGS.get(frame, offset + FORCED_OFFSET);
  }

  /** Fills {@code frame}, from its start, for a record. */
  static void frame(
      byte[] frame,
      int kind,
      long number,
      long forced,
      CRC32C crc,
      byte[] record,
      int offset,
      int length) {
    INTS.set(frame, FIRST_WORD_OFFSET, VERSION << VERSION_SHIFT | kind << KIND_SHIFT | length);
    LONGS.set(frame, NUMBER_OFFSET, number);
    LONGS.set(frame, FORCED_OFFSET, forced);
    INTS.set(frame, CRC_OFFSET, checksum(crc, frame, 0, record, offset, length));
  }

  /** Whether the checksum in the frame is that of the frame and the record right behind it. */
  static boolean isWhole(CRC32C crc, byte[] bytes, int frame, int recordLength) {
    return (int) INTS.get(bytes, frame + CRC_OFFSET)
        == checksum(crc, bytes, frame, bytes, frame + FRAME_LENGTH, recordLength);
  }

  private static int checksum(
      CRC32C crc, byte[] frame, int frameOffset, byte[] record, int offset, int length) {
    crc.reset();
    crc.update(frame, frameOffset + FIRST_WORD_OFFSET, Integer.BYTES);
    crc.update(frame, frameOffset + NUMBER_OFFSET, FRAME_LENGTH - NUMBER_OFFSET);
    crc.update(record, offset, length);
    return (int) crc.getValue();
  }

  /** Whether an excerpt of this length can hold a record of that one. */
  static boolean lengthsAgree(int excerptLength, int recordLength) {
    return recordLength <= MAX_RECORD_LENGTH
        && excerptLength >= FRAME_LENGTH + recordLength
        && excerptLength < FRAME_LENGTH + recordLength + ALIGNMENT;
  }

  static long align(long position) {
    return (position + ALIGNMENT - 1) & -ALIGNMENT;
  }
}
