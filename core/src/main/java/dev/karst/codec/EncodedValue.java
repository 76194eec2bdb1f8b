package dev.karst.codec;

import dev.karst.value.Limits;
import dev.karst.value.ValueType;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Random access to encoded values, in an image or alone, without decoding them.
 *
 * <p>A value is an array and the position of its first byte. Since equal values are equal bytes,
 * and S, N and B are ordered by their bytes, comparing needs no decoding either.
 */
public final class EncodedValue {
  /** The most bytes an encoded N takes; its length is a varint of one byte. */
  public static final int MAX_NUMBER_LENGTH =
      ValueDescriptor.PAYLOAD_OFFSET + 1 + NumberBytes.MAX_LENGTH;

  private EncodedValue() {}

  public static ValueType type(byte[] bytes, int at) {
    return ValueDescriptor.type(ValueDescriptor.tag(bytes, at, bytes.length));
  }

  /** How many bytes the value takes, tag included. */
  public static int length(byte[] bytes, int at) {
    return end(bytes, at) - at;
  }

  /** The size of the value as DynamoDB counts it, without a name. */
  public static int size(byte[] bytes, int at) {
    return EncodedSize.of(bytes, at, Limits.MAX_NESTING);
  }

  /** Where the value ends, and the next element of its list or set starts. */
  public static int end(byte[] bytes, int at) {
    return ValueDescriptor.end(bytes, at, bytes.length);
  }

  /** Whether two values are the same, whatever their types. */
  public static boolean equal(byte[] a, int atA, byte[] b, int atB) {
    return Arrays.equals(a, atA, end(a, atA), b, atB, end(b, atB));
  }

  /** Whether {@link #compare} can order two values: both S, both N or both B. */
  public static boolean comparable(byte[] a, int atA, byte[] b, int atB) {
    byte tag = ValueDescriptor.tag(a, atA, a.length);
    return tag == ValueDescriptor.tag(b, atB, b.length) && ValueDescriptor.isRun(tag);
  }

  /** Orders two values of the same type S, N or B. */
  public static int compare(byte[] a, int atA, byte[] b, int atB) {
    if (!comparable(a, atA, b, atB)) {
      throw new IllegalArgumentException(
          "Values must be of one type and S, N or B: types=" + type(a, atA) + "," + type(b, atB));
    }
    end(a, atA);
    end(b, atB);
    return ValueDescriptor.compareRuns(
        a, atA + ValueDescriptor.PAYLOAD_OFFSET, b, atB + ValueDescriptor.PAYLOAD_OFFSET);
  }

  /** Where the bytes of an S, N or B start; they end where the value does. */
  public static int payload(byte[] bytes, int at) {
    if (!ValueDescriptor.isRun(ValueDescriptor.tag(bytes, at, bytes.length))) {
      throw new IllegalArgumentException("Value must be S, N or B: type=" + type(bytes, at));
    }
    end(bytes, at);
    return ValueDescriptor.runStart(bytes, at + ValueDescriptor.PAYLOAD_OFFSET);
  }

  /** Whether both values are S, or both B, and one starts with the other. */
  public static boolean beginsWith(byte[] bytes, int at, byte[] prefix, int prefixAt) {
    if (!areText(bytes, at, prefix, prefixAt)) {
      return false;
    }
    int from = payload(bytes, at);
    int prefixFrom = payload(prefix, prefixAt);
    int length = end(prefix, prefixAt) - prefixFrom;
    return length <= end(bytes, at) - from
        && Arrays.equals(bytes, from, from + length, prefix, prefixFrom, prefixFrom + length);
  }

  /** Whether both values are S, or both B, and the other is part of the one. */
  public static boolean hasPart(byte[] bytes, int at, byte[] part, int partAt) {
    if (!areText(bytes, at, part, partAt)) {
      return false;
    }
    int partFrom = payload(part, partAt);
    int partEnd = end(part, partAt);
    int length = partEnd - partFrom;
    int last = end(bytes, at) - length;
    for (int from = payload(bytes, at); from <= last; from++) {
      if (Arrays.equals(bytes, from, from + length, part, partFrom, partEnd)) {
        return true;
      }
    }
    return false;
  }

  /** The length of an S in UTF-16 units, as {@link String#length} has it. */
  public static int stringLength(byte[] bytes, int at) {
    int end = end(bytes, at);
    int length = 0;
    for (int i = payload(bytes, at); i < end; i++) {
      length += Utf8.unitsBegunBy(bytes[i]);
    }
    return length;
  }

  /** Encodes an N at the start of an array of {@link #MAX_NUMBER_LENGTH} bytes. */
  public static void putNumber(long number, byte[] bytes) {
    int start = ValueDescriptor.PAYLOAD_OFFSET + 1;
    bytes[0] = ValueDescriptor.TAG_N;
    bytes[ValueDescriptor.PAYLOAD_OFFSET] =
        (byte) (NumberBytes.encode(number, bytes, start) - start);
  }

  /** The value of an N. */
  public static BigDecimal number(byte[] bytes, int at) {
    int payload = payload(bytes, at);
    return NumberBytes.decode(bytes, payload, end(bytes, at) - payload);
  }

  /** The {@link NumberBytes#floor} of an N. */
  public static long floor(byte[] bytes, int at) {
    int payload = payload(bytes, at);
    return NumberBytes.floor(bytes, payload, end(bytes, at) - payload);
  }

  /** The value of a BOOL. */
  public static boolean isTrue(byte[] bytes, int at) {
    return ValueDescriptor.tag(bytes, at, bytes.length) == ValueDescriptor.TAG_TRUE;
  }

  /** How many elements an M, L or set has. */
  public static int count(byte[] bytes, int at) {
    if (!isContainer(ValueDescriptor.tag(bytes, at, bytes.length))) {
      throw new IllegalArgumentException("Value must be M, L or a set: type=" + type(bytes, at));
    }
    return ValueDescriptor.count(bytes, at, bytes.length);
  }

  /** Where the entry of a name has its value; -1 if the value is no M or has no such entry. */
  public static int entry(byte[] bytes, int at, FieldName name) {
    if (ValueDescriptor.tag(bytes, at, bytes.length) != ValueDescriptor.TAG_M) {
      return -1;
    }
    int position = firstElement(at);
    for (int left = count(bytes, at); left > 0; left--) {
      int order = compareName(bytes, position, name);
      if (order >= 0) {
        return order == 0 ? entryValue(bytes, position) : -1;
      }
      position = end(bytes, entryValue(bytes, position));
    }
    return -1;
  }

  /** Where the value of an entry starts: behind its name. */
  public static int entryValue(byte[] bytes, int entry) {
    return ValueDescriptor.runEnd(bytes, entry, bytes.length);
  }

  /** Orders the name of an entry and another, as maps do. */
  public static int compareName(byte[] bytes, int entry, FieldName name) {
    int end = entryValue(bytes, entry);
    byte[] other = name.utf8();
    return Arrays.compareUnsigned(
        bytes, ValueDescriptor.runStart(bytes, entry), end, other, 0, other.length);
  }

  /** Where an element of an L starts; -1 if the value is no L or is shorter. */
  public static int element(byte[] bytes, int at, int index) {
    if (ValueDescriptor.tag(bytes, at, bytes.length) != ValueDescriptor.TAG_L
        || index < 0
        || index >= count(bytes, at)) {
      return -1;
    }
    int position = firstElement(at);
    for (int i = 0; i < index; i++) {
      position = end(bytes, position);
    }
    return position;
  }

  /**
   * Where the first element of an L or set that has any starts, or the first entry of an M; the
   * next starts at its end, or at the end of its value.
   */
  public static int firstElement(int at) {
    return at + ValueDescriptor.CONTENT_OFFSET;
  }

  /** Whether an L or set has an element equal to a value. */
  public static boolean hasElement(byte[] bytes, int at, byte[] value, int valueAt) {
    int position = firstElement(at);
    for (int left = count(bytes, at); left > 0; left--) {
      if (equal(bytes, position, value, valueAt)) {
        return true;
      }
      position = end(bytes, position);
    }
    return false;
  }

  /** Whether every element of a set is in another of its type. */
  public static boolean isSubset(byte[] set, int at, byte[] other, int otherAt) {
    return EncodedSets.isSubset(set, at, other, otherAt);
  }

  private static boolean areText(byte[] a, int atA, byte[] b, int atB) {
    byte tag = ValueDescriptor.tag(a, atA, a.length);
    return tag == ValueDescriptor.tag(b, atB, b.length)
        && (tag == ValueDescriptor.TAG_S || tag == ValueDescriptor.TAG_B);
  }

  private static boolean isContainer(byte tag) {
    return tag >= ValueDescriptor.TAG_M && tag <= ValueDescriptor.TAG_BS;
  }
}
