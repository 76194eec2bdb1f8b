package dev.karst.codec;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;

/**
 * The size of encoded values as DynamoDB counts it: {@link dev.karst.value.ItemSize} on the bytes.
 */
final class EncodedSize {
  /** What an M or L counts besides what it holds, and for each element. */
  static final int CONTAINER = 3;

  static final int ELEMENT = 1;

  private EncodedSize() {}

  /**
   * The size of a value.
   *
   * @param levels how deep it may be nested: 1 is a scalar
   * @throws ValidationException if it is deeper
   */
  static int of(byte[] bytes, int at, int levels) {
    if (levels < 1) {
      throw new ValidationException(Messages.nestingTooDeep());
    }
    byte tag = ValueDescriptor.tag(bytes, at, bytes.length);
    return switch (tag) {
      case ValueDescriptor.TAG_S, ValueDescriptor.TAG_N, ValueDescriptor.TAG_B ->
          ofScalar(bytes, at, tag);
      case ValueDescriptor.TAG_M -> ofMap(bytes, at, levels);
      case ValueDescriptor.TAG_L -> ofList(bytes, at, levels);
      case ValueDescriptor.TAG_SS, ValueDescriptor.TAG_NS, ValueDescriptor.TAG_BS ->
          ofSet(bytes, at);
      default -> 1;
    };
  }

  /** The size of an S, N or B, alone or in a set. */
  static int ofScalar(byte[] bytes, int at, byte tag) {
    int run = at + ValueDescriptor.PAYLOAD_OFFSET;
    int length = ValueDescriptor.varint(bytes, run, bytes.length);
    return tag == ValueDescriptor.TAG_N ? ValueDescriptor.numberSize(length) : length;
  }

  private static int ofMap(byte[] bytes, int at, int levels) {
    int size = CONTAINER;
    int position = at + ValueDescriptor.CONTENT_OFFSET;
    for (int left = ValueDescriptor.count(bytes, at, bytes.length); left > 0; left--) {
      int value = ValueDescriptor.runEnd(bytes, position, bytes.length);
      size += ELEMENT + ValueDescriptor.varint(bytes, position, bytes.length);
      size += of(bytes, value, levels - 1);
      position = ValueDescriptor.end(bytes, value, bytes.length);
    }
    return size;
  }

  private static int ofList(byte[] bytes, int at, int levels) {
    int size = CONTAINER;
    int position = at + ValueDescriptor.CONTENT_OFFSET;
    for (int left = ValueDescriptor.count(bytes, at, bytes.length); left > 0; left--) {
      size += ELEMENT + of(bytes, position, levels - 1);
      position = ValueDescriptor.end(bytes, position, bytes.length);
    }
    return size;
  }

  private static int ofSet(byte[] bytes, int at) {
    int size = 0;
    int position = at + ValueDescriptor.CONTENT_OFFSET;
    for (int left = ValueDescriptor.count(bytes, at, bytes.length); left > 0; left--) {
      size += ofScalar(bytes, position, ValueDescriptor.tag(bytes, position, bytes.length));
      position = ValueDescriptor.end(bytes, position, bytes.length);
    }
    return size;
  }
}
