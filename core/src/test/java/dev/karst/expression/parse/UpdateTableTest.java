package dev.karst.expression.parse;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Updates by their table. */
class UpdateTableTest {
  @TestFactory
  Stream<DynamicTest> updates() {
    return ExpressionTable.tests(
        ExpressionTable.rows("updates.txt", 240),
        (expressions, text) -> expressions.update(text).actions());
  }
}
