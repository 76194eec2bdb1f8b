package dev.karst.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ns",
    "999, 999 ns",
    "1000, 1.00 µs",
    "18249, 18.2 µs",
    "999499, 999 µs",
    "999500, 1.00 ms",
    "411999000, 412 ms",
    "1500000000, 1.50 s",
    "754000000000, 754 s"
  })
  void showsTimes(long nanos, String shown) {
    assertThat(Figures.time(Duration.ofNanos(nanos))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 byte",
    "999, 999 bytes",
    "1000, 1.00 KB",
    "999499, 999 KB",
    "999500, 1.00 MB",
    "12345678, 12.3 MB",
    "5000000000, 5.00 GB"
  })
  void showsSizes(long bytes, String shown) {
    assertThat(Figures.bytes(bytes)).isEqualTo(shown);
  }

  @Test
  void showsCounts() {
    assertThat(Figures.count(1, "film", "films")).isEqualTo("1 film");
    assertThat(Figures.count(4609, "film", "films")).isEqualTo("4,609 films");
    assertThat(Figures.timeEach(Duration.ofMillis(10), 4)).isEqualTo("2.50 ms each");
    assertThat(Figures.timeEach(Duration.ofMillis(10), 0)).isEmpty();
  }
}
