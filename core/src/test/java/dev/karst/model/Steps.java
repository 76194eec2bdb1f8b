package dev.karst.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.error.KarstException;
import dev.karst.expression.Condition;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.Operations;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.value.Item;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random operations of one kind, each done by the database and by the model, and compared. */
abstract class Steps {
  final RandomRequests random;
  final NaiveDynamo model;

  Steps(RandomRequests random, NaiveDynamo model) {
    this.random = random;
    this.model = model;
  }

  /** Does one operation. */
  abstract void step(Operations db);

  final NaiveTable table() {
    return random.oneOf(model.tables());
  }

  final @Nullable Condition conditionOrNone(@Nullable Item item) {
    return random.random().nextBoolean()
        ? null
        : random.condition(item, RandomRequests::scalarKeys);
  }

  final @Nullable ReturnValuesOnConditionCheckFailure shownOnFailure() {
    return random.oneOf(
        ReturnValuesOnConditionCheckFailure.NONE, ReturnValuesOnConditionCheckFailure.ALL_OLD);
  }

  /**
   * Compares what a write answers with what it must come to, and then makes it so in the model.
   *
   * @param answer the attributes that the write answers
   * @param attributes those that it must answer if it is done
   */
  static void compare(
      NaiveTable table,
      Outcome expected,
      ReturnValuesOnConditionCheckFailure shown,
      Supplier<@Nullable Item> answer,
      @Nullable Item attributes) {
    @Nullable Item actual;
    try {
      actual = answer.get();
    } catch (KarstException e) {
      if (expected.refusal() == null) {
        throw new AssertionError("refused, but must be done: " + e.getMessage(), e);
      }
      compare(expected, shown, e);
      return;
    }
    assertThat(expected.refusal()).as("done, but must be refused").isNull();
    assertThat(actual).isEqualTo(attributes);
    table.apply(expected);
  }

  private static void compare(
      Outcome expected, ReturnValuesOnConditionCheckFailure shown, KarstException actual) {
    assertThat(actual.code()).as(actual.getMessage()).isEqualTo(expected.refusal().code());
    if (expected.refusal().getMessage().equals(Outcome.INDEX_KEY_TYPE)) {
      assertThat(actual)
          .hasMessageStartingWith(
              "One or more parameter values were invalid: Type mismatch for Index Key ");
    } else {
      assertThat(actual).hasMessage(expected.refusal().getMessage());
    }
    if (actual instanceof ConditionalCheckFailedException failed) {
      assertThat(failed.item().orElse(null))
          .isEqualTo(
              shown == ReturnValuesOnConditionCheckFailure.ALL_OLD ? expected.before() : null);
    }
  }
}
