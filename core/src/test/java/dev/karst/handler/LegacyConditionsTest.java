package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.error.ValidationException;
import dev.karst.expression.Comparator;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;
import dev.karst.operation.ComparisonOperator;
import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.ExpectedAttributeValue;
import dev.karst.operation.LegacyCondition;
import dev.karst.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages as dynalite's test/query.js, test/scan.js and test/putItem.js recorded them. */
class LegacyConditionsTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final AttributeValue ONE = AttributeValue.n(1);
  private static final AttributeValue TWO = AttributeValue.n(2);
  private static final AttributeValue TEXT = AttributeValue.s("x");
  private static final AttributeValue SET = AttributeValue.ss("x");
  private static final Operand PATH = new Operand.Path(DocumentPath.of("a"));

  static Stream<Arguments> translations() {
    return Stream.of(
        arguments("EQ", List.of(ONE), comparison(Comparator.EQUAL, ONE)),
        arguments("EQ", List.of(SET), comparison(Comparator.EQUAL, SET)),
        arguments("NE", List.of(ONE), comparison(Comparator.NOT_EQUAL, ONE)),
        arguments("LE", List.of(ONE), comparison(Comparator.LESS_OR_EQUAL, ONE)),
        arguments("LT", List.of(ONE), comparison(Comparator.LESS, ONE)),
        arguments("GE", List.of(ONE), comparison(Comparator.GREATER_OR_EQUAL, ONE)),
        arguments("GT", List.of(ONE), comparison(Comparator.GREATER, ONE)),
        arguments("NOT_NULL", List.of(), Condition.attributeExists("a")),
        arguments("NULL", List.of(), Condition.attributeNotExists("a")),
        arguments("CONTAINS", List.of(TEXT), new Condition.Contains(PATH, literal(TEXT))),
        arguments(
            "NOT_CONTAINS",
            List.of(TEXT),
            Condition.not(new Condition.Contains(PATH, literal(TEXT)))),
        arguments("BEGINS_WITH", List.of(TEXT), new Condition.BeginsWith(PATH, literal(TEXT))),
        arguments(
            "IN", List.of(ONE, TWO), new Condition.In(PATH, List.of(literal(ONE), literal(TWO)))),
        arguments(
            "BETWEEN", List.of(ONE, TWO), new Condition.Between(PATH, literal(ONE), literal(TWO))));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void filterIsACondition(
      ComparisonOperator operator, List<AttributeValue> values, Condition condition) {
    assertThat(filter(Map.of("a", new LegacyCondition(operator, values)), null))
        .isEqualTo(condition);
  }

  @ParameterizedTest
  @MethodSource("translations")
  void expectedWithOperatorIsACondition(
      ComparisonOperator operator, List<AttributeValue> values, Condition condition) {
    ExpectedAttributeValue expected =
        new ExpectedAttributeValue(null, null, operator, values.isEmpty() ? null : values);

    assertThat(LegacyConditions.expected(Map.of("a", expected), null, InvalidValues.NONE))
        .isEqualTo(condition);
  }

  @Test
  void expectedComparesWithItsValueToo() {
    assertThat(expected(TWO, null, ComparisonOperator.GT, null))
        .isEqualTo(comparison(Comparator.GREATER, TWO));
  }

  @Test
  void expectedValueAloneMustBeEqual() {
    assertThat(expected(TWO, null, null, null)).isEqualTo(Condition.equal("a", TWO));
    assertThat(expected(TWO, true, null, null)).isEqualTo(Condition.equal("a", TWO));
  }

  @Test
  void expectedToBeAbsent() {
    assertThat(expected(null, false, null, null)).isEqualTo(Condition.attributeNotExists("a"));
  }

  @Test
  void aDottedNameIsOneAttribute() {
    assertThat(filter(Map.of("a.b", new LegacyCondition(ComparisonOperator.NULL, null)), null))
        .isEqualTo(new Condition.AttributeNotExists(new DocumentPath("a.b", List.of())));
  }

  @Test
  void severalAreJoined() {
    Map<String, LegacyCondition> two = new LinkedHashMap<>();
    two.put("b", new LegacyCondition(ComparisonOperator.NULL, null));
    two.put("a", new LegacyCondition(ComparisonOperator.NOT_NULL, List.of()));
    List<Condition> conditions =
        List.of(Condition.attributeNotExists("b"), Condition.attributeExists("a"));

    assertThat(filter(two, null)).isEqualTo(new Condition.And(conditions));
    assertThat(filter(two, ConditionalOperator.AND)).isEqualTo(new Condition.And(conditions));
    assertThat(filter(two, ConditionalOperator.OR)).isEqualTo(new Condition.Or(conditions));
  }

  @Test
  void noneIsNoCondition() {
    assertThat(filter(null, null)).isNull();
    assertThat(filter(Map.of(), null)).isNull();
    assertThat(LegacyConditions.expected(null, null, InvalidValues.NONE)).isNull();
    assertThat(LegacyConditions.expected(Map.of(), null, InvalidValues.NONE)).isNull();
  }

  static Stream<Arguments> wrongCounts() {
    return Stream.of(
            Stream.of("EQ", "NE", "LE", "LT", "GE", "GT", "CONTAINS", "NOT_CONTAINS", "BEGINS_WITH")
                .flatMap(
                    operator ->
                        Stream.of(
                            arguments(operator, List.of()),
                            arguments(operator, List.of(TEXT, TEXT)))),
            Stream.of(
                arguments("IN", List.of()),
                arguments("NULL", List.of(TEXT)),
                arguments("NOT_NULL", List.of(TEXT)),
                arguments("BETWEEN", List.of(TEXT)),
                arguments("BETWEEN", List.of(TEXT, TEXT, TEXT))))
        .flatMap(cases -> cases);
  }

  @ParameterizedTest
  @MethodSource("wrongCounts")
  void refusesAWrongNumberOfArguments(ComparisonOperator operator, List<AttributeValue> values) {
    String message =
        INVALID + "Invalid number of argument(s) for the " + operator + " ComparisonOperator";

    assertFilterRefused(operator, values, message);
    assertExpectedRefused(null, null, operator, values, message);
  }

  static Stream<Arguments> wrongTypes() {
    List<AttributeValue> unordered =
        List.of(
            AttributeValue.bool(true),
            AttributeValue.nul(),
            SET,
            AttributeValue.ns(1),
            AttributeValue.m(Map.of()),
            AttributeValue.l());
    return Stream.concat(
        Stream.of("LT", "LE", "GT", "GE", "IN", "CONTAINS", "NOT_CONTAINS", "BEGINS_WITH")
            .flatMap(operator -> unordered.stream().map(value -> arguments(operator, value))),
        Stream.of(arguments("BEGINS_WITH", ONE)));
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void refusesAWrongType(ComparisonOperator operator, AttributeValue value) {
    assertFilterRefused(
        operator,
        List.of(value),
        INVALID
            + "ComparisonOperator "
            + operator
            + " is not valid for "
            + value.type()
            + " AttributeValue type");
  }

  @Test
  void refusesBetweenOfAWrongType() {
    assertFilterRefused(
        ComparisonOperator.BETWEEN,
        List.of(SET, SET),
        INVALID + "ComparisonOperator BETWEEN is not valid for SS AttributeValue type");
  }

  @ParameterizedTest
  @EnumSource(names = {"IN", "BETWEEN"})
  void refusesArgumentsOfSeveralTypes(ComparisonOperator operator) {
    String message = INVALID + "AttributeValues inside AttributeValueList must be of same type";

    assertFilterRefused(operator, List.of(ONE, TEXT), message);
    assertExpectedRefused(null, null, operator, List.of(ONE, TEXT), message);
  }

  @Test
  void refusesBoundsOutOfOrder() {
    String message =
        "The BETWEEN condition was provided a range where the lower bound is greater than the"
            + " upper bound";

    assertFilterRefused(ComparisonOperator.BETWEEN, List.of(TWO, ONE), message);
    assertFilterRefused(
        ComparisonOperator.BETWEEN, List.of(AttributeValue.n(10), AttributeValue.n(9)), message);
    assertExpectedRefused(null, null, ComparisonOperator.BETWEEN, List.of(TWO, ONE), message);
  }

  @Test
  void refusesExpectationsThatDoNotGoTogether() {
    assertExpectedRefused(
        ONE,
        null,
        null,
        List.of(ONE),
        INVALID + "Value and AttributeValueList cannot be used together for Attribute: a");
    assertExpectedRefused(
        null,
        true,
        ComparisonOperator.NULL,
        null,
        INVALID + "Exists and ComparisonOperator cannot be used together for Attribute: a");
    assertExpectedRefused(
        null,
        null,
        ComparisonOperator.LT,
        null,
        INVALID
            + "Value or AttributeValueList must be used with ComparisonOperator: LT for Attribute:"
            + " a");
    assertExpectedRefused(
        null,
        null,
        null,
        List.of(ONE),
        INVALID + "AttributeValueList can only be used with a ComparisonOperator for Attribute: a");
    assertExpectedRefused(
        null,
        null,
        null,
        null,
        INVALID + "Value must be provided when Exists is null for Attribute: a");
    assertExpectedRefused(
        null,
        true,
        null,
        null,
        INVALID + "Value must be provided when Exists is true for Attribute: a");
    assertExpectedRefused(
        ONE,
        false,
        null,
        null,
        INVALID + "Value cannot be used when Exists is false for Attribute: a");
  }

  @Test
  void aConditionalOperatorNeedsTwoConditions() {
    String without = "ConditionalOperator cannot be used without Filter or Expected";
    String withOne =
        "ConditionalOperator can only be used when Filter or Expected has two or more elements";

    LegacyConditions.checkOperator(null, null);
    LegacyConditions.checkOperator(ConditionalOperator.OR, Map.of("a", 1, "b", 2));
    assertThatThrownBy(() -> LegacyConditions.checkOperator(ConditionalOperator.AND, null))
        .isInstanceOf(ValidationException.class)
        .hasMessage(without);
    assertThatThrownBy(() -> LegacyConditions.checkOperator(ConditionalOperator.AND, Map.of()))
        .isInstanceOf(ValidationException.class)
        .hasMessage(without);
    assertThatThrownBy(
            () -> LegacyConditions.checkOperator(ConditionalOperator.AND, Map.of("a", 1)))
        .isInstanceOf(ValidationException.class)
        .hasMessage(withOne);
  }

  private static Condition filter(
      Map<String, LegacyCondition> conditions, ConditionalOperator operator) {
    return LegacyConditions.filter("ScanFilter", conditions, operator, InvalidValues.NONE);
  }

  private static Condition expected(
      AttributeValue value,
      Boolean exists,
      ComparisonOperator operator,
      List<AttributeValue> values) {
    return LegacyConditions.expected(
        Map.of("a", new ExpectedAttributeValue(value, exists, operator, values)),
        null,
        InvalidValues.NONE);
  }

  private static void assertFilterRefused(
      ComparisonOperator operator, List<AttributeValue> values, String message) {
    Map<String, LegacyCondition> filter = Map.of("a", new LegacyCondition(operator, values));

    assertThatThrownBy(() -> filter(filter, null))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> KeyConditions.of(filter, InvalidValues.NONE))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  private static void assertExpectedRefused(
      AttributeValue value,
      Boolean exists,
      ComparisonOperator operator,
      List<AttributeValue> values,
      String message) {
    assertThatThrownBy(() -> expected(value, exists, operator, values))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  private static Condition comparison(Comparator comparator, AttributeValue value) {
    return new Condition.Comparison(PATH, comparator, literal(value));
  }

  private static Operand literal(AttributeValue value) {
    return new Operand.Literal(value);
  }
}
