package dev.karst.expression.eval;

import static dev.karst.expression.eval.Paths.path;
import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static dev.karst.value.AttributeValue.ss;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;
import dev.karst.expression.Comparator;
import dev.karst.expression.Condition;
import dev.karst.expression.Operand;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Evaluating must leave no garbage that grows with the item. */
class EvaluationAllocationTest {
  private static final int RUNS = 5_000;

  private final AttributeDictionary dictionary = new AttributeDictionary();
  private final ConditionEvaluator conditions = new ConditionEvaluator();
  private final UpdateEvaluator updates = new UpdateEvaluator();
  private final ImageWriter writer = new ImageWriter();
  private final ItemView large = image(40);
  private final ItemView small = image(2);
  private long sum;

  /** An item of about so many times a hundred bytes. */
  private ItemView image(int hundreds) {
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    for (int i = 0; i < hundreds / 2; i++) {
      entries.put("entry" + i, s("x".repeat(90)));
    }
    Item.Builder item =
        Item.builder().put("id", "x").put("version", 3).put("map", AttributeValue.m(entries));
    item.put("tags", ss(IntStream.range(0, hundreds).mapToObj(i -> "tag" + i).toList()));
    for (int i = 0; i < hundreds / 2; i++) {
      item.put("attribute" + i, s("x".repeat(90)));
    }
    return ItemImages.of(item.build(), dictionary);
  }

  private double bytesARun(Runnable action) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < RUNS; i++) {
        action.run();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(sum).isNotZero();
    return (double) least / RUNS;
  }

  private void evaluate(Condition condition, ItemView item) {
    sum += conditions.on(item).holds(condition) ? 1 : 2;
  }

  private void update(UpdateExpression update, ItemView item) {
    updates.update(update, item, writer.begin(dictionary, new int[0]));
    sum += writer.finish();
  }

  @Test
  void aFilterAllocatesNothing() {
    Operand map = new Operand.Path(path("map.entry1"));
    Operand given = new Operand.Literal(s("x"));
    Condition filter =
        Condition.compare(path("version"), Comparator.EQUAL, n(3))
            .and(Condition.attributeNotExists("none"))
            .and(new Condition.BeginsWith(map, given).or(Condition.attributeExists("id")))
            .and(
                new Condition.Contains(new Operand.Path(path("tags")), given)
                    .or(
                        new Condition.Between(
                            new Operand.Size(path("map")),
                            new Operand.Literal(n(1)),
                            new Operand.Literal(n(50)))))
            .and(new Condition.In(map, List.of(given, map)));
    assertThat(conditions.on(large).holds(filter)).isTrue();
    assertThat(bytesARun(() -> evaluate(filter, large))).as("bytes an item").isLessThan(1);
  }

  @Test
  void aConditionOfItsOwnAllocatesLittle() {
    assertThat(
            bytesARun(
                () -> evaluate(Condition.compare(path("version"), Comparator.EQUAL, n(3)), large)))
        .as("bytes a condition, its tree included")
        .isLessThan(1000);
  }

  @Test
  void anUpdateAllocatesByItsActionsNotByTheItem() {
    UpdateExpression update =
        new UpdateExpression(
            List.of(
                new UpdateExpression.Set(
                    path("version"),
                    new UpdateExpression.Plus(
                        new UpdateExpression.PathValue(path("version")),
                        new UpdateExpression.Literal(n(1)))),
                new UpdateExpression.Set(path("map.entry1"), new UpdateExpression.Literal(s("y"))),
                new UpdateExpression.Add(path("tags"), ss("tag0", "new"))));
    double ofLarge = bytesARun(() -> update(update, large));
    double ofSmall = bytesARun(() -> update(update, small));
    assertThat(large.length()).isGreaterThan(10 * small.length()).isGreaterThan(4000);
    assertThat(ofLarge).as("bytes an update of a large item").isLessThan(2000);
    assertThat(ofLarge - ofSmall).as("bytes more than of a small one").isLessThan(100);
  }

  @Test
  void aProjectionIntoAnIndexAllocatesNothing() {
    int[] ids =
        IntStream.of(dictionary.lookup("id"), dictionary.lookup("map"), dictionary.lookup("tags"))
            .sorted()
            .toArray();
    int[] none = {};
    assertThat(
            bytesARun(
                () -> {
                  writer.begin(dictionary, none).copy(large.image(), ids);
                  sum += writer.finish();
                }))
        .as("bytes an item")
        .isLessThan(1);
  }
}
