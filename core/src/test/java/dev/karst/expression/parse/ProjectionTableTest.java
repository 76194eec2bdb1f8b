package dev.karst.expression.parse;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Projections by their table. */
class ProjectionTableTest {
  @TestFactory
  Stream<DynamicTest> projections() {
    return ExpressionTable.tests(
        ExpressionTable.rows("projections.txt", 75),
        (expressions, text) -> expressions.projection(text).paths());
  }
}
