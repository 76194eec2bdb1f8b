package dev.karst.mapper.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
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
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form writes it reads back, to the extremes of each class, or it refuses to write it. */
class ExtremesTest {
  private record Case(String name, TextForm<?> form, List<?> values) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case all(String name, TextForm<?> form, Object... values) {
    return new Case(name, form, List.of(values));
  }

  static Stream<Case> cases() {
    Instant instant = Instant.parse("2026-10-25T00:30:00.000000001Z");
    return Stream.of(
        all("character", TextForm.CHARACTER, '\0', '\uffff', '"'),
        all("uuid", TextForm.UUID, new UUID(0, 0), new UUID(-1, -1), new UUID(1, Long.MIN_VALUE)),
        all("uri", TextForm.URI, URI.create(""), URI.create("a%20b"), URI.create("u:\u20ac#f")),
        new Case("locale", TextForm.LOCALE, List.of(Locale.ROOT, Locale.CHINA)),
        new Case("currency", TextForm.CURRENCY, List.copyOf(Currency.getAvailableCurrencies())),
        all(
            "instant",
            TextForm.INSTANT,
            Instant.MIN,
            Instant.MIN.plusNanos(1),
            Instant.MAX,
            Instant.MAX.minusNanos(999_999_999),
            Instant.EPOCH.minusNanos(1)),
        all("date", TextForm.LOCAL_DATE, LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH),
        all("time", TextForm.LOCAL_TIME, LocalTime.MIN, LocalTime.MAX, LocalTime.of(1, 0, 1)),
        all("date time", TextForm.LOCAL_DATE_TIME, LocalDateTime.MIN, LocalDateTime.MAX),
        all("offset time", TextForm.OFFSET_TIME, OffsetTime.MIN, OffsetTime.MAX),
        all("offset date time", TextForm.OFFSET_DATE_TIME, OffsetDateTime.MIN, OffsetDateTime.MAX),
        all(
            "zoned date time",
            TextForm.ZONED_DATE_TIME,
            LocalDateTime.MIN.atZone(ZoneOffset.MAX),
            LocalDateTime.MAX.atZone(ZoneOffset.MIN),
            LocalDateTime.MAX.atZone(ZoneId.of("Europe/Vienna")),
            LocalDateTime.MIN.atZone(ZoneId.of("Europe/Vienna")),
            instant.atZone(ZoneId.of("Europe/Vienna")),
            instant.plusSeconds(3600).atZone(ZoneId.of("Europe/Vienna")),
            instant.atZone(ZoneId.of("UTC+01:00"))),
        all(
            "year month",
            TextForm.YEAR_MONTH,
            YearMonth.of(Year.MIN_VALUE, 1),
            YearMonth.of(-1, 1),
            YearMonth.of(0, 12),
            YearMonth.of(9_999, 12),
            YearMonth.of(10_000, 1),
            YearMonth.of(Year.MAX_VALUE, 12)),
        all("month day", TextForm.MONTH_DAY, MonthDay.of(2, 29), MonthDay.of(12, 31)),
        all(
            "period",
            TextForm.PERIOD,
            Period.ZERO,
            Period.of(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE),
            Period.of(Integer.MAX_VALUE, -1, Integer.MAX_VALUE)),
        new Case(
            "zone",
            TextForm.ZONE_ID,
            ZoneId.getAvailableZoneIds().stream().map(ZoneId::of).toList()),
        all("offset", TextForm.ZONE_OFFSET, ZoneOffset.MIN, ZoneOffset.MAX, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void extremesComeBack(Case each) {
    for (Object value : each.values()) {
      comesBack(each.form(), value);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> void comesBack(TextForm<T> form, Object value) {
    String text = form.text((T) value);
    assertThat((Object) form.parser().apply(text)).as(text).isEqualTo(value);
  }

  @Test
  void everyLocaleComesBackOrIsRefused() {
    List<Locale> locales = new ArrayList<>(List.of(Locale.getAvailableLocales()));
    for (String language : List.of("a", "de", "toolonglanguage", "DE", "iw")) {
      for (String country : List.of("", "x", "AT", "123")) {
        for (String variant : List.of("", "v", "POSIX", "1996", "NY")) {
          locales.add(new Locale(language, country, variant));
        }
      }
    }
    for (Locale locale : locales) {
      comesBackOrIsRefused(TextForm.LOCALE, locale);
    }
    for (Locale refused : List.of(new Locale("a"), new Locale("no", "NO", "NY"))) {
      assertThatThrownBy(() -> TextForm.LOCALE.text(refused))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("would not be read back as the same locale");
    }
  }

  @Test
  void everyTimeInEveryZoneComesBackOrIsRefused() {
    long seed = Long.getLong("karst.seed", new Random().nextLong());
    Random random = new Random(seed);
    for (String zone : ZoneId.getAvailableZoneIds()) {
      for (int i = 0; i < 5; i++) {
        Instant instant = Instant.ofEpochSecond(random.nextLong() % 8_000_000_000L);
        comesBackOrIsRefused(TextForm.ZONED_DATE_TIME, instant.atZone(ZoneId.of(zone)));
      }
    }
  }

  private static <T> void comesBackOrIsRefused(TextForm<T> form, T value) {
    Supplier<String> text = () -> form.text(value);
    try {
      assertThat((Object) form.parser().apply(text.get())).isEqualTo(value);
    } catch (ValidationException e) {
      assertThat(e).hasMessageContaining("would not be read back");
    }
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "http://here/a b",
        "http://user:pass@here:80/%7E?q=a b#r s",
        "file:/data/x",
        "http:",
        "jar:file:/a.jar!/b",
        "mailto:a@b",
        "http://[::1]:8080/",
      })
  void urlsComeBack(String text) throws MalformedURLException {
    URL url = new URL(text);
    assertThat(TextForm.URL.parser().apply(TextForm.URL.text(url)).toExternalForm())
        .isEqualTo(url.toExternalForm());
  }

  @Test
  void refusesUrlsThatNoTextGives() throws MalformedURLException {
    URL spaced = new URL("http", "here", 80, "/a#b #c\n");
    comesBackAsText(spaced);
    assertThatThrownBy(() -> TextForm.URL.text(new URL("http", "here", -1, "x y ")))
        .isInstanceOf(ValidationException.class);
  }

  private static void comesBackAsText(URL url) {
    try {
      String text = TextForm.URL.text(url);
      assertThat(TextForm.URL.parser().apply(text).toExternalForm()).isEqualTo(text);
    } catch (ValidationException e) {
      assertThat(e).hasMessageContaining("would not be read back as the same URL");
    }
  }

  @Test
  void extremeNumbersComeBack() {
    for (Duration each :
        List.of(
            Duration.ofSeconds(Long.MIN_VALUE),
            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
            Duration.ofNanos(-1))) {
      comesBack(NumberForm.DURATION, each);
    }
    comesBack(NumberForm.YEAR, Year.of(Year.MIN_VALUE));
    comesBack(NumberForm.YEAR, Year.of(Year.MAX_VALUE));
    comesBack(NumberForm.FLOAT, Float.MIN_VALUE);
    comesBack(NumberForm.FLOAT, Float.MAX_VALUE);
    comesBack(NumberForm.DOUBLE, Double.MIN_VALUE);
    comesBack(NumberForm.DOUBLE, Double.MAX_VALUE);
    comesBack(NumberForm.LONG, Long.MIN_VALUE);
    comesBack(NumberForm.BYTE, Byte.MIN_VALUE);
  }

  private static <T> void comesBack(NumberForm<T> form, T value) {
    BigDecimal number = form.number(value);
    assertThat((Object) form.parser().apply(number.stripTrailingZeros())).isEqualTo(value);
  }
}
