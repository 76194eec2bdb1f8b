package dev.karst.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A growing buffer of big-endian fields, written from its start and then read from its start.
 *
 * <p>Reading past the end throws {@link BufferUnderflowException}. Not thread-safe.
 */
public final class RecordBuffer {
  /** The longest array that every JVM gives. */
  private static final int MAX_CAPACITY = Integer.MAX_VALUE - 8;

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

  /**
   * Forgets what was written.
   *
   * @param keep how many bytes of memory to keep at most for what comes next
   */
  public void clear(int keep) {
    if (bytes.capacity() > keep) {
      bytes = ByteBuffer.allocate(keep);
    }
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

  /** Overwrites the two bytes at {@code index}. */
  public void putShortAt(int index, int value) {
    bytes.putShort(index, (short) value);
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

  /** Writes a 4-byte count and the texts. */
  public void putTexts(List<String> texts) {
    putInt(texts.size());
    texts.forEach(this::putText);
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

  /** How many bytes there are left to read. */
  public int remaining() {
    return bytes.remaining();
  }

  /** Reads the number of elements that follow; each takes a byte at least. */
  public int getCount() {
    int count = bytes.getInt();
    if (count < 0 || count > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    return count;
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

  /** Reads what {@link #putTexts} wrote. */
  public List<String> getTexts() {
    List<String> texts = new ArrayList<>();
    int count = getCount();
    for (int i = 0; i < count; i++) {
      texts.add(getText());
    }
    return texts;
  }

  private ByteBuffer room(int length) {
    if (bytes.remaining() < length) {
      int needed = Math.addExact(bytes.position(), length);
      long doubled = Math.min(bytes.capacity() * 2L, MAX_CAPACITY);
      ByteBuffer larger = ByteBuffer.allocate(Math.max(needed, (int) doubled));
      bytes.flip();
      larger.put(bytes);
      bytes = larger;
    }
    return bytes;
  }
}
