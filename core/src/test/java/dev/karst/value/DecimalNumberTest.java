package dev.karst.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalNumberTest {
  /** Those with a sign or without digits on one side were captured by dynoxide, its issue 109. */
  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "100, 100",
    "1e2, 100",
    "-0, 0",
    "0e500, 0",
    "000.5000, 0.5",
    "+7, 7",
    "+.5, 0.5",
    "5., 5",
    "+1e2, 100",
    "12345678901234567890123456789012345678, 12345678901234567890123456789012345678",
    "1234567890123456789012345678901234567800, 1234567890123456789012345678901234567800",
  })
  void textIsThatOfTheNormalNumber(String text, String normal) {
    assertThat(DecimalNumber.toText(DecimalNumber.parse(text))).isEqualTo(normal);
  }

  @Test
  void theEndsOfTheRangeAreTaken() {
    String digits = "9.9999999999999999999999999999999999999";
    for (String text :
        new String[] {digits + "E+125", "-" + digits + "E+125", "1E-130", "-1E-130"}) {
      assertThat(DecimalNumber.parse(text)).isEqualByComparingTo(new BigDecimal(text));
    }
  }

  /** The messages are those recorded from DynamoDB by dynalite's tests of PutItem. */
  @ParameterizedTest
  @CsvSource({
    "'', The parameter cannot be converted to a numeric value",
    "abc, The parameter cannot be converted to a numeric value: abc",
    "1 2, The parameter cannot be converted to a numeric value: 1 2",
    "NaN, The parameter cannot be converted to a numeric value: NaN",
    "123456789012345678901234567890123456789,"
        + " Attempting to store more than 38 significant digits in a Number",
    "-1.23456789012345678901234567890123456789,"
        + " Attempting to store more than 38 significant digits in a Number",
    "1e126, Number overflow. Attempting to store a number with magnitude larger than supported"
        + " range",
    "-1e126, Number overflow. Attempting to store a number with magnitude larger than supported"
        + " range",
    "1e2000000000, Number overflow. Attempting to store a number with magnitude larger than"
        + " supported range",
    "1e99999999999, Number overflow. Attempting to store a number with magnitude larger than"
        + " supported range",
    "-.5E+99999999999, Number overflow. Attempting to store a number with magnitude larger than"
        + " supported range",
    "1e-99999999999, Number underflow. Attempting to store a number with magnitude smaller than"
        + " supported range",
    "1e99999999999x, The parameter cannot be converted to a numeric value: 1e99999999999x",
    "e99999999999, The parameter cannot be converted to a numeric value: e99999999999",
    "1e-131, Number underflow. Attempting to store a number with magnitude smaller than supported"
        + " range",
    "-1e-131, Number underflow. Attempting to store a number with magnitude smaller than supported"
        + " range",
  })
  void refusals(String text, String message) {
    assertThatThrownBy(() -> DecimalNumber.parse(text))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void zeroIsZeroWhateverItsExponent() {
    assertThat(DecimalNumber.parse("0e99999999999")).isEqualTo("0");
    assertThat(DecimalNumber.parse("-0.0E-99999999999")).isEqualTo("0");
  }

  @Test
  void hostileTextIsRefusedAtOnce() {
    assertThatThrownBy(() -> DecimalNumber.parse("9".repeat(1_000_000)))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void everyNumberOfJavaIsTheDecimalItPrintsAs() {
    assertThat(DecimalNumber.of((byte) -1)).isEqualTo("-1");
    assertThat(DecimalNumber.of(0.1)).isEqualTo("0.1");
    assertThat(DecimalNumber.of(0.1f)).isEqualTo("0.1");
    assertThat(DecimalNumber.of(new BigInteger("100"))).isEqualByComparingTo("100");
    assertThatThrownBy(() -> DecimalNumber.of(Double.NaN)).isInstanceOf(ValidationException.class);
  }
}
