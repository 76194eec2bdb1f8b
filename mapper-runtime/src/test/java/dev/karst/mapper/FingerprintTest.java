package dev.karst.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.expression.SortKeyCondition;
import dev.karst.value.AttributeValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static Fingerprint start() {
    return new Fingerprint();
  }

  /** Tokens outlive processes and versions. */
  @Test
  void isFnv1a() {
    assertThat(start().value()).isEqualTo(0xcbf29ce484222325L);
    assertThat(start().add(0).value()).isEqualTo(0x4d25767f9dce13f5L);
  }

  @Test
  void tellsApartWhatDiffers() {
    AttributeValue a = AttributeValue.s("a");
    AttributeValue b = AttributeValue.s("b");
    List<Long> values =
        Stream.of(
                start(),
                start().add("a"),
                start().add("a").add("b"),
                start().add("ab"),
                start().add(1),
                start().add(a),
                start().add(AttributeValue.b(new byte[] {'a'})),
                start().add(AttributeValue.n(1)),
                start().add(SortKeyCondition.all()),
                start().add(new SortKeyCondition.Equal(a)),
                start().add(new SortKeyCondition.Less(a)),
                start().add(new SortKeyCondition.LessOrEqual(a)),
                start().add(new SortKeyCondition.Greater(a)),
                start().add(new SortKeyCondition.GreaterOrEqual(a)),
                start().add(new SortKeyCondition.Between(a, b)),
                start().add(new SortKeyCondition.Between(a, a)),
                start().add(new SortKeyCondition.BeginsWith(a)),
                start().add(new SortKeyCondition.BeginsWith(b)))
            .map(Fingerprint::value)
            .toList();
    assertThat(values).doesNotHaveDuplicates();
  }

  @Test
  void takesEqualNumbersForOne() {
    assertThat(start().add(AttributeValue.n("1.50")).value())
        .isEqualTo(start().add(AttributeValue.n("1.5")).value());
  }
}
