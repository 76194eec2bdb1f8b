package dev.karst.expression.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.expression.Comparator;
import dev.karst.expression.Condition;
import dev.karst.expression.ConditionLimits;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long, how deep and how full of operators an expression may be. */
class ExpressionLimitsTest {
  private static final String TOO_MANY =
      "The expression contains too many operators; operator count: 301";
  private static final String REDUNDANT = "The expression has redundant parentheses;";

  /** Less than a thread has if nobody asks for a smaller one. */
  private static final int SMALL_STACK = 768 * 1024;

  private final RequestExpressions expressions =
      new RequestExpressions(null, Map.of(":v", AttributeValue.n(1)));

  @Test
  void noneIsEmpty() {
    String message = "Expression: The expression can not be empty;";
    assertThatThrownBy(() -> expressions.condition(""))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Invalid Condition" + message);
    assertThatThrownBy(() -> expressions.filter("")).hasMessage("Invalid Filter" + message);
    assertThatThrownBy(() -> expressions.keyCondition(""))
        .hasMessage("Invalid KeyCondition" + message);
    assertThatThrownBy(() -> expressions.projection("")).hasMessage("Invalid Projection" + message);
    assertThatThrownBy(() -> expressions.update("")).hasMessage("Invalid Update" + message);
  }

  @Test
  void textsHaveFourKilobytes() {
    String most = "a = :v" + " ".repeat(4090);
    assertThat(expressions.condition(most)).isEqualTo(expressions.condition("a = :v"));
    assertThatThrownBy(() -> expressions.condition(most + " "))
        .hasMessage(
            "Invalid ConditionExpression: Expression size has exceeded the maximum allowed size;"
                + " expression size: 4097");
    assertThatThrownBy(() -> expressions.filter(most + "(((((((((("))
        .hasMessage(
            "Invalid FilterExpression: Expression size has exceeded the maximum allowed size;"
                + " expression size: 4106");
  }

  /** As the service does. */
  @Test
  void onlyConditionsAndFiltersSayHowLongTheyAre() {
    String padding = " ".repeat(4096);
    assertThatThrownBy(() -> expressions.update("REMOVE a" + padding))
        .hasMessage(
            "Invalid UpdateExpression: Expression size has exceeded the maximum allowed size;");
    assertThatThrownBy(() -> expressions.keyCondition("a = :v" + padding))
        .hasMessage(
            "Invalid KeyConditionExpression: Expression size has exceeded the maximum allowed"
                + " size;");
  }

  @Test
  void textsAreMeasuredInUtf8() {
    assertThatThrownBy(() -> expressions.projection("ü".repeat(2049)))
        .hasMessage(
            "Invalid ProjectionExpression: Expression size has exceeded the maximum allowed size;");
    assertThatThrownBy(() -> expressions.projection("ü".repeat(2048)))
        .hasMessage("Invalid ProjectionExpression: Syntax error; token: \"ü\", near: \"üü\"");
  }

  @ParameterizedTest
  @CsvSource({
    "'a=b', ' OR a=b', 150, 151", // a comparison, then a connective and a comparison each
    "'NOT a=b', ' AND NOT a=b', 100, 101",
    "'size(a)=b', ' AND size(a)=b', 100, 101",
    "'a IN (b,c)', ' OR a IN (b)', 150, 151",
    "'contains(a,b)', ' OR contains(a,b)', 150, 151",
    "'a between b and c', ' OR a between b and c', 150, 151",
  })
  void conditionsHaveThreeHundredOperators(String first, String more, int most, int tooMany) {
    assertThatCode(() -> expressions.condition(first + more.repeat(most - 1)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> expressions.condition(first + more.repeat(tooMany - 1)))
        .hasMessage("Invalid ConditionExpression: " + TOO_MANY);
    assertThatThrownBy(() -> expressions.filter(first + more.repeat(tooMany - 1)))
        .hasMessage("Invalid FilterExpression: " + TOO_MANY);
  }

  @Test
  void threeHundredAndOneIsOneTooMany() {
    String most = "NOT a=b" + " OR a=b".repeat(149); // 1 + 1 + 149 * 2
    assertThatCode(() -> expressions.condition(most)).doesNotThrowAnyException();
    assertThatThrownBy(() -> expressions.condition("NOT " + most))
        .hasMessage("Invalid ConditionExpression: " + TOO_MANY);
  }

  @Test
  void updatesHaveThreeHundredOperators() {
    String sums = "x=b+c";
    for (int i = 1; i < 300; i++) {
      sums += ",x" + i + "=b+c";
    }
    String most = "SET " + sums;
    assertThat(expressions.update(most).actions()).hasSize(300);
    assertThatThrownBy(() -> expressions.update(most + ",y=if_not_exists(y,b)"))
        .hasMessage("Invalid UpdateExpression: " + TOO_MANY);
    assertThatCode(() -> expressions.update(most + ",y=b")).doesNotThrowAnyException();
  }

  @Test
  void inHasAHundredOperands() {
    String most = "a IN (" + String.join(",", Collections.nCopies(100, ":v"));
    assertThatCode(() -> expressions.condition(most + ")")).doesNotThrowAnyException();
    assertThatThrownBy(() -> expressions.condition(most + ",:v)"))
        .hasMessage(
            "Invalid ConditionExpression: The IN operator is provided with too many operands;"
                + " number of operands: 101");
  }

  @Test
  void deepConditionsAreRead() throws Exception {
    String nested = "a=b" + " OR (a=b AND (a=b".repeat(74) + "))".repeat(74);
    Condition condition = onSmallStack(() -> expressions.condition(nested));
    int depth = 0;
    while (!(condition instanceof Condition.Comparison)) {
      condition =
          condition instanceof Condition.Or or
              ? or.conditions().get(1)
              : ((Condition.And) condition).conditions().get(1);
      depth++;
    }
    assertThat(depth).isEqualTo(148);
  }

  /** As deep as no other way of nesting goes: each level has but one operator. */
  @Test
  void deepestNegationIsRead() throws Exception {
    String nested = "NOT (".repeat(299) + "a=b" + ")".repeat(299);
    Condition condition = onSmallStack(() -> expressions.condition(nested));
    int depth = 0;
    for (; condition instanceof Condition.Not not; condition = not.condition()) {
      depth++;
    }
    assertThat(depth).isEqualTo(299);
  }

  @ParameterizedTest
  @CsvSource({
    "'(', 4096, '', '" + REDUNDANT + "'",
    "'(', 300, '', 'Syntax error; token: \"<EOF>\", near: \"(\"'",
    "'(', 2046, 'a=b', '" + REDUNDANT + "'",
    "'NOT ', 1024, '', 'Syntax error; token: \"<EOF>\", near: \"NOT \"'",
    "'NOT ', 1023, 'a=b', '" + TOO_MANY + "'",
    "'NOT (', 800, 'a=b', '" + TOO_MANY + "'",
    "'a=b AND (', 400, 'a=b', '" + TOO_MANY + "'",
    "'a=b OR NOT (', 300, 'a=b', '" + TOO_MANY + "'",
    "'size(', 700, 'a', '" + TOO_MANY + "'",
    "'size((', 600, 'a', '" + TOO_MANY + "'",
    "'size(a,(', 500, 'a', '" + TOO_MANY + "'",
    "'a.', 2047, '', 'Syntax error; token: \"<EOF>\", near: \".\"'",
    "'a[1]', 1, '[', 'Syntax error; token: \"<EOF>\", near: \"[\"'",
  })
  void depthDoesNotOverflowTheStack(String opening, int times, String inside, String message)
      throws Exception {
    String text = opening.repeat(times) + inside;
    String open = text.replaceAll("[^()]", "");
    String closed = inside.isEmpty() ? text : text + ")".repeat(open.length());
    String fitting = closed.length() > 4096 ? closed.substring(0, 4096) : closed;
    assertThat(onSmallStack(() -> messageOf(() -> expressions.condition(fitting))))
        .isEqualTo("Invalid ConditionExpression: " + message);
  }

  @ParameterizedTest
  @CsvSource({
    "'(', 4000, '" + REDUNDANT + "'",
    "'list_append((', 310, '" + TOO_MANY + "'",
    "'list_append(', 299, 'Syntax error; token: \"<EOF>\", near: \"(\"'",
    "'if_not_exists(a,', 250, 'Syntax error; token: \"<EOF>\", near: \",\"'",
  })
  void depthOfUpdatesDoesNotOverflowTheStack(String opening, int times, String message)
      throws Exception {
    String text = "SET a=" + opening.repeat(times);
    assertThat(onSmallStack(() -> messageOf(() -> expressions.update(text))))
        .isEqualTo("Invalid UpdateExpression: " + message);
  }

  @Test
  void deepUpdatesAreRead() throws Exception {
    String functions = "if_not_exists(a,(".repeat(214) + "b" + "))".repeat(214);
    UpdateExpression update = onSmallStack(() -> expressions.update("SET a=" + functions));
    UpdateExpression.SetValue value = ((UpdateExpression.Set) update.actions().get(0)).value();
    int depth = 0;
    for (; value instanceof UpdateExpression.IfNotExists inner; value = inner.otherwise()) {
      depth++;
    }
    assertThat(depth).isEqualTo(214);
  }

  @Test
  void operandsInParenthesesDoNotOverflowTheStack() throws Exception {
    assertThat(onSmallStack(() -> messageOf(() -> expressions.filter("a=" + "(".repeat(4094)))))
        .isEqualTo("Invalid FilterExpression: " + REDUNDANT);
  }

  /** Trees that were made without a text have their limits, too. */
  @Test
  void treesHaveThreeHundredOperators() {
    Condition condition = Condition.attributeExists("a");
    for (int i = 0; i < 299; i++) {
      condition = Condition.not(condition);
    }
    Condition most = condition;
    assertThatCode(() -> ConditionLimits.check(most)).doesNotThrowAnyException();
    assertThatThrownBy(() -> ConditionLimits.check(Condition.not(most)))
        .hasMessage("Invalid ConditionExpression: " + TOO_MANY);
  }

  @Test
  void treesHaveOrderedOperands() {
    assertThatThrownBy(
            () ->
                Condition.compare(DocumentPath.of("a"), Comparator.LESS, AttributeValue.bool(true)))
        .hasMessage(
            "Invalid ConditionExpression: Incorrect operand type for operator or function; operator"
                + " or function: <, operand type: BOOL");
  }

  private static String messageOf(Callable<?> reading) throws Exception {
    try {
      reading.call();
      return "nothing is wrong";
    } catch (ValidationException refused) {
      return refused.getMessage();
    }
  }

  private static <V> V onSmallStack(Callable<V> reading) throws Exception {
    FutureTask<V> task = new FutureTask<>(reading);
    Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
    thread.start();
    return task.get();
  }
}
