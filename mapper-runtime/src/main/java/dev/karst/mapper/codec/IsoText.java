package dev.karst.mapper.codec;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;

/**
 * ISO-8601 texts of dates and instants, without the formatters of {@code java.time}, which are too
 * slow for every read of an item. What has an unusual shape is left to them.
 */
final class IsoText {
  private static final int DATE_LENGTH = "2026-01-31".length();
  private static final int INSTANT_LENGTH = "2026-01-31T23:59:59.123456789Z".length();

  private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();

  private IsoText() {}

  /** As it is read; {@link YearMonth#toString()} leaves out the sign of years beyond 9999. */
  static String ofYearMonth(YearMonth month) {
    return month.getYear() > 9999 ? "+" + month : month.toString();
  }

  /** Whether a date's text has a sign: it then sorts before or behind texts as no date does. */
  static boolean isSigned(String text) {
    return text.startsWith("+") || text.startsWith("-");
  }

  static String ofInstant(Instant instant) {
    if (instant.getEpochSecond() < YEAR_0 || instant.getEpochSecond() >= YEAR_10000) {
      return instant.toString();
    }
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    byte[] text = new byte[INSTANT_LENGTH];
    digits(text, 0, 4, time.getYear());
    text[4] = '-';
    digits(text, 5, 2, time.getMonthValue());
    text[7] = '-';
    digits(text, 8, 2, time.getDayOfMonth());
    text[10] = 'T';
    digits(text, 11, 2, time.getHour());
    text[13] = ':';
    digits(text, 14, 2, time.getMinute());
    text[16] = ':';
    digits(text, 17, 2, time.getSecond());
    text[19] = '.';
    digits(text, 20, 9, time.getNano());
    text[29] = 'Z';
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  static Instant toInstant(CharSequence text) {
    if (text.length() != INSTANT_LENGTH
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || text.charAt(19) != '.'
        || text.charAt(29) != 'Z') {
      return Instant.parse(text);
    }
    int hour = number(text, 11, 2);
    int minute = number(text, 14, 2);
    int second = number(text, 17, 2);
    if (hour > 23 || minute > 59 || second > 59) {
      return Instant.parse(text);
    }
    checkDate(text);
    long seconds =
        IsoChronology.INSTANCE.epochSecond(
            number(text, 0, 4),
            number(text, 5, 2),
            number(text, 8, 2),
            hour,
            minute,
            second,
            ZoneOffset.UTC);
    return Instant.ofEpochSecond(seconds, number(text, 20, 9));
  }

  static LocalDate toLocalDate(CharSequence text) {
    return text.length() == DATE_LENGTH ? date(text) : LocalDate.parse(text);
  }

  private static void checkDate(CharSequence text) {
    if (text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException("a date is year-month-day");
    }
  }

  private static LocalDate date(CharSequence text) {
    checkDate(text);
    return LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
  }

  private static void digits(byte[] text, int start, int length, int number) {
    int rest = number;
    for (int i = start + length - 1; i >= start; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static int number(CharSequence text, int start, int length) {
    int number = 0;
    for (int i = start; i < start + length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("not a digit: index=" + i);
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
