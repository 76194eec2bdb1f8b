package dev.karst.expression.eval;

import static dev.karst.expression.eval.Paths.path;
import static dev.karst.value.AttributeValue.b;
import static dev.karst.value.AttributeValue.bool;
import static dev.karst.value.AttributeValue.bs;
import static dev.karst.value.AttributeValue.l;
import static dev.karst.value.AttributeValue.m;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.ns;
import static dev.karst.value.AttributeValue.nul;
import static dev.karst.value.AttributeValue.s;
import static dev.karst.value.AttributeValue.ss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.codec.AttributeDictionary;
import dev.karst.expression.Comparator;
import dev.karst.expression.Condition;
import dev.karst.expression.Operand;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.ValueType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of conditions, and BETWEEN and IN, on values of every type. */
class ConditionFunctionsTest {
  private static final byte[] BYTES = {1, (byte) 0xFF, 2};

  /** One attribute of each type, named after it. */
  private static final Item ITEM =
      Item.builder()
          .put("S", s("abcab"))
          .put("N", n("3"))
          .put("B", b(BYTES))
          .put("BOOL", bool(true))
          .put("NULL", nul())
          .put("M", m(Map.of("x", n(1), "y", s("abc"))))
          .put("L", l(n(1), s("ab"), l(n(2)), nul()))
          .put("SS", ss("ab", "c"))
          .put("NS", ns(1, 20, 3))
          .put("BS", bs(BYTES, new byte[] {1}, new byte[] {2}, new byte[] {3}))
          .put("unicode", s("é𝄞"))
          .put("empty", s(""))
          .build();

  private final ConditionEvaluator evaluator =
      new ConditionEvaluator().on(ItemImages.of(ITEM, new AttributeDictionary()));

  private static Operand at(String path) {
    return new Operand.Path(path(path));
  }

  private static Operand given(AttributeValue value) {
    return new Operand.Literal(value);
  }

  private static Condition size(String path, long size) {
    return new Condition.Comparison(new Operand.Size(path(path)), Comparator.EQUAL, given(n(size)));
  }

  private static Condition beginsWith(String path, AttributeValue prefix) {
    return new Condition.BeginsWith(at(path), given(prefix));
  }

  private static Condition contains(String path, AttributeValue element) {
    return new Condition.Contains(at(path), given(element));
  }

  private static Condition between(String path, AttributeValue low, AttributeValue high) {
    return new Condition.Between(at(path), given(low), given(high));
  }

  private static Condition in(String path, AttributeValue... candidates) {
    return new Condition.In(
        at(path), Arrays.stream(candidates).map(ConditionFunctionsTest::given).toList());
  }

  static Stream<Arguments> conditions() {
    return Stream.of(
        arguments(size("S", 5), true),
        arguments(size("B", 3), true),
        arguments(size("M", 2), true),
        arguments(size("L", 4), true),
        arguments(size("SS", 2), true),
        arguments(size("NS", 3), true),
        arguments(size("BS", 4), true),
        arguments(size("empty", 0), true),
        arguments(size("M.y", 3), true),
        arguments(size("L[2]", 1), true),
        // UTF-16 units, as ExtendDB's issue 60 found the service to count them.
        arguments(size("unicode", 3), true),
        arguments(size("none", 0), false),
        arguments(
            new Condition.Comparison(
                new Operand.Size(path("S")), Comparator.GREATER, new Operand.Size(path("L"))),
            true),
        arguments(
            new Condition.Comparison(
                new Operand.Size(path("none")), Comparator.NOT_EQUAL, given(n(1))),
            true),
        arguments(
            new Condition.Between(
                new Operand.Size(path("S")), new Operand.Size(path("L")), given(n(5))),
            true),
        arguments(
            new Condition.In(new Operand.Size(path("S")), List.of(given(n(1)), given(n(5)))), true),
        arguments(beginsWith("S", s("")), true),
        arguments(beginsWith("S", s("abc")), true),
        arguments(beginsWith("S", s("abcab")), true),
        arguments(beginsWith("S", s("abcabc")), false),
        arguments(beginsWith("S", s("b")), false),
        arguments(beginsWith("B", b((byte) 1, (byte) 0xFF)), true),
        arguments(beginsWith("B", b((byte) 0xFF)), false),
        arguments(beginsWith("B", s("\u0001")), false),
        arguments(beginsWith("N", s("3")), false),
        arguments(beginsWith("SS", s("ab")), false),
        arguments(beginsWith("none", s("")), false),
        arguments(new Condition.BeginsWith(at("S"), at("L[1]")), true),
        arguments(new Condition.BeginsWith(at("S"), at("none")), false),
        arguments(contains("S", s("bca")), true),
        arguments(contains("S", s("")), true),
        arguments(contains("S", s("abcab")), true),
        arguments(contains("S", s("cb")), false),
        arguments(contains("S", s("abcabc")), false),
        arguments(contains("B", b((byte) 0xFF, (byte) 2)), true),
        arguments(contains("B", b((byte) 2, (byte) 1)), false),
        arguments(contains("B", s("\u0001")), false),
        arguments(contains("SS", s("ab")), true),
        arguments(contains("SS", s("a")), false),
        arguments(contains("NS", n("20.0")), true),
        arguments(contains("NS", s("20")), false),
        arguments(contains("NS", n(2)), false),
        arguments(contains("BS", b(BYTES)), true),
        arguments(contains("BS", b((byte) 0xFF)), false),
        arguments(contains("L", n("1.0")), true),
        arguments(contains("L", l(n(2))), true),
        arguments(contains("L", nul()), true),
        arguments(contains("L", n(2)), false),
        arguments(contains("L", s("a")), false),
        arguments(contains("M", s("x")), false),
        arguments(contains("N", n(3)), false),
        arguments(contains("BOOL", bool(true)), false),
        arguments(contains("NULL", nul()), false),
        arguments(contains("none", s("")), false),
        arguments(new Condition.Contains(at("S"), at("M.y")), true),
        arguments(new Condition.Contains(at("S"), at("none")), false),
        arguments(between("N", n(3), n(3)), true),
        arguments(between("N", n(-1), n("3.01")), true),
        arguments(between("N", n("3.01"), n(9)), false),
        arguments(between("N", n(-9), n(2)), false),
        arguments(between("N", s("0"), s("9")), false),
        arguments(between("N", n(0), s("9")), false),
        arguments(between("S", s("abc"), s("abd")), true),
        arguments(between("B", b(), b((byte) 0x7F)), true),
        arguments(between("B", b((byte) 2), b((byte) 0xFF)), false),
        arguments(between("none", n(0), n(9)), false),
        arguments(new Condition.Between(given(n(2)), at("L[0]"), at("N")), true),
        arguments(new Condition.Between(given(n(2)), at("L[0]"), at("none")), false),
        arguments(in("N", s("3"), n("3.0")), true),
        arguments(in("N", s("3"), n(4)), false),
        arguments(in("SS", ss("c", "ab")), true),
        arguments(in("M", m(Map.of("y", s("abc"), "x", n(1)))), true),
        arguments(in("none", n(1)), false),
        arguments(new Condition.In(given(s("ab")), List.of(at("none"), at("L[1]"))), true),
        arguments(new Condition.In(at("none"), List.of(at("none"))), false));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void isDecided(Condition condition, boolean holds) {
    assertThat(evaluator.holds(condition)).isEqualTo(holds);
    assertThat(evaluator.holds(condition)).as("again").isEqualTo(holds);
    assertThat(evaluator.holds(Condition.not(condition))).isEqualTo(!holds);
    assertThat(NaiveExpressions.evaluate(condition, ITEM)).as("model").isEqualTo(holds);
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeIsItself(ValueType type) {
    Map<ValueType, Boolean> holds = new EnumMap<>(ValueType.class);
    for (ValueType asked : ValueType.values()) {
      Condition condition = new Condition.AttributeType(path(type.name()), asked);
      holds.put(asked, evaluator.holds(condition));
    }
    assertThat(holds).containsEntry(type, true);
    assertThat(holds.values()).containsOnlyOnce(true);
  }

  @Test
  void nothingHasNoType() {
    assertThat(evaluator.holds(new Condition.AttributeType(path("none"), ValueType.NULL)))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"N", "BOOL", "NULL"})
  void scalarsHaveNoSize(ValueType type) {
    for (Comparator comparator : List.of(Comparator.GREATER_OR_EQUAL, Comparator.LESS)) {
      assertThat(
              evaluator.holds(
                  new Condition.Comparison(
                      new Operand.Size(path(type.name())), comparator, given(n(1)))))
          .isFalse();
    }
  }

  /** Which of the six comparators hold between values of one type and of two. */
  static Stream<Arguments> comparisons() {
    return Stream.of(
        arguments("N", n(3), "= <= >="),
        arguments("N", n(4), "<> < <="),
        arguments("N", n("-1E-130"), "<> > >="),
        arguments("N", s("3"), "<>"),
        arguments("S", s("abcab"), "= <= >="),
        arguments("S", s("abcab!"), "<> < <="),
        arguments("S", s("ABC"), "<> > >="),
        arguments("S", b((byte) 'a'), "<>"),
        arguments("unicode", s("\uFFFF"), "<> < <="),
        arguments("B", b((byte) 1, (byte) 0x7F), "<> > >="),
        arguments("none", n(3), "<>"));
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void comparatorsHold(String path, AttributeValue value, String holding) {
    List<String> symbols =
        Arrays.stream(Comparator.values())
            .filter(each -> evaluator.holds(Condition.compare(path(path), each, value)))
            .map(Comparator::symbol)
            .toList();
    assertThat(String.join(" ", symbols)).isEqualTo(holding);
  }

  static Stream<Arguments> unordered() {
    return Stream.of("BOOL", "NULL", "M", "L", "SS", "NS", "BS").map(Arguments::arguments);
  }

  @ParameterizedTest
  @MethodSource("unordered")
  void otherTypesAreOnlyEqualOrNot(String type) {
    List<String> symbols =
        Arrays.stream(Comparator.values())
            .filter(each -> evaluator.holds(new Condition.Comparison(at(type), each, at(type))))
            .map(Comparator::symbol)
            .toList();
    assertThat(symbols).containsExactly("=");
  }
}
