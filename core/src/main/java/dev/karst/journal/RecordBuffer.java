package dev.karst.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A growing buffer of big-endian fields, written from its start and then read from its start.
 *
 * <p>Reading past the end throws {@link BufferUnderflowException}. Not thread-safe.
 */
public final class RecordBuffer {
  private ByteBuffer bytes;

  public RecordBuffer(int capacity) {
    this.bytes = ByteBuffer.allocate(capacity);
  }

  private RecordBuffer(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** A buffer to read the given bytes from. */
  public static RecordBuffer reading(byte[] array, int offset, int length) {
    return new RecordBuffer(ByteBuffer.wrap(array, offset, length).slice());
  }

  /** Forgets what was written. */
  public void clear() {
    bytes.clear();
  }

  /** Where the bytes lie, from index 0; valid until the next write. */
  public byte[] array() {
    return bytes.array();
  }

  /** How many bytes were written, or read. */
  public int position() {
    return bytes.position();
  }

  public void putByte(int value) {
    room(Byte.BYTES).put((byte) value);
  }

  public void putShort(int value) {
    room(Short.BYTES).putShort((short) value);
  }

  public void putInt(int value) {
    room(Integer.BYTES).putInt(value);
  }

  public void putLong(long value) {
    room(Long.BYTES).putLong(value);
  }

  /** Overwrites the eight bytes at {@code index}. */
  public void putLongAt(int index, long value) {
    bytes.putLong(index, value);
  }

  /** Writes a 4-byte length and the bytes. */
  public void putBytes(byte[] source, int offset, int length) {
    putInt(length);
    room(length).put(source, offset, length);
  }

  /** Writes a text as a 4-byte length and UTF-8. */
  public void putText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    putBytes(utf8, 0, utf8.length);
  }

  public int getByte() {
    return bytes.get() & 0xff;
  }

  public int getShort() {
    return bytes.getShort() & 0xffff;
  }

  public int getInt() {
    return bytes.getInt();
  }

  public long getLong() {
    return bytes.getLong();
  }

  /** Reads a length that the remaining bytes can hold, and steps behind so many bytes. */
  public int skipBytes() {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    bytes.position(bytes.position() + length);
    return length;
  }

  /** The index in {@link #array} of the byte that is read next. */
  public int arrayIndex() {
    return bytes.arrayOffset() + bytes.position();
  }

  public String getText() {
    int start = arrayIndex() + Integer.BYTES;
    int length = skipBytes();
    return new String(bytes.array(), start, length, StandardCharsets.UTF_8);
  }

  private ByteBuffer room(int length) {
    if (bytes.remaining() < length) {
      int needed = Math.addExact(bytes.position(), length);
      ByteBuffer larger = ByteBuffer.allocate(Math.max(needed, bytes.capacity() * 2));
      bytes.flip();
      larger.put(bytes);
      bytes = larger;
    }
    return bytes;
  }
}
