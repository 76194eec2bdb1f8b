package dev.karst.codec;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A text of ASCII characters where they lie in an array. Reusable; not thread-safe. */
final class AsciiText implements CharSequence {
  private byte[] bytes = new byte[0];
  private int start;
  private int length;

  /** Whether all of the bytes are ASCII. */
  static boolean isAscii(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  AsciiText reset(byte[] array, int from, int characters) {
    bytes = array;
    start = from;
    length = characters;
    return this;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return (char) bytes[start + Objects.checkIndex(index, length)];
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    Objects.checkFromToIndex(from, to, length);
    return new AsciiText().reset(bytes, start + from, to - from);
  }

  @Override
  public String toString() {
    return new String(bytes, start, length, StandardCharsets.US_ASCII);
  }
}
