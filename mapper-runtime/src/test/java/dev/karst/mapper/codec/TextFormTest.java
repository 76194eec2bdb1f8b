package dev.karst.mapper.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31T23:59:59Z, 2026-01-31T23:59:59.000000000Z",
    "1969-12-31T23:59:59.9Z, 1969-12-31T23:59:59.900000000Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000000000Z",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z",
    "-0001-12-31T00:00:00Z, -0001-12-31T00:00:00Z",
    "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00Z",
  })
  void instantsHaveOneWidthInTheYearsOfFourDigits(String instant, String text) {
    assertThat(TextForm.INSTANT.text(Instant.parse(instant))).isEqualTo(text);
    assertThat(TextForm.INSTANT.parser().apply(text)).isEqualTo(Instant.parse(instant));
  }

  @Test
  void instantsSortAsTheirTexts() {
    long seed = Long.getLong("karst.seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      Instant a = instant(random);
      Instant b = random.nextBoolean() ? instant(random) : a.plusNanos(random.nextInt(1_000));
      assertThat(Integer.signum(TextForm.INSTANT.text(a).compareTo(TextForm.INSTANT.text(b))))
          .as("karst.seed=%d", seed)
          .isEqualTo(Integer.signum(a.compareTo(b)));
      assertThat(TextForm.INSTANT.parser().apply(TextForm.INSTANT.text(a))).isEqualTo(a);
    }
  }

  private static Instant instant(Random random) {
    return Instant.ofEpochSecond(
        random.nextLong() % 60_000_000_000L, random.nextInt(1_000_000_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-01-31",
        "2026-02-30T00:00:00.000000000Z",
        "2026-01-31T24:60:00.000000000Z",
        "2026-01-31T23:59:59.00000000xZ",
        "2026/01/31T23:59:59.000000000Z",
      })
  void refusesWhatIsNoInstant(String text) {
    assertThatThrownBy(() -> TextForm.INSTANT.parser().apply(text))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void datesOutsideFourDigitsAreTheJdks() {
    LocalDate far = LocalDate.of(12_345, 1, 1);
    assertThat(TextForm.LOCAL_DATE.parser().apply(TextForm.LOCAL_DATE.text(far))).isEqualTo(far);
  }

  @Test
  void refusesHalfASurrogatePair() {
    assertThatThrownBy(() -> TextForm.CHARACTER.text('\ud83d'))
        .isInstanceOf(ValidationException.class)
        .hasMessage("half a surrogate pair cannot be stored: char=0xd83d");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void refusesNumbersThatAreNotFinite(double value) {
    assertThatThrownBy(() -> NumberForm.DOUBLE.number(value))
        .isInstanceOf(ValidationException.class)
        .hasMessage("a number is finite: value=" + value);
    assertThatThrownBy(() -> NumberForm.FLOAT.number((float) value))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void floatsKeepTheirShortDecimals() {
    assertThat(NumberForm.FLOAT.number(0.1f)).isEqualTo("0.1");
    assertThat(NumberForm.DOUBLE.number(0.1)).isEqualTo("0.1");
  }
}
