package dev.karst.mapper.diagnostic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
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
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The texts that values of a class have where they are stored as one. */
public final class ScalarText {
  /** Gives a value, so that none is overlooked; what it throws is a text's fault. */
  private interface Parser {
    Object parse(String text) throws MalformedURLException;
  }

  private static final int MOST_DIGITS = 38;
  private static final int LOWEST_EXPONENT = -130;
  private static final int HIGHEST_EXPONENT = 125;
  private static final int NANO_DIGITS = 9;

  private static final Map<String, ScalarText> ALL = new HashMap<>();

  static {
    add(String.class, "a text", text -> text);
    add(Character.class, "a single character", ScalarText::character);
    add(UUID.class, "a UUID of 36 characters", ScalarText::uuid);
    add(URI.class, "a URI", URI::create);
    add(URL.class, "a URL", text -> URI.create(text).toURL());
    add(
        Locale.class,
        "a language tag, such as de-AT",
        text -> new Locale.Builder().setLanguageTag(text));
    add(Currency.class, "a currency code, such as EUR", Currency::getInstance);
    add(Instant.class, "an instant, such as 2026-01-31T12:00:00Z", Instant::parse);
    add(LocalDate.class, "a date, such as 2026-01-31", LocalDate::parse);
    add(LocalTime.class, "a time, such as 12:00", LocalTime::parse);
    add(LocalDateTime.class, "a date and time, such as 2026-01-31T12:00", LocalDateTime::parse);
    add(OffsetTime.class, "a time with offset, such as 12:00+01:00", OffsetTime::parse);
    add(
        OffsetDateTime.class,
        "a date and time with offset, such as 2026-01-31T12:00+01:00",
        OffsetDateTime::parse);
    add(
        ZonedDateTime.class,
        "a date and time with zone, such as 2026-01-31T12:00+01:00[Europe/Vienna]",
        ZonedDateTime::parse);
    add(YearMonth.class, "a year and month, such as 2026-01", YearMonth::parse);
    add(MonthDay.class, "a month and day, such as --01-31", MonthDay::parse);
    add(Period.class, "a period, such as P1Y2M3D", Period::parse);
    add(ZoneId.class, "a time zone, such as Europe/Vienna", ZoneId::of);
    add(ZoneOffset.class, "an offset, such as +01:00", ZoneOffset::of);
    add(Byte.class, "a whole number of a byte", text -> number(text).byteValueExact());
    add(Short.class, "a whole number of a short", text -> number(text).shortValueExact());
    add(Integer.class, "a whole number of an int", text -> number(text).intValueExact());
    add(Long.class, "a whole number of a long", text -> number(text).longValueExact());
    add(Float.class, "a number of a float", ScalarText::floatNumber);
    add(Double.class, "a number", ScalarText::number);
    add(BigInteger.class, "a whole number", text -> number(text).toBigIntegerExact());
    add(BigDecimal.class, "a number", ScalarText::number);
    add(Duration.class, "a number of seconds", ScalarText::duration);
    add(Year.class, "a year, such as 2026", text -> Year.of(number(text).intValueExact()));
    add(Boolean.class, "true or false", ScalarText::bool);
  }

  private final String description;
  private final Parser parser;

  private ScalarText(String description, Parser parser) {
    this.description = description;
    this.parser = parser;
  }

  private static void add(Class<?> type, String description, Parser parser) {
    ALL.put(type.getName(), new ScalarText(description, parser));
  }

  /**
   * The texts of a class; none of one whose values are stored as bytes.
   *
   * @param className the full one; of a primitive type that of its wrapper
   */
  public static Optional<ScalarText> of(String className) {
    return Optional.ofNullable(ALL.get(className));
  }

  /** What such a text is. */
  public String description() {
    return description;
  }

  /** Whether a text is that of a value. */
  public boolean fits(String text) {
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
