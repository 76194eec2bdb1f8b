package dev.karst.engine;

import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.codec.KeyComponent;
import dev.karst.collection.KeyRange;
import dev.karst.expression.SortKeyCondition;
import dev.karst.value.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bounds of index queries, against every key of up to three characters out of three. */
class IndexKeyRangeTest {
  private static final List<String> VALUES = values();

  private static List<String> values() {
    List<String> values = new ArrayList<>();
    List<String> longest = List.of("");
    for (int length = 1; length <= 3; length++) {
      longest =
          longest.stream()
              .flatMap(start -> Stream.of("\0", "a", "b").map(next -> start + next))
              .toList();
      values.addAll(longest);
    }
    return values;
  }

  static Stream<Arguments> conditions() {
    return VALUES.stream()
        .flatMap(
            bound -> {
              AttributeValue value = s(bound);
              AttributeValue high = s("ab");
              return Stream.of(
                  condition(new SortKeyCondition.Equal(value), bound::equals),
                  condition(new SortKeyCondition.Less(value), v -> order(v, bound) < 0),
                  condition(new SortKeyCondition.LessOrEqual(value), v -> order(v, bound) <= 0),
                  condition(new SortKeyCondition.Greater(value), v -> order(v, bound) > 0),
                  condition(new SortKeyCondition.GreaterOrEqual(value), v -> order(v, bound) >= 0),
                  condition(
                      new SortKeyCondition.Between(value, high),
                      v -> order(v, bound) >= 0 && order(v, "ab") <= 0),
                  condition(new SortKeyCondition.BeginsWith(value), v -> v.startsWith(bound)));
            });
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void takesWhatTheConditionTakes(SortKeyCondition condition, Predicate<String> expected) {
    KeyRange range = IndexKeyRange.of(List.of(), condition);
    for (String value : VALUES) {
      // Behind the value comes the item's key, whatever it is.
      for (String key : List.of("\0", "k", "\u00FF")) {
        assertThat(contains(range, component(value), key.getBytes(StandardCharsets.UTF_8)))
            .as("%s of %s", condition, value)
            .isEqualTo(expected.test(value));
      }
    }
  }

  @Test
  void conditionsStandBehindEqualValues() {
    KeyRange range =
        IndexKeyRange.of(List.of(s("a"), s("b")), new SortKeyCondition.Greater(s("c")));
    byte[] prefix = join(component("a"), component("b"));
    assertThat(contains(range, join(prefix, component("d")), new byte[] {1})).isTrue();
    assertThat(contains(range, join(prefix, component("c")), new byte[] {1})).isFalse();
    assertThat(contains(range, join(component("a"), component("c")), component("d"))).isFalse();
    assertThat(contains(range, join(component("ab"), component("d")), new byte[] {1})).isFalse();
  }

  @Test
  void withoutAConditionAllBehindEqualValuesAreTaken() {
    KeyRange range = IndexKeyRange.of(List.of(s("a")), SortKeyCondition.all());
    assertThat(contains(range, component("a"), new byte[] {(byte) 0xFF})).isTrue();
    assertThat(contains(range, component("a\0"), new byte[] {1})).isFalse();
    assertThat(contains(range, component("b"), new byte[] {1})).isFalse();
  }

  private static Arguments condition(SortKeyCondition condition, Predicate<String> expected) {
    return Arguments.of(condition, expected);
  }

  private static int order(String a, String b) {
    return a.compareTo(b);
  }

  private static byte[] component(String value) {
    return KeyComponent.closed(value.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean contains(KeyRange range, byte[] component, byte[] key) {
    byte[] entry = join(component, key);
    return range.contains(entry, 0, entry.length);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
