package dev.karst.mapper.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyTextTest {
  /** A whole type, with its least and greatest number. */
  @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
  enum Whole {
    BYTE(Byte.MIN_VALUE, Byte.MAX_VALUE, number -> KeyText.number((byte) number)),
    SHORT(Short.MIN_VALUE, Short.MAX_VALUE, number -> KeyText.number((short) number)),
    INT(Integer.MIN_VALUE, Integer.MAX_VALUE, number -> KeyText.number((int) number)),
    LONG(Long.MIN_VALUE, Long.MAX_VALUE, KeyText::number);

    private final long least;
    private final long greatest;
    private final LongFunction<String> text;

    Whole(long least, long greatest, LongFunction<String> text) {
      this.least = least;
      this.greatest = greatest;
      this.text = text;
    }
  }

  @ParameterizedTest
  @EnumSource
  void numbersSortAsTheirTexts(Whole type) {
    Random random = new Random(17);
    long[] numbers = random.longs(500, type.least, type.greatest).toArray();
    numbers[0] = type.least;
    numbers[1] = type.greatest;
    numbers[2] = -1;
    numbers[3] = 0;
    numbers[4] = type.least + 1;
    for (long a : numbers) {
      for (long b : numbers) {
        assertThat(Integer.signum(type.text.apply(a).compareTo(type.text.apply(b))))
            .as("%s against %s", a, b)
            .isEqualTo(Long.compare(a, b));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void numbersOfATypeHaveTextsOfOneWidth(Whole type) {
    int width = type.text.apply(type.greatest).length();
    assertThat(type.text.apply(0)).hasSize(width).endsWith("00");
    assertThat(type.text.apply(type.least)).hasSize(width + 1).endsWith("00");
  }
}
