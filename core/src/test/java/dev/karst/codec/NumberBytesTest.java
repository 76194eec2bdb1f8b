package dev.karst.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.value.DecimalNumber;
import dev.karst.value.ItemSize;
import dev.karst.value.RandomValues;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberBytesTest {
  private static final HexFormat HEX = HexFormat.of();

  /** These bytes are on disk: a change here is a new format version. */
  @ParameterizedTest
  @CsvSource({
    "0, 80",
    "-0.00, 80",
    "1, c101",
    "1.0, c101",
    "1e0, c101",
    "9, c109",
    "10, c10a",
    "99, c163",
    "100, c201",
    "101, c20101",
    "12345, c301172d",
    "0.1, c00a",
    "0.01, c001",
    "0.001, bf0a",
    "12.3, c10c1e",
    "-1, 3e64ff",
    "-99, 3e02ff",
    "-100, 3d64ff",
    "-101, 3d6464ff",
    "-12.3, 3e5947ff",
    "9223372036854775807, ca091621480344364d3a07",
    "-9223372036854775808, 355c4f441d62212f182b5dff",
    "1e-130, 8001",
    "-1e-130, 7f64ff",
    "9.9999999999999999999999999999999999999E+125," + " ff63636363636363636363636363636363636363",
    "-9.9999999999999999999999999999999999999E+125,"
        + " 0002020202020202020202020202020202020202ff",
  })
  void goldenBytes(String number, String hex) {
    BigDecimal value = new BigDecimal(number);
    assertThat(HEX.formatHex(encode(value))).isEqualTo(hex);
    assertThat(decode(HEX.parseHex(hex))).isEqualTo(DecimalNumber.normalize(value));
  }

  @Test
  void orderIsThatOfTheNumbers() {
    RandomValues.forSeeds(
        20_000,
        values -> {
          BigDecimal a = values.number();
          BigDecimal b = values.random().nextInt(4) > 0 ? values.number() : neighbour(a, values);
          assertThat(Integer.signum(Arrays.compareUnsigned(encode(a), encode(b))))
              .as("%s and %s", a, b)
              .isEqualTo(a.compareTo(b));
        });
  }

  @Test
  void numbersComeBack() {
    RandomValues.forSeeds(
        20_000,
        values -> {
          BigDecimal number = values.number();
          byte[] bytes = encode(number);
          assertThat(decode(bytes)).isEqualTo(DecimalNumber.normalize(number));
          assertThat(NumberBytes.decodeDouble(bytes, 0, bytes.length))
              .isEqualTo(number.doubleValue());
          assertThat(ItemSize.ofNumber(number)).isEqualTo(Math.min(bytes.length, 21));
        });
  }

  @Test
  void longsTakeTheBytesOfTheirDecimalsAndComeBack() {
    Random random = new Random(1);
    byte[] bytes = new byte[NumberBytes.MAX_LENGTH];
    for (int i = 0; i < 100_000; i++) {
      long value =
          switch (i) {
            case 0 -> Long.MIN_VALUE;
            case 1 -> Long.MAX_VALUE;
            case 2 -> 0;
            default -> random.nextLong() >> random.nextInt(64);
          };
      value = i % 3 == 0 ? value / 1000 * 1000 : value;
      int length = NumberBytes.encode(value, bytes, 0);
      assertThat(Arrays.copyOf(bytes, length)).isEqualTo(encode(BigDecimal.valueOf(value)));
      assertThat(NumberBytes.decodeLong(bytes, 0, length)).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1",
        "1e-130",
        "9223372036854775808",
        "-9223372036854775809",
        "1e19",
        "1e125",
        "-92233720368547758080",
        "12345678901234567890.5"
      })
  void whatIsNoLongIsRefusedAsOne(String number) {
    byte[] bytes = encode(new BigDecimal(number));
    assertThatThrownBy(() -> NumberBytes.decodeLong(bytes, 0, bytes.length))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void doublesAreStoredAsTheyPrint() {
    Random random = new Random(1);
    byte[] bytes = new byte[NumberBytes.MAX_LENGTH];
    for (int i = 0; i < 100_000; i++) {
      double value =
          switch (i % 4) {
            case 0 -> random.nextInt(100_000) / 100.0;
            case 1 -> random.nextGaussian();
            case 2 -> -random.nextInt() / 1000.0;
            default -> random.nextGaussian() * Math.pow(10, random.nextInt(200) - 100);
          };
      int length = NumberBytes.encode(value, bytes, 0);
      assertThat(NumberBytes.decode(bytes, 0, length))
          .isEqualByComparingTo(BigDecimal.valueOf(value));
      assertThat(NumberBytes.decodeDouble(bytes, 0, length)).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e126, -1e308, 4.9e-324, 1e-131})
  void doublesOutOfRangeAreRefused(double value) {
    assertThatThrownBy(() -> NumberBytes.encode(value, new byte[NumberBytes.MAX_LENGTH], 0))
        .isInstanceOf(ValidationException.class);
  }

  private static BigDecimal neighbour(BigDecimal number, RandomValues values) {
    String digits = DecimalNumber.normalize(number).unscaledValue().toString();
    if (digits.length() > 30) {
      return number;
    }
    BigDecimal step = BigDecimal.ONE.movePointLeft(number.scale() + values.upTo(3));
    BigDecimal next = values.random().nextBoolean() ? number.add(step) : number.subtract(step);
    try {
      return DecimalNumber.normalize(next);
    } catch (ValidationException e) {
      return number;
    }
  }

  private static byte[] encode(BigDecimal value) {
    byte[] bytes = new byte[NumberBytes.MAX_LENGTH];
    int length = NumberBytes.encode(value, bytes, 0);
    return Arrays.copyOf(bytes, length);
  }

  private static BigDecimal decode(byte[] bytes) {
    return NumberBytes.decode(bytes, 0, bytes.length);
  }
}
