package dev.karst.codec;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.value.DecimalNumber;
import dev.karst.value.Limits;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers as bytes that compare, unsigned and with a prefix first, as the numbers do.
 *
 * <pre>
 *   value = ± 0.d1 d2 … dn × 100^e      1 ≤ d1 ≤ 99, 0 ≤ di ≤ 99, dn ≠ 0, -64 ≤ e ≤ 63
 *
 *   zero       | 80 |
 *   positive   | 80 + (e + 64) | d1       | … | dn       |            2 to 21 bytes
 *   negative   | 7F - (e + 64) | 101 - d1 | … | 101 - dn | FF |       3 to 22 bytes
 * </pre>
 *
 * <p>DynamoDB's range, 1E-130 to 9.99…E+125, is exactly the range of {@code e}. A number has one
 * form whatever it was written like: 1, 1.0 and 1E0 are one key. The closing FF, which no digit
 * reaches, puts a negative number behind those that extend it.
 */
public final class NumberBytes {
  /** The most bytes a number takes: 38 digits over 20 base-100 digits, negative. */
  public static final int MAX_LENGTH = 22;

  private static final int ZERO = 0x80;
  private static final int EXPONENT_BIAS = 64;
  private static final int COMPLEMENT = 101;
  private static final int TERMINATOR = 0xFF;
  private static final int MAX_MANTISSA = 20;

  /** Decimal digits that every {@code long} can hold. */
  private static final int LONG_DIGITS = 18;

  /** Doubles hold integers of so many digits, and powers of ten so high, exactly. */
  private static final long MAX_EXACT_DOUBLE = 1L << 53;

  private static final double[] EXACT_POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private NumberBytes() {}

  /**
   * Writes a number.
   *
   * @return where it ends, at most {@link #MAX_LENGTH} further
   */
  public static int encode(long value, byte[] bytes, int at) {
    return encodeScaled(value, 0, bytes, at);
  }

  /**
   * Writes a number.
   *
   * @return where it ends, at most {@link #MAX_LENGTH} further
   * @throws dev.karst.error.ValidationException with DynamoDB's message if it is out of range
   */
  public static int encode(BigDecimal value, byte[] bytes, int at) {
    BigDecimal normal = DecimalNumber.normalize(value);
    if (normal.precision() < LONG_DIGITS && normal.scale() == 0) {
      return encodeScaled(normal.longValue(), 0, bytes, at);
    }
    if (normal.precision() < LONG_DIGITS) {
      BigInteger unscaled = normal.unscaledValue();
      int odd = normal.scale() & 1;
      long digits = odd == 0 ? unscaled.longValue() : unscaled.longValue() * 10;
      return encodeScaled(digits, (normal.scale() + odd) >> 1, bytes, at);
    }
    return encodeDigits(normal, bytes, at);
  }

  /**
   * Writes the number nearest to what the double prints as.
   *
   * @return where it ends, at most {@link #MAX_LENGTH} further
   * @throws dev.karst.error.ValidationException with DynamoDB's message if it is out of range
   */
  public static int encode(double value, byte[] bytes, int at) {
    if (value == (long) value && Math.abs(value) < MAX_EXACT_DOUBLE) {
      return encodeScaled((long) value, 0, bytes, at);
    }
    // Up to 15 digits a decimal that reads as this double is the only one, so the first found is
    // it.
    for (int scale = 1; scale <= 3; scale++) {
      double power = EXACT_POWERS[2 * scale];
      double scaled = Math.rint(value * power);
      if (Math.abs(scaled) < 1e15 && scaled / power == value) {
        return encodeScaled((long) scaled, scale, bytes, at);
      }
    }
    DecimalNumber.checkFinite(value);
    return encode(BigDecimal.valueOf(value), bytes, at);
  }

  /** Writes {@code unscaled / 100^scale}. */
  private static int encodeScaled(long unscaled, int scale, byte[] bytes, int at) {
    if (unscaled == 0) {
      bytes[at] = (byte) ZERO;
      return at + 1;
    }
    boolean negative = unscaled < 0;
    long rest = negative ? -unscaled : unscaled;
    int exponent = -scale;
    int lowest = 0;
    if (rest < 0) { // Long.MIN_VALUE: its lowest digit is taken off unsigned.
      lowest = (int) Long.remainderUnsigned(rest, 100);
      rest = Long.divideUnsigned(rest, 100);
    } else {
      long quotient = rest / 100;
      while (quotient * 100 == rest) {
        rest = quotient;
        quotient = rest / 100;
        exponent++;
      }
    }
    int length = lowest == 0 ? 0 : 1;
    for (long left = rest; left != 0; left /= 100) {
      length++;
    }
    exponent += length;
    int end = at + 1 + length;
    int position = end;
    if (lowest != 0) {
      bytes[--position] = (byte) (COMPLEMENT - lowest);
    }
    while (rest != 0) {
      long quotient = rest / 100;
      int digit = (int) (rest - quotient * 100);
      bytes[--position] = (byte) (negative ? COMPLEMENT - digit : digit);
      rest = quotient;
    }
    return frame(negative, exponent, bytes, at, end);
  }

  private static int encodeDigits(BigDecimal normal, byte[] bytes, int at) {
    boolean negative = normal.signum() < 0;
    String digits = normal.unscaledValue().abs().toString();
    int point = digits.length() - normal.scale();
    int odd = point & 1;
    int end = at + 1;
    for (int i = -odd; i < digits.length(); i += 2) {
      int digit = 10 * decimalDigit(digits, i) + decimalDigit(digits, i + 1);
      bytes[end++] = (byte) (negative ? COMPLEMENT - digit : digit);
    }
    return frame(negative, (point + odd) >> 1, bytes, at, end);
  }

  private static int decimalDigit(String digits, int index) {
    return index < 0 || index >= digits.length() ? 0 : digits.charAt(index) - '0';
  }

  /** Writes the lead byte and, behind a negative mantissa, the terminator. */
  private static int frame(boolean negative, int exponent, byte[] bytes, int at, int end) {
    int biased = exponent + EXPONENT_BIAS;
    if (!negative) {
      bytes[at] = (byte) (ZERO + biased);
      return end;
    }
    bytes[at] = (byte) (ZERO - 1 - biased);
    bytes[end] = (byte) TERMINATOR;
    return end + 1;
  }

  /**
   * Reads a number that is whole and within {@code long}.
   *
   * @throws ArithmeticException if it is not
   */
  public static long decodeLong(byte[] bytes, int at, int length) {
    int lead = lead(bytes, at, length);
    if (lead == ZERO && length == 1) {
      return 0;
    }
    int digits = mantissaLength(lead, length);
    int exponent = exponent(lead);
    if (digits > exponent || exponent > 10) {
      throw new ArithmeticException("Not a whole number within long");
    }
    boolean negative = lead < ZERO;
    long value = 0; // Kept negative, where long has room for one more.
    for (int i = 0; i < exponent; i++) {
      int digit = i < digits ? digit(bytes[at + 1 + i], negative) : 0;
      value = Math.subtractExact(i < 9 ? value * 100 : Math.multiplyExact(value, 100L), digit);
    }
    return negative ? value : Math.negateExact(value);
  }

  /**
   * Reads the greatest whole number that is not above a number; the ends of {@code long} stand for
   * what has more than 18 digits.
   */
  public static long floor(byte[] bytes, int at, int length) {
    int lead = lead(bytes, at, length);
    if (lead == ZERO && length == 1) {
      return 0;
    }
    int digits = mantissaLength(lead, length);
    int exponent = exponent(lead);
    boolean negative = lead < ZERO;
    if (2 * exponent > LONG_DIGITS) {
      return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    long whole = 0;
    for (int i = 0; i < exponent; i++) {
      whole = whole * 100 + (i < digits ? digit(bytes[at + 1 + i], negative) : 0);
    }
    // The last digit is none of 0, so what lies behind the point is more than nothing.
    return negative ? -whole - (digits > Math.max(exponent, 0) ? 1 : 0) : whole;
  }

  /** Reads a number as the double nearest to it. */
  public static double decodeDouble(byte[] bytes, int at, int length) {
    int lead = lead(bytes, at, length);
    if (lead == ZERO && length == 1) {
      return 0;
    }
    int digits = mantissaLength(lead, length);
    int power = 2 * (exponent(lead) - digits);
    if (digits <= 8 && Math.abs(power) < EXACT_POWERS.length) {
      long mantissa = mantissa(bytes, at + 1, digits, lead < ZERO);
      if (mantissa <= MAX_EXACT_DOUBLE) {
        // Both are exact, so the one division or product is rounded once, to the nearest.
        double value = power < 0 ? mantissa / EXACT_POWERS[-power] : mantissa * EXACT_POWERS[power];
        return lead < ZERO ? -value : value;
      }
    }
    return decode(bytes, at, length).doubleValue();
  }

  /** Reads a number exactly, without trailing zeros. */
  public static BigDecimal decode(byte[] bytes, int at, int length) {
    int lead = lead(bytes, at, length);
    if (lead == ZERO && length == 1) {
      return BigDecimal.ZERO;
    }
    boolean negative = lead < ZERO;
    int digits = mantissaLength(lead, length);
    int scale = 2 * (digits - exponent(lead));
    if (2 * digits <= LONG_DIGITS) {
      long unscaled = mantissa(bytes, at + 1, digits, negative);
      if (unscaled % 10 == 0) {
        unscaled /= 10;
        scale--;
      }
      return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
    }
    char[] text = new char[2 * digits];
    for (int i = 0; i < digits; i++) {
      int digit = digit(bytes[at + 1 + i], negative);
      text[2 * i] = (char) ('0' + digit / 10);
      text[2 * i + 1] = (char) ('0' + digit % 10);
    }
    BigDecimal value = new BigDecimal(text).scaleByPowerOfTen(-scale).stripTrailingZeros();
    if (value.precision() > Limits.MAX_NUMBER_DIGITS) {
      throw corrupt();
    }
    return negative ? value.negate() : value;
  }

  private static int lead(byte[] bytes, int at, int length) {
    if (length < 1) {
      throw corrupt();
    }
    return bytes[at] & 0xFF;
  }

  private static int mantissaLength(int lead, int length) {
    int digits = lead < ZERO ? length - 2 : length - 1;
    if (digits < 1 || digits > MAX_MANTISSA) {
      throw corrupt();
    }
    return digits;
  }

  private static int exponent(int lead) {
    return (lead < ZERO ? ZERO - 1 - lead : lead - ZERO) - EXPONENT_BIAS;
  }

  private static long mantissa(byte[] bytes, int at, int digits, boolean negative) {
    long mantissa = 0;
    for (int i = 0; i < digits; i++) {
      mantissa = mantissa * 100 + digit(bytes[at + i], negative);
    }
    return mantissa;
  }

  private static int digit(byte stored, boolean negative) {
    int digit = negative ? COMPLEMENT - (stored & 0xFF) : stored & 0xFF;
    if (digit < 0 || digit > 99) {
      throw corrupt();
    }
    return digit;
  }

  private static CorruptStoreException corrupt() {
    return new CorruptStoreException(Messages.corruptNumber());
  }
}
