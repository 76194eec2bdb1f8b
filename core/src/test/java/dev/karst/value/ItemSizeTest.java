package dev.karst.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * By "DynamoDB item sizes and formats"
 * (docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html).
 */
class ItemSizeTest {
  /** "(number of UTF-8-encoded bytes of attribute name) + (number of UTF-8-encoded bytes)". */
  @Test
  void strings() {
    assertThat(ItemSize.of(Item.of("näme", AttributeValue.s("€uro")))).isEqualTo(5 + 6);
    assertThat(ItemSize.of(Item.of("e", AttributeValue.s("")))).isEqualTo(1);
  }

  @Test
  void stringsCountAsJavaEncodesThem() {
    RandomValues.forSeeds(
        1000,
        values -> {
          String string = values.string() + (char) values.upTo(0xFFFF) + values.string();
          assertThat(ItemSize.ofString(string))
              .isEqualTo(string.getBytes(StandardCharsets.UTF_8).length);
        });
  }

  /**
   * "Leading and trailing zeroes are trimmed. The size of a number is approximately (number of
   * UTF-8-encoded bytes of attribute name) + (1 byte per two significant digits) + (1 byte)." Pairs
   * of digits are counted from the decimal point, and a negative number takes one byte more, as in
   * dynalite.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 2",
    "99, 2",
    "100, 2",
    "123, 3",
    "1.2, 3",
    "12.3, 3",
    "0.001, 2",
    "-1, 3",
    "12345678901234567890123456789012345678, 20",
    "1.2345678901234567890123456789012345678, 21",
    "-1.2345678901234567890123456789012345678, 21"
  })
  void numbers(String number, int size) {
    assertThat(ItemSize.of(AttributeValue.n(number))).isEqualTo(size);
  }

  /**
   * "the value's raw byte length is used"; "The size of a null attribute or a Boolean … 1 byte".
   */
  @Test
  void binariesBooleansAndNulls() {
    assertThat(ItemSize.of(AttributeValue.b(new byte[7]))).isEqualTo(7);
    assertThat(ItemSize.of(AttributeValue.bool(true))).isEqualTo(1);
    assertThat(ItemSize.of(AttributeValue.nul())).isEqualTo(1);
  }

  /**
   * "An attribute of type List or Map requires 3 bytes of overhead, regardless of its contents …
   * Each List or Map element also requires 1 byte of overhead."
   */
  @Test
  void documents() {
    assertThat(ItemSize.of(AttributeValue.l())).isEqualTo(3);
    assertThat(ItemSize.of(AttributeValue.m(Map.of()))).isEqualTo(3);
    assertThat(ItemSize.of(AttributeValue.l(AttributeValue.s("ab"), AttributeValue.nul())))
        .isEqualTo(3 + (1 + 2) + (1 + 1));
    assertThat(ItemSize.of(AttributeValue.m(Map.of("key", AttributeValue.s("ab")))))
        .isEqualTo(3 + 1 + 3 + 2);
  }

  @Test
  void sets() {
    assertThat(ItemSize.of(AttributeValue.ss("a", "bcd"))).isEqualTo(4);
    assertThat(ItemSize.of(AttributeValue.ns(1, 1234))).isEqualTo(2 + 3);
    assertThat(ItemSize.of(AttributeValue.bs(new byte[2], new byte[3]))).isEqualTo(5);
  }
}
