package dev.karst.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.error.ValidationException;
import dev.karst.expression.UpdateExpression.Add;
import dev.karst.expression.UpdateExpression.Delete;
import dev.karst.expression.UpdateExpression.IfNotExists;
import dev.karst.expression.UpdateExpression.ListAppend;
import dev.karst.expression.UpdateExpression.Literal;
import dev.karst.expression.UpdateExpression.Minus;
import dev.karst.expression.UpdateExpression.PathValue;
import dev.karst.expression.UpdateExpression.Plus;
import dev.karst.expression.UpdateExpression.Remove;
import dev.karst.expression.UpdateExpression.Set;
import dev.karst.handler.ReadTables;
import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages as dynalite's test/updateItem.js recorded them. */
class KeyUseTest {
  private static final AttributeValue ONE = AttributeValue.n(1);
  private static final DocumentPath A = DocumentPath.of("a");
  private static final DocumentPath B = DocumentPath.of("b");
  private static final DocumentPath C = DocumentPath.of("c");
  private static final DocumentPath Z = DocumentPath.of("z");
  private static final String OF_INDEX_3 =
      "One or more parameter values were invalid: Type mismatch for Index Key c Expected: S"
          + " Actual: %s IndexName: index3";

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(new Set(A, new Literal(ONE)), ofKey("a")),
        arguments(new Add(A.entry("b"), ONE), ofKey("a")),
        arguments(new Remove(B), ofKey("b")),
        arguments(new Delete(B.index(1), AttributeValue.ns(1)), ofKey("b")),
        arguments(new Set(C, new Literal(ONE)), OF_INDEX_3.formatted("N")),
        arguments(new Add(C, ONE), OF_INDEX_3.formatted("N")),
        arguments(new Delete(C, AttributeValue.ss("x")), OF_INDEX_3.formatted("SS")),
        arguments(
            new Set(C, new Plus(new PathValue(Z), new Literal(ONE))), OF_INDEX_3.formatted("N")),
        arguments(
            new Set(C, new ListAppend(new PathValue(Z), new PathValue(B))),
            OF_INDEX_3.formatted("L")),
        arguments(new Add(C.entry("x"), ONE), intoIndexKey("c")),
        arguments(new Set(Z, new PathValue(DocumentPath.of("d").index(1))), intoIndexKey("d")),
        arguments(
            new Set(Z, new Minus(new Literal(ONE), new PathValue(A.entry("x")))), intoKey("a")),
        arguments(new Set(Z, new IfNotExists(B.index(0), new Literal(ONE))), intoKey("b")));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesAnUpdateOfAKey(UpdateExpression.Action action, String message) {
    assertThatThrownBy(() -> check(new Remove(Z), action))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void takesOtherUpdates() {
    check(
        new Set(C, new Literal(AttributeValue.s("x"))),
        new Remove(DocumentPath.of("d")),
        new Set(Z.entry("a"), new PathValue(A)),
        new Set(DocumentPath.of("e"), new IfNotExists(B, new PathValue(C))));
  }

  @Test
  void refusesAProjectionIntoAKey() {
    assertThatThrownBy(
            () ->
                KeyUse.checkProjection(
                    new ProjectionExpression(List.of(Z.index(0), B.entry("x"))), ReadTables.RANGE))
        .isInstanceOf(ValidationException.class)
        .hasMessage(intoKey("b"));
    KeyUse.checkProjection(new ProjectionExpression(List.of(A, Z.index(0))), ReadTables.RANGE);
    KeyUse.checkProjection(null, ReadTables.RANGE);
  }

  @Test
  void everyPathOfAConditionIsNamed() {
    Condition condition =
        new Condition.Or(
            List.of(
                new Condition.And(
                    List.of(
                        new Condition.Comparison(
                            path("p1"), Comparator.EQUAL, new Operand.Size(DocumentPath.of("p2"))),
                        Condition.not(new Condition.Between(path("p3"), path("p4"), path("p5"))))),
                new Condition.In(path("p6"), List.of(path("p7"), new Operand.Literal(ONE))),
                new Condition.AttributeType(DocumentPath.of("p8"), ValueType.S),
                new Condition.BeginsWith(path("p9"), path("q1")),
                new Condition.Contains(path("q2"), path("q3")),
                Condition.attributeExists("q4"),
                Condition.attributeNotExists("q5")));

    assertThat(ExpressionPaths.of(condition))
        .extracting(DocumentPath::attribute)
        .containsExactly(
            "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "q1", "q2", "q3", "q4", "q5");
  }

  private static Operand path(String attribute) {
    return new Operand.Path(DocumentPath.of(attribute));
  }

  private static void check(UpdateExpression.Action... actions) {
    KeyUse.checkUpdate(new UpdateExpression(List.of(actions)), ReadTables.RANGE);
  }

  private static String ofKey(String attribute) {
    return "One or more parameter values were invalid: Cannot update attribute "
        + attribute
        + ". This attribute is part of the key";
  }

  private static String intoKey(String attribute) {
    return "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
        + " allowed: Key: "
        + attribute;
  }

  private static String intoIndexKey(String attribute) {
    return intoKey(attribute).replace("Key: ", "IndexKey: ");
  }
}
