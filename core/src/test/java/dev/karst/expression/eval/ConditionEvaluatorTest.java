package dev.karst.expression.eval;

import static dev.karst.value.AttributeValue.bool;
import static dev.karst.value.AttributeValue.l;
import static dev.karst.value.AttributeValue.m;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static dev.karst.value.AttributeValue.ss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.ImageWriter;
import dev.karst.expression.Comparator;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions on an image. */
class ConditionEvaluatorTest {
  private static final Item ITEM =
      Item.builder()
          .put("id", "a")
          .put("count", 5)
          .put("open", bool(true))
          .put("tags", ss(List.of("red", "blue")))
          .put("address", m(Map.of("city", s("Oslo"), "lines", l(List.of(s("x"), n(2))))))
          .build();

  private static Condition compare(String attribute, Comparator comparator, AttributeValue value) {
    return Condition.compare(DocumentPath.of(attribute), comparator, value);
  }

  static Stream<Arguments> conditions() {
    DocumentPath city = DocumentPath.of("address").entry("city");
    DocumentPath second = DocumentPath.of("address").entry("lines").index(1);
    Condition open = Condition.equal("open", bool(true));
    Condition closed = Condition.equal("open", bool(false));
    return Stream.of(
        arguments("open = {\"BOOL\":true}", open, true),
        arguments("open = {\"BOOL\":false}", closed, false),
        arguments("count = {\"N\":\"5\"}", Condition.equal("count", n("5.0")), true),
        arguments("count = {\"S\":\"5\"}", Condition.equal("count", s("5")), false),
        arguments("count < {\"N\":\"10\"}", compare("count", Comparator.LESS, n(10)), true),
        arguments("count < {\"N\":\"5\"}", compare("count", Comparator.LESS, n(5)), false),
        arguments("count <= {\"N\":\"5\"}", compare("count", Comparator.LESS_OR_EQUAL, n(5)), true),
        arguments("count > {\"N\":\"-1\"}", compare("count", Comparator.GREATER, n(-1)), true),
        arguments(
            "count >= {\"N\":\"6\"}", compare("count", Comparator.GREATER_OR_EQUAL, n(6)), false),
        arguments("count > {\"S\":\"\"}", compare("count", Comparator.GREATER, s("")), false),
        arguments("count <> {\"N\":\"6\"}", compare("count", Comparator.NOT_EQUAL, n(6)), true),
        arguments("count <> {\"N\":\"5\"}", compare("count", Comparator.NOT_EQUAL, n(5)), false),
        // dynalite, whose answers were taken from the service, lets a missing attribute differ
        arguments("none <> {\"N\":\"5\"}", compare("none", Comparator.NOT_EQUAL, n(5)), true),
        arguments("none = {\"N\":\"5\"}", compare("none", Comparator.EQUAL, n(5)), false),
        arguments("none < {\"N\":\"5\"}", compare("none", Comparator.LESS, n(5)), false),
        arguments(
            "tags = {\"SS\":[\"blue\",\"red\"]}",
            Condition.equal("tags", ss(List.of("blue", "red"))),
            true),
        arguments(
            "address.city = {\"S\":\"Oslo\"}",
            Condition.compare(city, Comparator.EQUAL, s("Oslo")),
            true),
        arguments(
            "address.lines[1] = {\"N\":\"2\"}",
            Condition.compare(second, Comparator.EQUAL, n(2)),
            true),
        arguments("attribute_exists(id)", Condition.attributeExists("id"), true),
        arguments("attribute_exists(none)", Condition.attributeExists("none"), false),
        arguments("attribute_not_exists(none)", Condition.attributeNotExists("none"), true),
        arguments(
            "attribute_not_exists(address.lines[2])",
            new Condition.AttributeNotExists(DocumentPath.of("address").entry("lines").index(2)),
            true),
        arguments(
            "attribute_exists(id.city)",
            new Condition.AttributeExists(DocumentPath.of("id").entry("city")),
            false),
        arguments(
            "(open = {\"BOOL\":true}) AND (open = {\"BOOL\":false})", open.and(closed), false),
        arguments("(open = {\"BOOL\":true}) OR (open = {\"BOOL\":false})", open.or(closed), true),
        arguments("NOT (open = {\"BOOL\":false})", Condition.not(closed), true));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void isDecidedOnTheImage(String text, Condition condition, boolean holds) {
    AttributeDictionary dictionary = new AttributeDictionary();
    ImageWriter writer = new ImageWriter();
    writer.begin(dictionary, new int[0]);
    DynamicItemCodec.write(ITEM, writer);
    int length = writer.finish();
    ConditionEvaluator evaluator =
        new ConditionEvaluator().on(writer.bytes(), 0, length, dictionary);
    assertThat(condition).hasToString(text);
    assertThat(evaluator.holds(condition)).isEqualTo(holds);
  }

  @Test
  void withoutItemEveryPathLeadsNowhere() {
    ConditionEvaluator evaluator = new ConditionEvaluator().onNoItem();
    assertThat(evaluator.holds(Condition.attributeNotExists("id"))).isTrue();
    assertThat(evaluator.holds(Condition.attributeExists("id"))).isFalse();
    assertThat(evaluator.holds(Condition.equal("id", s("a")))).isFalse();
  }
}
