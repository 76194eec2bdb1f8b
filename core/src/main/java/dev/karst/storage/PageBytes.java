package dev.karst.storage;

/**
 * The bytes of one stored page, addressed from zero, big-endian.
 *
 * <p>A view of a stored page lives only as long as the {@link PageEntry} it came from; it belongs
 * to the thread that opened the entry.
 */
public interface PageBytes {
  /** How many bytes the page has. */
  int size();

  byte byteAt(int offset);

  /** The two bytes at {@code offset}, as a number from 0 to 65,535. */
  int unsignedShortAt(int offset);

  int intAt(int offset);

  long longAt(int offset);

  /**
   * Compares a range of this page with a range of {@code other} as unsigned bytes; a proper prefix
   * is smaller.
   */
  int compare(int offset, int length, byte[] other, int otherOffset, int otherLength);

  void copyTo(int offset, byte[] target, int targetOffset, int length);
}
