package dev.karst.codec;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import java.util.Arrays;

/**
 * UTF-8 of strings, written into an array without allocating.
 *
 * <p>An unpaired surrogate has no UTF-8. {@link String#getBytes} makes a {@code '?'} of it, which
 * would make one key of two; here it is refused.
 */
final class Utf8 {
  /** No character takes more bytes than this. */
  static final int MAX_BYTES_PER_CHAR = 3;

  private Utf8() {}

  /**
   * Writes a string; the array must have room for it.
   *
   * @return where the string ends
   * @throws ValidationException if it has an unpaired surrogate
   */
  static int put(String string, byte[] bytes, int at) {
    int length = string.length();
    int i = 0;
    int end = at;
    for (; i < length; i++) {
      char c = string.charAt(i);
      if (c >= 0x80) {
        break;
      }
      bytes[end++] = (byte) c;
    }
    return i == length ? end : putRest(string, i, bytes, end);
  }

  /**
   * Refuses a string that has no UTF-8.
   *
   * @throws ValidationException if it has an unpaired surrogate
   */
  static void check(String string) {
    put(string, new byte[MAX_BYTES_PER_CHAR * string.length()], 0);
  }

  /**
   * The UTF-8 of a string, in an array of its own.
   *
   * @throws ValidationException if it has an unpaired surrogate
   */
  static byte[] bytes(String string) {
    byte[] bytes = new byte[MAX_BYTES_PER_CHAR * string.length()];
    return Arrays.copyOf(bytes, put(string, bytes, 0));
  }

  private static int putRest(String string, int from, byte[] bytes, int at) {
    int length = string.length();
    int end = at;
    for (int i = from; i < length; i++) {
      char c = string.charAt(i);
      if (c < 0x80) {
        bytes[end++] = (byte) c;
      } else if (c < 0x800) {
        bytes[end++] = (byte) (0xC0 | (c >> 6));
        bytes[end++] = (byte) (0x80 | (c & 0x3F));
      } else if (!Character.isSurrogate(c)) {
        bytes[end++] = (byte) (0xE0 | (c >> 12));
        bytes[end++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[end++] = (byte) (0x80 | (c & 0x3F));
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(string.charAt(i + 1))) {
        int codePoint = Character.toCodePoint(c, string.charAt(++i));
        bytes[end++] = (byte) (0xF0 | (codePoint >> 18));
        bytes[end++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        bytes[end++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        bytes[end++] = (byte) (0x80 | (codePoint & 0x3F));
      } else {
        throw new ValidationException(Messages.unpairedSurrogate(i));
      }
    }
    return end;
  }

  /** How many UTF-16 units a character has that a byte of valid UTF-8 is the first of; else 0. */
  static int unitsBegunBy(byte b) {
    if ((b & 0xC0) == 0x80) {
      return 0;
    }
    return (b & 0xF8) == 0xF0 ? 2 : 1;
  }
}
