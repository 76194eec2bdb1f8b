package dev.karst.expression.parse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a request's placeholders must be. Messages as dynalite's test/updateItem.js and
 * test/query.js recorded them.
 */
class PlaceholdersTest {
  private static final AttributeValue VALUE = AttributeValue.n(1);

  @Test
  void mapsMustNotBeEmpty() {
    assertThatThrownBy(() -> new RequestExpressions(Map.of(), null))
        .isInstanceOf(ValidationException.class)
        .hasMessage("ExpressionAttributeNames must not be empty");
    assertThatThrownBy(() -> new RequestExpressions(null, Map.of()))
        .hasMessage("ExpressionAttributeValues must not be empty");
    assertThatThrownBy(() -> new RequestExpressions(Map.of(), Map.of()))
        .hasMessage("ExpressionAttributeNames must not be empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "#", "##", "#a-b", "#a.b", "# a", "#a ", "#ä", ":a", "a#", "#a\n"})
  void namesHaveAForm(String key) {
    assertThatThrownBy(() -> new RequestExpressions(Map.of(key, "a"), Map.of()))
        .hasMessage(
            "ExpressionAttributeNames contains invalid key: Syntax error; key: \"%s\"", key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", ":", "::", ":a-b", ":a.b", ": a", ":a ", ":ä", "#a", "a:", ":a\n"})
  void valuesHaveAForm(String key) {
    assertThatThrownBy(() -> new RequestExpressions(Map.of("#a", "a"), Map.of(key, VALUE)))
        .hasMessage(
            "ExpressionAttributeValues contains invalid key: Syntax error; key: \"%s\"", key);
  }

  @Test
  void namesStandForSomething() {
    assertThatThrownBy(() -> new RequestExpressions(Map.of("#a", ""), Map.of()))
        .hasMessage(
            "ExpressionAttributeNames contains invalid value: Empty attribute name for key #a");
  }

  @Test
  void keysHaveALimit() {
    String most = "a".repeat(254);
    assertThatCode(() -> new RequestExpressions(Map.of("#" + most, "a"), Map.of(":" + most, VALUE)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new RequestExpressions(Map.of("#a" + most, "a"), null))
        .hasMessage(
            "ExpressionAttributeNames contains invalid key: The expression attribute map contains a"
                + " key that is too long; size of key: 256");
    assertThatThrownBy(() -> new RequestExpressions(null, Map.of(":a" + most, VALUE)))
        .hasMessage(
            "ExpressionAttributeValues contains invalid key: The expression attribute map contains"
                + " a key that is too long;");
    assertThatThrownBy(() -> new RequestExpressions(Map.of("#a" + most + "-ü", "a"), null))
        .hasMessage(
            "ExpressionAttributeNames contains invalid key: The expression attribute map contains a"
                + " key that is too long; size of key: 259");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#a", "#A", "#1", "#_", "#a_1", "#ABORT"})
  void anythingElseIsAName(String key) {
    assertThatCode(() -> new RequestExpressions(Map.of(key, "a"), null).projection(key))
        .doesNotThrowAnyException();
  }

  @Test
  void unusedOnesAreNamed() {
    RequestExpressions expressions =
        new RequestExpressions(
            ordered("#b", "b", "#c", "c", "#a", "a"),
            ordered(":c", VALUE, ":b", VALUE, ":a", VALUE));
    assertThatThrownBy(expressions::checkAllUsed)
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Value provided in ExpressionAttributeNames unused in expressions: keys: {#c, #a, #b}");
    expressions.projection("#b, #c");
    assertThatThrownBy(expressions::checkAllUsed)
        .hasMessage("Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}");
    expressions.condition("#a = :a");
    assertThatThrownBy(expressions::checkAllUsed)
        .hasMessage(
            "Value provided in ExpressionAttributeValues unused in expressions: keys: {:b, :c}");
    expressions.filter("#a BETWEEN :b AND :c");
    assertThatCode(expressions::checkAllUsed).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b[1].#a = :a", "size(#a) = :a", "contains(#a, :a)", "x IN (#a, :a)"})
  void conditionsUseThemWherever(String condition) {
    RequestExpressions expressions = new RequestExpressions(Map.of("#a", "a"), Map.of(":a", VALUE));
    expressions.condition(condition);
    assertThatCode(expressions::checkAllUsed).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADD #a :a",
        "SET b = #a + :a",
        "SET b = if_not_exists(c[1].#a, :a)",
        "SET #a = :a"
      })
  void updatesUseThemWherever(String update) {
    RequestExpressions expressions = new RequestExpressions(Map.of("#a", "a"), Map.of(":a", VALUE));
    expressions.update(update);
    assertThatCode(expressions::checkAllUsed).doesNotThrowAnyException();
  }

  @Test
  void keyConditionsUseThem() {
    RequestExpressions expressions = new RequestExpressions(Map.of("#a", "a"), Map.of(":a", VALUE));
    expressions.checkKeyCondition("#a = :a");
    assertThatCode(expressions::checkAllUsed).doesNotThrowAnyException();
  }

  @Test
  void noneAreNeeded() {
    assertThatCode(() -> new RequestExpressions(null, null).checkAllUsed())
        .doesNotThrowAnyException();
  }

  private static <V> Map<String, V> ordered(
      String first, V one, String second, V two, String third, V three) {
    Map<String, V> map = new LinkedHashMap<>();
    map.put(first, one);
    map.put(second, two);
    map.put(third, three);
    return map;
  }
}
