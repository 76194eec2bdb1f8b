package dev.karst.expression.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.ProjectionExpression;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import dev.karst.value.RandomValues;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Random expressions on random items, against {@link NaiveExpressions}. */
class ExpressionModelTest {
  private static final int SEEDS = 20_000;

  private final ConditionEvaluator conditions = new ConditionEvaluator();
  private final ItemProjector projector = new ItemProjector();
  private final UpdateEvaluator updates = new UpdateEvaluator();
  private int hits;

  @Test
  void conditionsHoldWhereTheModelSaysSo() {
    RandomValues.forSeeds(
        SEEDS,
        values -> {
          RandomExpressions expressions = new RandomExpressions(values);
          Item item = expressions.item();
          Condition condition = expressions.condition(item);
          boolean expected = NaiveExpressions.evaluate(condition, item);
          ItemView image = ItemImages.of(item, new AttributeDictionary());
          assertThat(conditions.on(image).holds(condition))
              .as("%s on %s", condition, item)
              .isEqualTo(expected);
          hits += expected ? 1 : 0;
        });
    assertThat(hits).isBetween(SEEDS / 4, SEEDS * 3 / 4);
  }

  @Test
  void projectionsHaveWhatTheModelHas() {
    RandomValues.forSeeds(
        SEEDS,
        values -> {
          RandomExpressions expressions = new RandomExpressions(values);
          Item item = expressions.item();
          ProjectionExpression projection = expressions.projection(item);
          ItemView image = ItemImages.of(item, new AttributeDictionary());
          Item expected = NaiveExpressions.project(projection, item);
          assertThat(projector.project(image, projection))
              .as("%s of %s", projection, item)
              .isEqualTo(expected);
          hits += expected.size() > 0 ? 1 : 0;
        });
    assertThat(hits).isGreaterThan(SEEDS / 2);
  }

  @Test
  void updatesDoWhatTheModelDoes() {
    RandomValues.forSeeds(
        SEEDS,
        values -> {
          RandomExpressions expressions = new RandomExpressions(values);
          Item item = expressions.item();
          UpdateExpression update = expressions.update(item);
          AttributeDictionary dictionary = new AttributeDictionary();
          ItemView image = ItemImages.of(item, dictionary);
          ImageWriter writer = new ImageWriter().begin(dictionary, new int[0]);
          Object expected = outcome(() -> NaiveExpressions.update(update, item));
          Object actual =
              outcome(
                  () -> {
                    updates.update(update, image, writer);
                    ItemView updated = ItemImages.of(writer, dictionary);
                    assertThat(updated.size()).isEqualTo(ItemSize.of(updated.toItem()));
                    return updated.toItem();
                  });
          assertThat(actual).as("%s of %s", update, item).isEqualTo(expected);
          assertThat(image.toItem()).as("the item before").isEqualTo(item);
          hits += expected instanceof Item ? 1 : 0;
        });
    assertThat(hits).isBetween(SEEDS / 4, SEEDS * 9 / 10);
  }

  /** What is answered, or the message it is refused with. */
  private static Object outcome(Supplier<Item> action) {
    try {
      return action.get();
    } catch (ValidationException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
