package dev.karst.mapper.codec;

import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import java.net.URI;
import java.net.URL;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/**
 * The form of a class whose values are stored as S, ISO-8601 where that has one.
 *
 * @param description what a text must be, after "not", such as "a UUID"
 * @param format gives a value's text
 * @param parser reverses it, of a text that is only valid during the call; throws {@link
 *     IllegalArgumentException} or {@link DateTimeException} on other texts
 */
public record TextForm<T>(
    String description,
    Function<? super T, String> format,
    Function<? super CharSequence, ? extends T> parser)
    implements ScalarForm<T> {
  public static final TextForm<String> STRING =
      new TextForm<>("a string", Function.identity(), CharSequence::toString);
  public static final TextForm<Character> CHARACTER =
      new TextForm<>("a single character", PlainText::ofCharacter, PlainText::toCharacter);
  public static final TextForm<UUID> UUID =
      new TextForm<>(
          "a UUID", java.util.UUID::toString, text -> java.util.UUID.fromString(text.toString()));
  public static final TextForm<URI> URI =
      new TextForm<>("a URI", PlainText::ofUri, PlainText::toUri);
  public static final TextForm<URL> URL =
      new TextForm<>("a URL", PlainText::ofUrl, PlainText::toUrl);
  public static final TextForm<Locale> LOCALE =
      new TextForm<>("a language tag", PlainText::ofLocale, PlainText::toLocale);
  public static final TextForm<Currency> CURRENCY =
      new TextForm<>(
          "a currency code",
          Currency::getCurrencyCode,
          text -> Currency.getInstance(text.toString()));

  /** Always with nine decimals, so that texts sort as instants do, in the years 0 to 9999. */
  public static final TextForm<Instant> INSTANT =
      new TextForm<>("an ISO-8601 instant", IsoText::ofInstant, IsoText::toInstant);

  public static final TextForm<LocalDate> LOCAL_DATE =
      new TextForm<>("an ISO-8601 date", LocalDate::toString, IsoText::toLocalDate);
  public static final TextForm<LocalTime> LOCAL_TIME =
      new TextForm<>("an ISO-8601 time", LocalTime::toString, LocalTime::parse);
  public static final TextForm<LocalDateTime> LOCAL_DATE_TIME =
      new TextForm<>("an ISO-8601 date and time", LocalDateTime::toString, LocalDateTime::parse);
  public static final TextForm<OffsetTime> OFFSET_TIME =
      new TextForm<>("an ISO-8601 time with offset", OffsetTime::toString, OffsetTime::parse);
  public static final TextForm<OffsetDateTime> OFFSET_DATE_TIME =
      new TextForm<>(
          "an ISO-8601 date and time with offset", OffsetDateTime::toString, OffsetDateTime::parse);
  public static final TextForm<ZonedDateTime> ZONED_DATE_TIME =
      new TextForm<>(
          "an ISO-8601 date and time with zone", PlainText::ofZonedDateTime, ZonedDateTime::parse);
  public static final TextForm<YearMonth> YEAR_MONTH =
      new TextForm<>("an ISO-8601 year and month", IsoText::ofYearMonth, YearMonth::parse);
  public static final TextForm<MonthDay> MONTH_DAY =
      new TextForm<>("an ISO-8601 month and day", MonthDay::toString, MonthDay::parse);
  public static final TextForm<Period> PERIOD =
      new TextForm<>("an ISO-8601 period", Period::toString, Period::parse);
  public static final TextForm<ZoneId> ZONE_ID =
      new TextForm<>("a time zone", ZoneId::getId, text -> ZoneId.of(text.toString()));
  public static final TextForm<ZoneOffset> ZONE_OFFSET =
      new TextForm<>(
          "an offset from UTC", ZoneOffset::getId, text -> ZoneOffset.of(text.toString()));

  /** The form of an enum: the constant's name. */
  public static <E extends Enum<E>> TextForm<E> ofEnum(Class<E> type) {
    E[] constants = type.getEnumConstants();
    return new TextForm<>(
        "a constant of " + type.getSimpleName(),
        E::name,
        name -> PlainText.toConstant(constants, name));
  }

  /**
   * The form of a class whose values are converted to those of this one. Dates are refused that
   * could not be keys.
   */
  public <V> TextForm<V> via(Conversion<V, T> conversion) {
    return new TextForm<>(
        description,
        value -> keyText(conversion.toAttribute(value)),
        text -> conversion.fromAttribute(parser.apply(text)));
  }

  /**
   * The value of a text.
   *
   * @throws RuntimeException if it has none
   */
  public T of(String text) {
    return parser.apply(text);
  }

  /** The text of a value. */
  public String text(T value) {
    return format.apply(value);
  }

  /** The text of a key, for which dates have to be in the years 0 to 9999. */
  public String keyText(T value) {
    String text = format.apply(value);
    if (value instanceof Temporal && IsoText.isSigned(text)) {
      throw new ValidationException(Messages.unsortableKey(value));
    }
    return text;
  }

  /** {@link #keyText} as conditions on sort keys take it. */
  public AttributeValue keyValue(T value) {
    return AttributeValue.s(keyText(value));
  }

  @Override
  public void write(ValueSink sink, T value) {
    sink.string(format.apply(value));
  }

  @Override
  public T read(ValueSource source) {
    return parse(source, source.text());
  }

  /** The value of a text that {@code source} held; failures name where it stands. */
  T parse(ValueSource source, CharSequence text) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Values.unreadable(source, description, "\"" + text + '"', e);
    }
  }

  @Override
  public AttributeValue value(T value) {
    return AttributeValue.s(format.apply(value));
  }

  @Override
  public void writeSet(ValueSink sink, Collection<? extends T> values) {
    if (values.isEmpty()) {
      Sets.writeEmpty(sink);
      return;
    }
    List<String> texts = new ArrayList<>(values.size());
    for (T value : values) {
      texts.add(format.apply(Sets.member(value)));
    }
    sink.stringSet(texts);
  }
}
