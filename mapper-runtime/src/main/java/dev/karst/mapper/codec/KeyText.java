package dev.karst.mapper.codec;

import dev.karst.error.ValidationException;
import org.jspecify.annotations.Nullable;

/**
 * The text of a key that is composed of prefixes and components, such as {@code
 * ORDER#o1#LINE#0000000002}. Generated code calls it.
 *
 * <p>Components are parted by {@value #SEPARATOR}, so none may contain it: two objects of different
 * components would have the same key. Numbers have as many digits as their type's greatest, so that
 * texts sort as numbers do.
 */
public final class KeyText {
  /** What parts the components. */
  public static final char SEPARATOR = '#';

  private final StringBuilder text;

  private KeyText(String start) {
    this.text = new StringBuilder(start);
  }

  /** A key that starts with a text. */
  public static KeyText of(String start) {
    return new KeyText(start);
  }

  /** Puts a fixed text behind. */
  public KeyText literal(String literal) {
    text.append(literal);
    return this;
  }

  /**
   * Puts a component's text behind.
   *
   * @throws ValidationException if it is null or empty, or contains the separator
   */
  public KeyText part(String component, @Nullable String value) {
    String part = Values.key(component, value);
    if (part.isEmpty()) {
      throw new ValidationException(CodecMessages.emptyKeyPart(component));
    }
    checkSeparator(component, part);
    text.append(part);
    return this;
  }

  static void checkSeparator(String component, String part) {
    if (part.indexOf(SEPARATOR) >= 0) {
      throw new ValidationException(CodecMessages.separatorInKeyPart(component, part));
    }
  }

  /** The text of a number, 3 digits. */
  public static String number(byte number) {
    return digits(number, 1L << (Byte.SIZE - 1), 3);
  }

  /** The text of a number, 5 digits. */
  public static String number(short number) {
    return digits(number, 1L << (Short.SIZE - 1), 5);
  }

  /** The text of a number, 10 digits. */
  public static String number(int number) {
    return digits(number, 1L << (Integer.SIZE - 1), 10);
  }

  /** The text of a number, 19 digits. */
  public static String number(long number) {
    return digits(number, 1L << (Long.SIZE - 1), 19);
  }

  /**
   * Negative numbers stand behind a minus sign, which sorts before digits, as how far they are from
   * the least.
   *
   * @param range how many negative numbers there are; that of {@code long} overflows, and is right
   *     after the addition
   */
  private static String digits(long number, long range, int width) {
    boolean negative = number < 0;
    String digits = Long.toString(negative ? number + range : number);
    StringBuilder text = new StringBuilder(width + 1);
    if (negative) {
      text.append('-');
    }
    for (int i = digits.length(); i < width; i++) {
      text.append('0');
    }
    return text.append(digits).toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
