package dev.karst.codec;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.value.ValueType;

/**
 * The layout of an encoded value: a tag, then a payload that tells its own length.
 *
 * <pre>
 *               +-----+--------------------+-----------------+
 *   S N B       | tag | length (varint)    | bytes           |
 *               +-----+--------------------+-----------------+
 *   BOOL NULL   | tag |
 *               +-----+--------------------+-----------------+-------------------+
 *   M L         | tag | content length u32 | count u32       | content           |
 *   SS NS BS    +-----+--------------------+-----------------+-------------------+
 *
 *   content of an M      (name length (varint) | name as UTF-8 | value)*  by name, no name twice
 *           of an L      value*
 *           of a set     value*, all S, N or B                            by bytes, no value twice
 * </pre>
 *
 * <p>Strings are UTF-8, numbers {@link NumberBytes}. A varint has seven bits a byte, lowest first,
 * the top bit set on all but the last, and no byte more than it needs. So equal values are equal
 * bytes. Names and set elements are ordered unsigned, a prefix first.
 */
final class ValueDescriptor {
  static final byte TAG_S = 1;
  static final byte TAG_N = 2;
  static final byte TAG_B = 3;
  static final byte TAG_FALSE = 4;
  static final byte TAG_TRUE = 5;
  static final byte TAG_NULL = 6;
  static final byte TAG_M = 7;
  static final byte TAG_L = 8;
  static final byte TAG_SS = 9;
  static final byte TAG_NS = 10;
  static final byte TAG_BS = 11;

  static final int PAYLOAD_OFFSET = 1;
  static final int CONTENT_LENGTH_OFFSET = PAYLOAD_OFFSET;
  static final int COUNT_OFFSET = CONTENT_LENGTH_OFFSET + Integer.BYTES;
  static final int CONTENT_OFFSET = COUNT_OFFSET + Integer.BYTES;

  static final int MAX_VARINT_LENGTH = 4;

  private static final int MAX_NUMBER_SIZE = 21;

  private static final ValueType[] TYPES = {
    ValueType.S,
    ValueType.N,
    ValueType.B,
    ValueType.BOOL,
    ValueType.BOOL,
    ValueType.NULL,
    ValueType.M,
    ValueType.L,
    ValueType.SS,
    ValueType.NS,
    ValueType.BS
  };

  private ValueDescriptor() {}

  /** The tag of the value at a position. */
  static byte tag(byte[] bytes, int at, int limit) {
    if (at >= limit) {
      throw corrupt("a value lies behind the end");
    }
    return bytes[at];
  }

  static ValueType type(byte tag) {
    if (tag < TAG_S || tag > TAG_BS) {
      throw corrupt("tag=" + tag);
    }
    return TYPES[tag - TAG_S];
  }

  /** Whether a value is S, N or B: a run behind its tag. */
  static boolean isRun(byte tag) {
    return tag >= TAG_S && tag <= TAG_B;
  }

  static boolean isSet(byte tag) {
    return tag >= TAG_SS && tag <= TAG_BS;
  }

  /** Where the value at a position ends. */
  static int end(byte[] bytes, int at, int limit) {
    byte tag = tag(bytes, at, limit);
    switch (tag) {
      case TAG_S, TAG_N, TAG_B -> {
        return runEnd(bytes, at + PAYLOAD_OFFSET, limit);
      }
      case TAG_FALSE, TAG_TRUE, TAG_NULL -> {
        return at + PAYLOAD_OFFSET;
      }
      case TAG_M, TAG_L, TAG_SS, TAG_NS, TAG_BS -> {
        return contentEnd(bytes, at, limit);
      }
      default -> throw corrupt("tag=" + tag);
    }
  }

  /** Where the content of the M, L or set at a position ends. */
  static int contentEnd(byte[] bytes, int at, int limit) {
    int start = at + CONTENT_OFFSET;
    if (start > limit) {
      throw corrupt("a value passes the end");
    }
    return checkedEnd(start, BigEndian.i32(bytes, at + CONTENT_LENGTH_OFFSET), limit);
  }

  /** How many elements the M, L or set at a position has; never more than it has bytes. */
  static int count(byte[] bytes, int at, int limit) {
    int length = contentEnd(bytes, at, limit) - at - CONTENT_OFFSET;
    int count = BigEndian.i32(bytes, at + COUNT_OFFSET);
    if (count < 0 || count > length) {
      throw corrupt("count=" + count);
    }
    return count;
  }

  /** Where a run ends: bytes with their length in front, such as a name or an S behind its tag. */
  static int runEnd(byte[] bytes, int at, int limit) {
    int length = varint(bytes, at, limit);
    return checkedEnd(at + varintLength(length), length, limit);
  }

  /** Where the bytes of a run start, whose bounds have been checked. */
  static int runStart(byte[] bytes, int at) {
    int position = at;
    while (bytes[position] < 0) {
      position++;
    }
    return position + 1;
  }

  /** Orders two runs by their bytes, unsigned, a prefix first. */
  static int compareRuns(byte[] a, int atA, byte[] b, int atB) {
    int startA = runStart(a, atA);
    int startB = runStart(b, atB);
    return java.util.Arrays.compareUnsigned(
        a, startA, runEnd(a, atA, a.length), b, startB, runEnd(b, atB, b.length));
  }

  /** What DynamoDB counts for a number of so many bytes. */
  static int numberSize(int length) {
    return Math.min(length, MAX_NUMBER_SIZE);
  }

  static int varint(byte[] bytes, int at, int limit) {
    if (at < limit && bytes[at] >= 0) {
      return bytes[at];
    }
    int value = 0;
    for (int i = 0; i < MAX_VARINT_LENGTH && at + i < limit; i++) {
      int next = bytes[at + i];
      value |= (next & 0x7F) << (7 * i);
      if (next > 0) {
        return value;
      }
      if (next == 0) {
        break;
      }
    }
    throw corrupt("a length is no number");
  }

  static int varintLength(int value) {
    return value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : 4;
  }

  /** Writes a varint and returns where it ends. */
  static int putVarint(int value, byte[] bytes, int at) {
    int position = at;
    int rest = value;
    while (rest >= 1 << 7) {
      bytes[position++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[position++] = (byte) rest;
    return position;
  }

  private static int checkedEnd(int start, int length, int limit) {
    if (length < 0 || length > limit - start) {
      throw corrupt("a value passes the end");
    }
    return start + length;
  }

  static CorruptStoreException corrupt(String what) {
    return new CorruptStoreException(Messages.corruptImage(what));
  }
}
