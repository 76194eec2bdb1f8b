package dev.karst.mapper.processor.elements;

import dev.karst.mapper.processor.model.Scalar;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The texts that values of a class have where they are stored as one.
 *
 * @param description what such a text is
 * @param parser makes a value of one, or throws
 */
record ScalarText(String description, Parser parser) {
  /** Gives a value, so that none is overlooked; what it throws is a text's fault. */
  private interface Parser {
    Object parse(String text) throws MalformedURLException;
  }

  private static final int MOST_DIGITS = 38;
  private static final int LOWEST_EXPONENT = -130;
  private static final int HIGHEST_EXPONENT = 125;
  private static final int NANO_DIGITS = 9;

  private static final Map<Scalar, ScalarText> ALL = new EnumMap<>(Scalar.class);

  static {
    add(Scalar.STRING, "a text", text -> text);
    add(Scalar.CHARACTER, "a single character", ScalarText::character);
    add(Scalar.UUID, "a UUID of 36 characters", ScalarText::uuid);
    add(Scalar.URI, "a URI", URI::create);
    add(Scalar.URL, "a URL", text -> URI.create(text).toURL());
    add(Scalar.LOCALE, "a language tag, such as de-AT", new Locale.Builder()::setLanguageTag);
    add(Scalar.CURRENCY, "a currency code, such as EUR", Currency::getInstance);
    add(Scalar.INSTANT, "an instant, such as 2026-01-31T12:00:00Z", Instant::parse);
    add(Scalar.LOCAL_DATE, "a date, such as 2026-01-31", LocalDate::parse);
    add(Scalar.LOCAL_TIME, "a time, such as 12:00", LocalTime::parse);
    add(Scalar.LOCAL_DATE_TIME, "a date and time, such as 2026-01-31T12:00", LocalDateTime::parse);
    add(Scalar.OFFSET_TIME, "a time with offset, such as 12:00+01:00", OffsetTime::parse);
    add(
        Scalar.OFFSET_DATE_TIME,
        "a date and time with offset, such as 2026-01-31T12:00+01:00",
        OffsetDateTime::parse);
    add(
        Scalar.ZONED_DATE_TIME,
        "a date and time with zone, such as 2026-01-31T12:00+01:00[Europe/Vienna]",
        ZonedDateTime::parse);
    add(Scalar.YEAR_MONTH, "a year and month, such as 2026-01", YearMonth::parse);
    add(Scalar.MONTH_DAY, "a month and day, such as --01-31", MonthDay::parse);
    add(Scalar.PERIOD, "a period, such as P1Y2M3D", Period::parse);
    add(Scalar.ZONE_ID, "a time zone, such as Europe/Vienna", ZoneId::of);
    add(Scalar.ZONE_OFFSET, "an offset, such as +01:00", ZoneOffset::of);
    add(Scalar.BYTE, "a whole number of a byte", text -> number(text).byteValueExact());
    add(Scalar.SHORT, "a whole number of a short", text -> number(text).shortValueExact());
    add(Scalar.INTEGER, "a whole number of an int", text -> number(text).intValueExact());
    add(Scalar.LONG, "a whole number of a long", text -> number(text).longValueExact());
    add(Scalar.FLOAT, "a number of a float", ScalarText::floatNumber);
    add(Scalar.DOUBLE, "a number", ScalarText::number);
    add(Scalar.BIG_INTEGER, "a whole number", text -> number(text).toBigIntegerExact());
    add(Scalar.BIG_DECIMAL, "a number", ScalarText::number);
    add(Scalar.DURATION, "a number of seconds", ScalarText::duration);
    add(Scalar.YEAR, "a year, such as 2026", text -> Year.of(number(text).intValueExact()));
    add(Scalar.BOOLEAN, "true or false", ScalarText::bool);
  }

  private static void add(Scalar scalar, String description, Parser parser) {
    ALL.put(scalar, new ScalarText(description, parser));
  }

  /** The texts of a class; none of one whose values are stored as bytes. */
  static Optional<ScalarText> of(Scalar scalar) {
    return Optional.ofNullable(ALL.get(scalar));
  }

  boolean fits(String text) {
    try {
      parser.parse(text);
      return true;
    } catch (IllegalArgumentException
        | ArithmeticException
        | DateTimeException
        | IllformedLocaleException
        | MalformedURLException e) {
      return false;
    }
  }

  private static Character character(String text) {
    require(text.length() == 1 && !Character.isSurrogate(text.charAt(0)));
    return text.charAt(0);
  }

  /** Without the shorter forms that {@link UUID} also takes. */
  private static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    require(uuid.toString().equalsIgnoreCase(text));
    return uuid;
  }

  private static Boolean bool(String text) {
    require(text.equals("true") || text.equals("false"));
    return Boolean.valueOf(text);
  }

  /** A number that DynamoDB takes. */
  private static BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text);
    int exponent = number.precision() - number.scale() - 1;
    require(exponent >= LOWEST_EXPONENT && exponent <= HIGHEST_EXPONENT);
    require(number.stripTrailingZeros().precision() <= MOST_DIGITS);
    return number;
  }

  private static Float floatNumber(String text) {
    float number = number(text).floatValue();
    require(Float.isFinite(number));
    return number;
  }

  private static Duration duration(String text) {
    BigDecimal seconds = number(text).setScale(NANO_DIGITS);
    return Duration.ofSeconds(seconds.toBigInteger().longValueExact());
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException();
    }
  }
}
