package dev.karst.value;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DynamoDB's rules for numbers: up to 38 significant digits, magnitudes from 1E-130 to 9.99…E+125,
 * and zero.
 *
 * <p>A number is normal if it is zero as {@link BigDecimal#ZERO}, or has no trailing zeros; then
 * equal numbers are equal objects.
 */
public final class DecimalNumber {
  /** Longer than any text worth reading; keeps hostile ones from costing quadratic time. */
  private static final int MAX_TEXT_LENGTH = 1024;

  private static final Pattern WITH_EXPONENT =
      Pattern.compile("[+-]?(?<digits>\\d+\\.?\\d*|\\.\\d+)[eE](?<sign>[+-]?)\\d+");

  /** A whole number of fewer digits is a {@code long}. */
  private static final int LONG_DIGITS = 19;

  private DecimalNumber() {}

  /**
   * Reads a number from its text.
   *
   * @throws ValidationException with DynamoDB's message if it is none, or out of range
   */
  public static BigDecimal parse(String text) {
    if (text.isEmpty()) {
      throw new ValidationException(Messages.emptyNumber());
    }
    if (text.length() > MAX_TEXT_LENGTH || !isAscii(text)) {
      throw new ValidationException(Messages.notANumber(text));
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return beyondExponents(text);
    }
    return normalize(number);
  }

  /**
   * Reads what {@link BigDecimal} does not: a number whose exponent is no {@code int}, if it is.
   */
  private static BigDecimal beyondExponents(String text) {
    Matcher number = WITH_EXPONENT.matcher(text);
    if (!number.matches()) {
      throw new ValidationException(Messages.notANumber(text));
    }
    if (number.group("digits").chars().noneMatch(c -> c >= '1' && c <= '9')) {
      return BigDecimal.ZERO;
    }
    throw new ValidationException(
        number.group("sign").equals("-") ? Messages.numberUnderflow() : Messages.numberOverflow());
  }

  /** {@link BigDecimal} reads the digits of every script; the service does not. */
  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /**
   * Makes a number normal.
   *
   * @throws ValidationException with DynamoDB's message if it is out of range
   */
  public static BigDecimal normalize(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    int precision = number.precision();
    checkExponent((long) precision - number.scale() - 1);
    if (precision == 1
        || (number.scale() == 0 && precision < LONG_DIGITS && number.longValue() % 10 != 0)) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    checkDigits(stripped.precision());
    return stripped;
  }

  /** Turns any of Java's numbers into the decimal it prints as; exact but for binary fractions. */
  public static BigDecimal of(Number number) {
    if (number instanceof BigDecimal decimal) {
      return normalize(decimal);
    }
    if (number instanceof BigInteger integer) {
      return normalize(new BigDecimal(integer));
    }
    if (number instanceof Double || number instanceof Float) {
      checkFinite(number.doubleValue());
    }
    return parse(number.toString());
  }

  /**
   * Refuses infinities and NaN.
   *
   * @throws ValidationException with DynamoDB's message
   */
  public static void checkFinite(double number) {
    if (!Double.isFinite(number)) {
      throw new ValidationException(Messages.notANumber(Double.toString(number)));
    }
  }

  /** The text DynamoDB gives a number: all its digits, no exponent. */
  public static String toText(BigDecimal number) {
    return number.toPlainString();
  }

  private static void checkExponent(long exponent) {
    if (exponent > Limits.MAX_NUMBER_EXPONENT) {
      throw new ValidationException(Messages.numberOverflow());
    }
    if (exponent < Limits.MIN_NUMBER_EXPONENT) {
      throw new ValidationException(Messages.numberUnderflow());
    }
  }

  private static void checkDigits(int digits) {
    if (digits > Limits.MAX_NUMBER_DIGITS) {
      throw new ValidationException(Messages.tooManyDigits());
    }
  }
}
