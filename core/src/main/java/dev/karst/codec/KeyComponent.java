package dev.karst.codec;

import java.util.Arrays;

/**
 * One value of a key that has several, with an end of its own, so that keys are ordered value by
 * value and no two keys have the same bytes.
 *
 * <pre>
 *   component := (byte other than 00 | 00 FF)* 00 01
 * </pre>
 *
 * <p>The end sorts below every byte that could go on, so a value sorts before those it begins.
 */
public final class KeyComponent {
  private static final byte ESCAPE = 0;
  private static final byte ESCAPED_ZERO = (byte) 0xFF;
  private static final byte END = 1;
  private static final int END_LENGTH = 2;

  private KeyComponent() {}

  /** The most bytes that a value of so many bytes takes. */
  static int maxLength(int length) {
    return 2 * length + END_LENGTH;
  }

  /** Writes a value and its end; returns where it ends. */
  static int put(byte[] value, int from, int to, byte[] target, int at) {
    int position = putOpen(value, from, to, target, at);
    target[position++] = ESCAPE;
    target[position++] = END;
    return position;
  }

  /** Writes a value without its end: what every longer value begins with. */
  private static int putOpen(byte[] value, int from, int to, byte[] target, int at) {
    int position = at;
    for (int i = from; i < to; i++) {
      byte next = value[i];
      target[position++] = next;
      if (next == ESCAPE) {
        target[position++] = ESCAPED_ZERO;
      }
    }
    return position;
  }

  /** The bytes of a value and its end: all keys with the value begin so. */
  public static byte[] closed(byte[] value) {
    byte[] bytes = new byte[maxLength(value.length)];
    int length = put(value, 0, value.length, bytes, 0);
    return Arrays.copyOf(bytes, length);
  }

  /** The bytes of a value without an end: all keys with a value it begins begin so. */
  public static byte[] open(byte[] value) {
    byte[] bytes = new byte[maxLength(value.length)];
    int length = putOpen(value, 0, value.length, bytes, 0);
    return Arrays.copyOf(bytes, length);
  }

  /** Where the value that starts at a place ends, its end included; -1 if no value starts there. */
  static int endOf(byte[] bytes, int from) {
    int at = from;
    while (at + 1 < bytes.length) {
      if (bytes[at] != ESCAPE) {
        at++;
      } else if (bytes[at + 1] == END) {
        return at + END_LENGTH;
      } else if (bytes[at + 1] == ESCAPED_ZERO) {
        at += 2;
      } else {
        return -1;
      }
    }
    return -1;
  }
}
