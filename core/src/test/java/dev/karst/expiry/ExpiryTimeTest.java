package dev.karst.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an item expires. */
class ExpiryTimeTest {
  private static final long NOW = 1_700_000_000;
  private static final long FIVE_YEARS = 157_680_000;

  private final AttributeDictionary names = new AttributeDictionary();
  private final ExpiryTime time = new ExpiryTime("ttl", names);

  private long of(Item item) {
    ImageWriter writer = new ImageWriter().begin(names, new int[0]);
    DynamicItemCodec.write(item, writer);
    int length = writer.finish();
    return time.of(new ItemView().show(writer.bytes(), 0, length, names));
  }

  private long of(AttributeValue value) {
    return of(Item.of(Map.of("id", AttributeValue.s("a"), "ttl", value)));
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000, 1700000000",
    "1700000000.00, 1700000000",
    "1700000000.999, 1700000000",
    "17e8, 1700000000",
    "1.7000000001e9, 1700000000",
    "0, 0",
    "0.5, 0",
    "0.005, 0",
    "-0.005, -1",
    "-1, -1",
    "-1.5, -2",
    "-100, -100",
    "99999999999999.99, 99999999999999",
    "999999999999999999, 999999999999999999",
    "-999999999999999999, -999999999999999999",
    "1000000000000000000, 9223372036854775807",
    "9e125, 9223372036854775807",
    "-1000000000000000000, -9223372036854775808",
    "1e-130, 0",
    "-1e-130, -1",
  })
  void isTheNumberWithoutItsFraction(String number, long seconds) {
    assertThat(of(AttributeValue.n(number))).isEqualTo(seconds);
  }

  @Test
  void otherTypesAreNoTime() {
    List<AttributeValue> others =
        List.of(
            AttributeValue.s("1700000000"),
            AttributeValue.bool(true),
            AttributeValue.nul(),
            AttributeValue.b(new byte[] {1}),
            AttributeValue.l(List.of(AttributeValue.n(1))),
            AttributeValue.m(Map.of("ttl", AttributeValue.n(1))));
    assertThat(others).allSatisfy(value -> assertThat(of(value)).isEqualTo(ExpiryTime.NEVER));
    assertThat(of(Item.of("id", AttributeValue.s("a")))).isEqualTo(ExpiryTime.NEVER);
    assertThat(time.of(new ItemView().showNothing())).isEqualTo(ExpiryTime.NEVER);
  }

  @Test
  void isDueFromTheNextSecondOnForFiveYears() {
    assertThat(ExpiryTime.isDue(NOW + 1, NOW)).isFalse();
    assertThat(ExpiryTime.isDue(NOW, NOW)).isFalse();
    assertThat(ExpiryTime.isDue(NOW - 1, NOW)).isTrue();
    assertThat(ExpiryTime.isDue(NOW - FIVE_YEARS, NOW)).isTrue();
    assertThat(ExpiryTime.isDue(NOW - FIVE_YEARS - 1, NOW)).isFalse();
    assertThat(ExpiryTime.isDue(ExpiryTime.NEVER, NOW)).isFalse();
    assertThat(ExpiryTime.isDue(Long.MIN_VALUE, NOW)).isFalse();
  }
}
