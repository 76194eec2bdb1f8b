package dev.karst.expression.parse;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Conditions by their table, as each parameter that has them. */
class ConditionTableTest {
  @TestFactory
  Stream<DynamicTest> conditions() {
    return ExpressionTable.tests(rows(), RequestExpressions::condition);
  }

  @TestFactory
  Stream<DynamicTest> filters() {
    return ExpressionTable.tests(
        rows().map(row -> row.of("FilterExpression")), RequestExpressions::filter);
  }

  /** Those that are wrong as conditions are wrong as key conditions, in the same words. */
  @TestFactory
  Stream<DynamicTest> wrongKeyConditions() {
    return ExpressionTable.tests(
        rows()
            .filter(row -> row.outcome().startsWith("Invalid "))
            .map(row -> row.of("KeyConditionExpression")),
        (expressions, text) -> {
          expressions.checkKeyCondition(text);
          return "nothing is wrong";
        });
  }

  private static Stream<ExpressionTable.Row> rows() {
    return ExpressionTable.rows("conditions.txt", 350);
  }
}
