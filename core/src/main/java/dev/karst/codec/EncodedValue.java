package dev.karst.codec;

import dev.karst.value.Limits;
import dev.karst.value.ValueType;
import java.util.Arrays;

/**
 * Random access to encoded values, in an image or alone, without decoding them.
 *
 * <p>A value is an array and the position of its first byte. Since equal values are equal bytes,
 * and S, N and B are ordered by their bytes, comparing needs no decoding either.
 */
public final class EncodedValue {
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
    byte[] wanted = name.utf8();
    int limit = ValueDescriptor.contentEnd(bytes, at, bytes.length);
    int position = at + ValueDescriptor.CONTENT_OFFSET;
    for (int left = count(bytes, at); left > 0; left--) {
      int nameEnd = ValueDescriptor.runEnd(bytes, position, limit);
      int start = ValueDescriptor.runStart(bytes, position);
      int order = Arrays.compareUnsigned(bytes, start, nameEnd, wanted, 0, wanted.length);
      if (order >= 0) {
        return order == 0 ? nameEnd : -1;
      }
      position = ValueDescriptor.end(bytes, nameEnd, limit);
    }
    return -1;
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

  /** Where the first element of an L or set that has any starts; the next starts at its end. */
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

  private static boolean isContainer(byte tag) {
    return tag >= ValueDescriptor.TAG_M && tag <= ValueDescriptor.TAG_BS;
  }
}
