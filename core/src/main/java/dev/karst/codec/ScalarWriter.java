package dev.karst.codec;

import dev.karst.error.ValidationException;
import dev.karst.value.ItemSize;
import dev.karst.value.Limits;
import java.math.BigDecimal;

/**
 * A buffer that grows, into which strings, numbers and binaries are written as {@link
 * ValueDescriptor} lays them out.
 *
 * <p>What writes returns the size that DynamoDB counts.
 */
abstract sealed class ScalarWriter permits ValueWriter {
  private static final int INITIAL_CAPACITY = 512;

  /** The longest string whose UTF-8 is written without measuring it first. */
  private static final int SHORT_STRING = 1024;

  private byte[] bytes = new byte[INITIAL_CAPACITY];
  private int position;

  /** The error of an item above DynamoDB's limit. */
  abstract ValidationException tooLarge();

  final byte[] buffer() {
    return bytes;
  }

  final int position() {
    return position;
  }

  final void moveTo(int at) {
    position = at;
    ensure(0);
  }

  /** Moves all bytes from a position on to another, with room for so many more behind them. */
  final void shift(int from, int to) {
    int length = position - from;
    position = to;
    ensure(length);
    System.arraycopy(bytes, from, bytes, to, length);
    position = to + length;
  }

  final void put(byte value) {
    bytes[position++] = value;
  }

  /** Starts an M, L or set, whose content follows. */
  final void beginContent(byte tag) {
    ensure(ValueDescriptor.CONTENT_OFFSET);
    bytes[position] = tag;
    position += ValueDescriptor.CONTENT_OFFSET;
  }

  /** Ends the M, L or set that was started at a position. */
  final void endContent(int start, int count) {
    int length = position - start - ValueDescriptor.CONTENT_OFFSET;
    BigEndian.putI32(bytes, start + ValueDescriptor.CONTENT_LENGTH_OFFSET, length);
    BigEndian.putI32(bytes, start + ValueDescriptor.COUNT_OFFSET, count);
  }

  final void copyBytes(byte[] from, int start, int end) {
    ensure(end - start);
    System.arraycopy(from, start, bytes, position, end - start);
    position += end - start;
  }

  final int element(String value) {
    ensure(ValueDescriptor.PAYLOAD_OFFSET);
    put(ValueDescriptor.TAG_S);
    return run(value);
  }

  final int element(long value) {
    ensure(EncodedValue.MAX_NUMBER_LENGTH);
    return endNumber(NumberBytes.encode(value, bytes, startNumber()));
  }

  final int element(double value) {
    ensure(EncodedValue.MAX_NUMBER_LENGTH);
    return endNumber(NumberBytes.encode(value, bytes, startNumber()));
  }

  final int element(BigDecimal value) {
    ensure(EncodedValue.MAX_NUMBER_LENGTH);
    return endNumber(NumberBytes.encode(value, bytes, startNumber()));
  }

  /** A number's length is a varint of one byte. */
  private int startNumber() {
    return position + ValueDescriptor.PAYLOAD_OFFSET + 1;
  }

  private int endNumber(int end) {
    int length = end - startNumber();
    bytes[position] = ValueDescriptor.TAG_N;
    bytes[position + ValueDescriptor.PAYLOAD_OFFSET] = (byte) length;
    position = end;
    return ValueDescriptor.numberSize(length);
  }

  final int element(byte[] value) {
    if (value.length > Limits.MAX_ITEM_SIZE) {
      throw tooLarge();
    }
    ensure(ValueDescriptor.PAYLOAD_OFFSET);
    put(ValueDescriptor.TAG_B);
    run(value);
    return value.length;
  }

  /** Writes bytes behind their length. */
  final void run(byte[] value) {
    ensure(ValueDescriptor.MAX_VARINT_LENGTH + value.length);
    position = ValueDescriptor.putVarint(value.length, bytes, position);
    copyBytes(value, 0, value.length);
  }

  /** Writes a string's UTF-8 behind its length, and returns the length. */
  final int run(String value) {
    int chars = value.length();
    if (chars > SHORT_STRING) {
      return longRun(value);
    }
    ensure(ValueDescriptor.MAX_VARINT_LENGTH + Utf8.MAX_BYTES_PER_CHAR * chars);
    int guessed = ValueDescriptor.varintLength(chars);
    int start = position + guessed;
    int end = Utf8.put(value, bytes, start);
    int length = end - start;
    int needed = ValueDescriptor.varintLength(length);
    if (needed != guessed) {
      System.arraycopy(bytes, start, bytes, position + needed, length);
    }
    ValueDescriptor.putVarint(length, bytes, position);
    position += needed + length;
    return length;
  }

  private int longRun(String value) {
    int length = ItemSize.ofString(value);
    if (length > Limits.MAX_ITEM_SIZE) {
      throw tooLarge();
    }
    ensure(ValueDescriptor.MAX_VARINT_LENGTH + length);
    position = ValueDescriptor.putVarint(length, bytes, position);
    position = Utf8.put(value, bytes, position);
    return length;
  }

  final void ensure(int room) {
    if (bytes.length - position < room) {
      bytes = java.util.Arrays.copyOf(bytes, Math.max(2 * bytes.length, position + room));
    }
  }
}
