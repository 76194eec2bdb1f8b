package dev.karst.expression.parse;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Key conditions by their table. */
class KeyConditionTableTest {
  @TestFactory
  Stream<DynamicTest> keyConditions() {
    return ExpressionTable.tests(
        ExpressionTable.rows("key-conditions.txt", 80),
        (expressions, text) -> expressions.keyCondition(text).predicates());
  }
}
