package dev.karst.codec;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;

/**
 * The layout of an item's image: a header, a table of its attributes, and their values.
 *
 * <pre>
 *   narrow, of less than 64 KB                     wide, of 64 KB or more, or with an id or
 *                                                  a count above 65535
 *    0                   1                   2
 *    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 *   +-------------+-+-----------------------------------------------+
 *   |   version   |0|                 item size u24                 |
 *   +-------------+-+-+-------------------------------+-------------+
 *   |       count u16 |   (name id u16 | offset u16) × count, by id …
 *   +-----------------+---------------------------------------------+
 *   | values …
 *   +---------------------------------------------------------------+
 *
 *   +-------------+-+-----------------+-----------------+
 *   |   version   |1|  item size u32  |    count u32    |
 *   +-------------+-+-----------------+-----------------+
 *   | (name id u32 | offset u32) × count, by id …       |
 *   +---------------------------------------------------+
 *   | values …
 *   +---------------------------------------------------+
 * </pre>
 *
 * <p>Multi-byte integers are big endian. Ids are those of the table's {@link AttributeDictionary},
 * no id twice. Offsets count from the image's first byte; values ({@link ValueDescriptor}) stand in
 * any order. The item size is DynamoDB's ({@link dev.karst.value.ItemSize}).
 */
final class ItemImageDescriptor {
  static final int VERSION = 1;

  static final int WIDE_FLAG = 1;
  private static final int VERSION_SHIFT = 1;

  static final int FLAGS_OFFSET = 0;
  static final int SIZE_OFFSET = FLAGS_OFFSET + 1;

  static final int NARROW_COUNT_OFFSET = SIZE_OFFSET + 3;
  static final int NARROW_TABLE_OFFSET = NARROW_COUNT_OFFSET + Short.BYTES;
  static final int NARROW_ENTRY_LENGTH = Short.BYTES + Short.BYTES;

  static final int WIDE_COUNT_OFFSET = SIZE_OFFSET + Integer.BYTES;
  static final int WIDE_TABLE_OFFSET = WIDE_COUNT_OFFSET + Integer.BYTES;
  static final int WIDE_ENTRY_LENGTH = Integer.BYTES + Integer.BYTES;

  /** What a narrow image can neither be long nor have as an id. */
  static final int NARROW_LIMIT = 1 << 16;

  private ItemImageDescriptor() {}

  static int tableOffset(boolean wide) {
    return wide ? WIDE_TABLE_OFFSET : NARROW_TABLE_OFFSET;
  }

  static int entryLength(boolean wide) {
    return wide ? WIDE_ENTRY_LENGTH : NARROW_ENTRY_LENGTH;
  }

  static void putHeader(byte[] image, boolean wide, int itemSize, int count) {
    image[FLAGS_OFFSET] = (byte) ((VERSION << VERSION_SHIFT) | (wide ? WIDE_FLAG : 0));
    if (wide) {
      BigEndian.putI32(image, SIZE_OFFSET, itemSize);
      BigEndian.putI32(image, WIDE_COUNT_OFFSET, count);
    } else {
      BigEndian.putU24(image, SIZE_OFFSET, itemSize);
      BigEndian.putU16(image, NARROW_COUNT_OFFSET, count);
    }
  }

  static void putEntry(byte[] image, boolean wide, int index, int id, int offset) {
    if (wide) {
      int at = WIDE_TABLE_OFFSET + index * WIDE_ENTRY_LENGTH;
      BigEndian.putI32(image, at, id);
      BigEndian.putI32(image, at + Integer.BYTES, offset);
    } else {
      int at = NARROW_TABLE_OFFSET + index * NARROW_ENTRY_LENGTH;
      BigEndian.putU16(image, at, id);
      BigEndian.putU16(image, at + Short.BYTES, offset);
    }
  }

  /** Checks the version and that the header is all there; tells whether the image is wide. */
  static boolean isWide(byte[] image, int start, int length) {
    if (length < NARROW_TABLE_OFFSET) {
      throw ValueDescriptor.corrupt("length=" + length);
    }
    int flags = image[start + FLAGS_OFFSET];
    int version = (flags & 0xFF) >> VERSION_SHIFT;
    if (version != VERSION) {
      throw new CorruptStoreException(Messages.unknownImageVersion(version));
    }
    boolean wide = (flags & WIDE_FLAG) != 0;
    if (wide && length < WIDE_TABLE_OFFSET) {
      throw ValueDescriptor.corrupt("length=" + length);
    }
    return wide;
  }

  static int itemSize(byte[] image, int start, boolean wide) {
    return wide
        ? BigEndian.i32(image, start + SIZE_OFFSET)
        : BigEndian.u24(image, start + SIZE_OFFSET);
  }

  /** How many attributes the image has; checks that the table is all there. */
  static int count(byte[] image, int start, int length, boolean wide) {
    int count =
        wide
            ? BigEndian.i32(image, start + WIDE_COUNT_OFFSET)
            : BigEndian.u16(image, start + NARROW_COUNT_OFFSET);
    if (count < 0 || count > (length - tableOffset(wide)) / entryLength(wide)) {
      throw ValueDescriptor.corrupt("count=" + count);
    }
    return count;
  }

  static int id(byte[] image, int start, boolean wide, int index) {
    return wide
        ? BigEndian.i32(image, start + WIDE_TABLE_OFFSET + index * WIDE_ENTRY_LENGTH)
        : BigEndian.u16(image, start + NARROW_TABLE_OFFSET + index * NARROW_ENTRY_LENGTH);
  }

  static int offset(byte[] image, int start, boolean wide, int index) {
    return wide
        ? BigEndian.i32(
            image, start + WIDE_TABLE_OFFSET + index * WIDE_ENTRY_LENGTH + Integer.BYTES)
        : BigEndian.u16(
            image, start + NARROW_TABLE_OFFSET + index * NARROW_ENTRY_LENGTH + Short.BYTES);
  }
}
