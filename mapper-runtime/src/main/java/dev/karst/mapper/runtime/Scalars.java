package dev.karst.mapper.runtime;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.karst.mapper.codec.BinaryForm;
import dev.karst.mapper.codec.BooleanForm;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.ScalarForm;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.runtime.Kind.Single;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The JDK classes whose values are stored as one S, N, B or BOOL; those the processor knows. */
final class Scalars {
  /** What an instant is stored as where it is a time to live. */
  static final Single<Instant> EPOCH_SECOND = ordered(Instant.class, NumberForm.EPOCH_SECOND);

  private static final Map<Class<?>, Single<?>> BY_CLASS =
      Stream.<Single<?>>of(
              plainText(String.class, TextForm.STRING),
              plainText(Character.class, TextForm.CHARACTER),
              ordered(UUID.class, TextForm.UUID),
              unordered(URI.class, TextForm.URI),
              unordered(URL.class, TextForm.URL),
              unordered(Locale.class, TextForm.LOCALE),
              unordered(Currency.class, TextForm.CURRENCY),
              ordered(Instant.class, TextForm.INSTANT),
              ordered(LocalDate.class, TextForm.LOCAL_DATE),
              ordered(LocalTime.class, TextForm.LOCAL_TIME),
              ordered(LocalDateTime.class, TextForm.LOCAL_DATE_TIME),
              unordered(OffsetTime.class, TextForm.OFFSET_TIME),
              unordered(OffsetDateTime.class, TextForm.OFFSET_DATE_TIME),
              unordered(ZonedDateTime.class, TextForm.ZONED_DATE_TIME),
              ordered(YearMonth.class, TextForm.YEAR_MONTH),
              ordered(MonthDay.class, TextForm.MONTH_DAY),
              unordered(Period.class, TextForm.PERIOD),
              unordered(ZoneId.class, TextForm.ZONE_ID),
              unordered(ZoneOffset.class, TextForm.ZONE_OFFSET),
              ordered(Byte.class, NumberForm.BYTE),
              ordered(Short.class, NumberForm.SHORT),
              ordered(Integer.class, NumberForm.INTEGER),
              ordered(Long.class, NumberForm.LONG),
              ordered(Float.class, NumberForm.FLOAT),
              ordered(Double.class, NumberForm.DOUBLE),
              ordered(BigInteger.class, NumberForm.BIG_INTEGER),
              ordered(BigDecimal.class, NumberForm.BIG_DECIMAL),
              ordered(Duration.class, NumberForm.DURATION),
              ordered(Year.class, NumberForm.YEAR),
              ordered(byte[].class, BinaryForm.BYTES),
              ordered(ByteBuffer.class, BinaryForm.BYTE_BUFFER),
              unordered(Boolean.class, BooleanForm.BOOLEAN))
          .collect(toUnmodifiableMap(Single::type, Function.identity()));

  private Scalars() {}

  private static <V> Single<V> plainText(Class<V> type, ScalarForm<V> form) {
    return new Single<>(type, form, true, true);
  }

  private static <V> Single<V> ordered(Class<V> type, ScalarForm<V> form) {
    return new Single<>(type, form, true, false);
  }

  private static <V> Single<V> unordered(Class<V> type, ScalarForm<V> form) {
    return new Single<>(type, form, false, false);
  }

  /** How a class or primitive type is stored; empty if it is none of these. */
  static Optional<Single<?>> of(Class<?> type) {
    return Optional.ofNullable(BY_CLASS.get(Primitives.boxed(type)));
  }
}
