package dev.karst.expression.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.expression.Comparator;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.KeyCondition;
import dev.karst.expression.SortKeyCondition;
import dev.karst.value.AttributeValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expressions of one request, and of one request after the other. */
class RequestExpressionsTest {
  @Test
  void aTextIsResolvedAnewForEachRequest() {
    assertThat(read("status", AttributeValue.s("new")))
        .isEqualTo(Condition.equal("status", AttributeValue.s("new")));
    assertThat(read("rank", AttributeValue.n(7)))
        .isEqualTo(Condition.equal("rank", AttributeValue.n(7)));
  }

  private static Condition read(String name, AttributeValue value) {
    return new RequestExpressions(Map.of("#k", name), Map.of(":v", value)).condition("#k = :v");
  }

  @Test
  void whatAWordStandsForDecidesEachTime() {
    String text = "begins_with(#k, :v)";
    Map<String, String> names = Map.of("#k", "k");
    assertThatCode(
            () -> new RequestExpressions(names, Map.of(":v", AttributeValue.s("a"))).filter(text))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> new RequestExpressions(names, Map.of(":v", AttributeValue.n(1))).filter(text))
        .hasMessage(
            "Invalid FilterExpression: Incorrect operand type for operator or function; operator"
                + " or function: begins_with, operand type: N");
  }

  @Test
  void aWrongTextIsWrongEachTimeAndByItsParameter() {
    RequestExpressions expressions = new RequestExpressions(null, null);
    String near = "Syntax error; token: \"<EOF>\", near: \"a\"";
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> expressions.condition("a"))
          .hasMessage("Invalid ConditionExpression: " + near);
      assertThatThrownBy(() -> expressions.filter("a"))
          .hasMessage("Invalid FilterExpression: " + near);
      assertThatThrownBy(() -> expressions.keyCondition("a"))
          .hasMessage("Invalid KeyConditionExpression: " + near);
    }
  }

  /** As in dynalite's test/query.js: a filter is looked at before the key condition's own rules. */
  @Test
  void aConditionOnKeysIsCheckedInTwoSteps() {
    RequestExpressions expressions =
        new RequestExpressions(null, Map.of(":t", AttributeValue.s("S")));
    expressions.checkKeyCondition("attribute_type(a, :t)");
    assertThatThrownBy(() -> expressions.filter(""))
        .hasMessage("Invalid FilterExpression: The expression can not be empty;");
    expressions.checkAllUsed();
    assertThatThrownBy(() -> expressions.keyCondition("attribute_type(a, :t)"))
        .hasMessage("Invalid operator used in KeyConditionExpression: attribute_type");
  }

  @Test
  void keyConditionsKeepTheOrderTheyWereWrittenIn() {
    AttributeValue value = AttributeValue.n(1);
    assertThat(
            new RequestExpressions(Map.of("#z", "z"), Map.of(":v", value))
                .keyCondition(":v >= #z AND a = :v"))
        .isEqualTo(
            new KeyCondition(
                List.of(
                    new KeyCondition.Predicate("z", new SortKeyCondition.LessOrEqual(value)),
                    new KeyCondition.Predicate("a", new SortKeyCondition.Equal(value)))));
  }

  @Test
  void namesMayHoldAnything() {
    assertThat(
            new RequestExpressions(Map.of("#k", "a.b[1] = ü"), Map.of(":v", AttributeValue.n(1)))
                .condition("x.#k < :v"))
        .isEqualTo(
            Condition.compare(
                DocumentPath.of("x").entry("a.b[1] = ü"), Comparator.LESS, AttributeValue.n(1)));
  }
}
