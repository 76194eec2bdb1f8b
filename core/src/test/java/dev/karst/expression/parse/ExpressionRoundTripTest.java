package dev.karst.expression.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random trees, written as text, are read as they were. */
class ExpressionRoundTripTest {
  private static final int TREES = 500;

  /** Two that stay and one that is new each time; a failure names it. */
  static LongStream seeds() {
    return LongStream.of(1, 20261121, new Random().nextLong());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void conditions(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TREES; i++) {
      Condition tree = new RandomExpressions(random).condition(random.nextInt(4));
      ExpressionText text = new ExpressionText(random);
      String written = text.of(tree);
      RequestExpressions expressions = text.expressions();
      assertThat(expressions.condition(written))
          .as("seed=%d tree=%d %s", seed, i, written)
          .isEqualTo(tree);
      assertThatCode(expressions::checkAllUsed).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void updates(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TREES; i++) {
      UpdateExpression tree = new RandomExpressions(random).update();
      ExpressionText text = new ExpressionText(random);
      String written = text.of(tree);
      RequestExpressions expressions = text.expressions();
      assertThat(expressions.update(written))
          .as("seed=%d tree=%d %s", seed, i, written)
          .isEqualTo(tree);
      assertThatCode(expressions::checkAllUsed).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void projections(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TREES; i++) {
      List<DocumentPath> paths = new RandomExpressions(random).paths();
      ExpressionText text = new ExpressionText(random);
      String written = text.of(paths);
      RequestExpressions expressions = text.expressions();
      assertThat(expressions.projection(written).paths())
          .as("seed=%d tree=%d %s", seed, i, written)
          .isEqualTo(paths);
      assertThatCode(expressions::checkAllUsed).doesNotThrowAnyException();
    }
  }
}
