package dev.karst.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttributeValueTest {
  @Test
  void numbersAreEqualByValue() {
    assertThat(AttributeValue.n("1.0")).isEqualTo(AttributeValue.n(1));
    assertThat(AttributeValue.n("0.00")).isEqualTo(AttributeValue.n(0));
    assertThat(AttributeValue.n("1e2")).hasSameHashCodeAs(AttributeValue.n(100));
    assertThat(AttributeValue.n("1.0")).isNotEqualTo(AttributeValue.s("1.0"));
  }

  @Test
  void binariesAreEqualByContent() {
    assertThat(AttributeValue.b((byte) 1)).isEqualTo(AttributeValue.b((byte) 1));
    assertThat(AttributeValue.b((byte) 1)).hasSameHashCodeAs(AttributeValue.b((byte) 1));
    assertThat(AttributeValue.b((byte) 1)).isNotEqualTo(AttributeValue.b((byte) 2));
  }

  @Test
  void setsAreEqualWhateverTheirOrder() {
    assertThat(AttributeValue.ss("a", "b")).isEqualTo(AttributeValue.ss("b", "a"));
    assertThat(AttributeValue.ns(1, 10)).isEqualTo(AttributeValue.ns(10, 1));
    byte[] one = {1};
    byte[] two = {2};
    assertThat(AttributeValue.bs(one, two)).isEqualTo(AttributeValue.bs(two, one));
    assertThat(AttributeValue.bs(one, two)).hasSameHashCodeAs(AttributeValue.bs(two, one));
    assertThat(AttributeValue.l(AttributeValue.n(1), AttributeValue.n(2)))
        .isNotEqualTo(AttributeValue.l(AttributeValue.n(2), AttributeValue.n(1)));
  }

  @Test
  void whatAValueIsMadeOfCanChangeAfterwards() {
    byte[] bytes = {1};
    AttributeValue.B b = AttributeValue.b(bytes);
    AttributeValue.Bs bs = AttributeValue.bs(bytes);
    Map<String, AttributeValue> map = new LinkedHashMap<>(Map.of("a", b));
    List<AttributeValue> list = new ArrayList<>(List.of(b));
    AttributeValue.M m = AttributeValue.m(map);
    AttributeValue.L l = AttributeValue.l(list);
    bytes[0] = 2;
    b.value()[0] = 3;
    bs.value().get(0)[0] = 3;
    map.clear();
    list.clear();
    assertThat(b.value()).containsExactly(1);
    assertThat(bs.value().get(0)).containsExactly(1);
    assertThat(m.value()).containsKey("a");
    assertThat(l.value()).hasSize(1);
  }

  @Test
  void valuesPrintAsDynamoDbJson() {
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    map.put("q\"\n\u0001", AttributeValue.s("é\\"));
    map.put("l", AttributeValue.l(AttributeValue.nul(), AttributeValue.bool(false)));
    assertThat(AttributeValue.s("x")).hasToString("{\"S\":\"x\"}");
    assertThat(AttributeValue.n("1.50e3")).hasToString("{\"N\":\"1500\"}");
    assertThat(AttributeValue.b(new byte[] {'b'})).hasToString("{\"B\":\"Yg==\"}");
    assertThat(AttributeValue.ss("b", "a")).hasToString("{\"SS\":[\"a\",\"b\"]}");
    assertThat(AttributeValue.ns(100, 2)).hasToString("{\"NS\":[\"2\",\"100\"]}");
    assertThat(AttributeValue.bs(new byte[] {'b'})).hasToString("{\"BS\":[\"Yg==\"]}");
    assertThat(AttributeValue.m(map))
        .hasToString(
            "{\"M\":{\"q\\\"\\n\\u0001\":{\"S\":\"é\\\\\"},"
                + "\"l\":{\"L\":[{\"NULL\":true},{\"BOOL\":false}]}}}");
    assertThat(Item.of("pk", AttributeValue.s("x"), "n", AttributeValue.n(1)))
        .hasToString("{\"pk\":{\"S\":\"x\"},\"n\":{\"N\":\"1\"}}");
  }

  @ParameterizedTest
  @MethodSource
  void refusals(Supplier<AttributeValue> value, String message) {
    assertThatThrownBy(value::get).isInstanceOf(ValidationException.class).hasMessage(message);
  }

  static Stream<Arguments> refusals() {
    String invalid = "One or more parameter values were invalid: ";
    byte[] b = {'b'};
    return Stream.of(
        refusal(() -> AttributeValue.ss(), invalid + "An string set  may not be empty"),
        refusal(() -> AttributeValue.ns(), invalid + "An number set  may not be empty"),
        refusal(() -> AttributeValue.bs(), invalid + "Binary sets should not be empty"),
        refusal(
            () -> AttributeValue.ss("a", "a"),
            invalid + "Input collection [a, a] contains duplicates."),
        refusal(
            () -> AttributeValue.ns(List.of(1, new BigDecimal("1.0"))),
            "Input collection contains duplicates"),
        refusal(
            () -> AttributeValue.bs(b, b),
            invalid + "Input collection [Yg==, Yg==]of type BS contains duplicates."),
        refusal(
            () -> AttributeValue.n("x"),
            "The parameter cannot be converted to a numeric value: x"));
  }

  private static Arguments refusal(Supplier<AttributeValue> value, String message) {
    return Arguments.of(value, message);
  }

  @Test
  void valuesOfAnyDepthCanBePrinted() {
    AttributeValue deep = AttributeValue.n(1);
    for (int i = 0; i < 50_000; i++) {
      deep = AttributeValue.l(deep);
    }
    assertThat(deep.toString()).startsWith("{\"L\":[{\"L\":[").contains("…").endsWith("]}]}");
  }
}
