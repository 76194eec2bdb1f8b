package dev.karst.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashSegmentTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 1000, 1_000_000})
  void everyHashIsInExactlyOneSegment(int total) {
    assertThat(HashSegment.of(0, total).first()).isZero();
    assertThat(HashSegment.of(total - 1, total).last()).isEqualTo(-1);
    for (int segment = 1; segment < Math.min(total, 1000); segment++) {
      assertThat(HashSegment.of(segment, total).first())
          .isEqualTo(HashSegment.of(segment - 1, total).last() + 1);
    }
    Random random = new Random(total);
    for (int i = 0; i < 1000; i++) {
      HashSegment segment = HashSegment.of(random.nextInt(total), total);
      assertThat(segment.contains(segment.first())).isTrue();
      assertThat(segment.contains(segment.last())).isTrue();
      assertThat(segment.contains(segment.first() - 1)).isEqualTo(total == 1);
      assertThat(segment.contains(segment.last() + 1)).isEqualTo(total == 1);
    }
  }
}
