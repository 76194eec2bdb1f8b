package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.value.AttributeValue;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conditions that are none. Messages as dynalite's test/scan.js and putItem.js recorded them. */
abstract class ConditionErrorsConformance extends Conformance {
  private static final String PREFIX = "Invalid ConditionExpression: ";
  private static final Map<String, String> NAMES = Map.of("#a", "a");
  private static final Map<String, AttributeValue> VALUES =
      Items.attributes(
          ":s",
          "a",
          ":n",
          1,
          ":five",
          5,
          ":null",
          AttributeValue.nul(),
          ":bool",
          true,
          ":type",
          "S");

  ConditionErrorsConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
  }

  private void ask(String condition) {
    put(
        "simple",
        item("id", "x"),
        put ->
            put.conditionExpression(condition)
                .expressionAttributeNames(used(condition, NAMES))
                .expressionAttributeValues(used(condition, VALUES)));
  }

  private void wrong(String condition, String message) {
    invalid(PREFIX + message, () -> ask(condition));
  }

  // As DynamoDB says it of filters and projections: dynalite's test/scan.js, test/getItem.js.
  @Test
  void noConditionLeadsIntoAKey() {
    String message =
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
            + " allowed: Key: id";
    String condition = "attribute_not_exists(id[0])";
    invalid(message, () -> ask(condition));
    invalid(
        message,
        () ->
            update(
                "simple",
                item("id", "x"),
                update -> update.updateExpression("SET b = a").conditionExpression(condition)));
    invalid(
        message,
        () ->
            db().deleteItem(
                    DeleteItemRequest.builder("simple", item("id", "x"))
                        .conditionExpression(condition)
                        .build()));
  }

  @Test
  void syntaxErrors() {
    for (String condition :
        new String[] {
          "a",
          "a =",
          "= :s",
          "a == :s",
          "a != :s",
          "a = :s AND",
          "AND a = :s",
          "a = :s b = :s",
          "(a = :s",
          "a = :s)",
          "NOT",
          "a BETWEEN :n",
          "a BETWEEN :n AND",
          "a IN :s",
          "a IN ()",
          "a = 'text'",
          "a = 1",
          "attribute_exists",
          "attribute_exists(",
          "attribute_exists(a",
          "attribute_exists()",
          "a..b = :s",
          "a[ = :s",
          "a[x] = :s",
          "a[1 = :s",
          "a < :s < :s",
          "a = :s OR OR a = :s",
          "a = :s, a = :n",
          "and = :s",
          "a + :n = :five",
          ": = a",
          "$a = :s"
        }) {
      assertThatThrownBy(() -> ask(condition))
          .as(condition)
          .isInstanceOf(ValidationException.class)
          .hasMessageStartingWith(PREFIX + "Syntax error; ");
    }
    wrong("", "The expression can not be empty;");
    assertThat(everything("simple")).isEmpty();
  }

  @Test
  void wordsAndPlaceholders() {
    wrong("abort = :s", "Attribute name is a reserved keyword; reserved keyword: abort");
    wrong(
        "attribute_exists(a.Name)", "Attribute name is a reserved keyword; reserved keyword: Name");
    wrong(
        "#z = :s",
        "An expression attribute name used in the document path is not defined; attribute name:"
            + " #z");
    wrong(
        "a = :z",
        "An expression attribute value used in expression is not defined; attribute value: :z");
    invalid(
        "Value provided in ExpressionAttributeValues unused in expressions: keys: {:b}",
        () ->
            put(
                "simple",
                item("id", "x"),
                put ->
                    put.conditionExpression("attribute_exists(a)")
                        .value(":b", AttributeValue.s("a"))));
  }

  @Test
  void functionsAndTheirOperands() {
    wrong("foo(a)", "Invalid function name; function: foo");
    wrong("Attribute_exists(a)", "Invalid function name; function: Attribute_exists");
    String count = "Incorrect number of operands for operator or function; operator or function: ";
    wrong("attribute_exists(a, b)", count + "attribute_exists, number of operands: 2");
    wrong("begins_with(a)", count + "begins_with, number of operands: 1");
    wrong("size(a, b) = :n", count + "size, number of operands: 2");
    wrong("contains(a, b, c)", count + "contains, number of operands: 3");
    String type = "Incorrect operand type for operator or function; operator or function: ";
    wrong("begins_with(a, :n)", type + "begins_with, operand type: N");
    wrong("begins_with(:null, a)", type + "begins_with, operand type: NULL");
    wrong("attribute_type(a, :n)", type + "attribute_type, operand type: N");
    wrong("size(:n) = :n", type + "size, operand type: N");
    wrong("size(:bool) = :n", type + "size, operand type: BOOL");
    wrong(
        "attribute_type(a, :s)",
        "Invalid attribute type name found; type: a, valid types:"
            + " {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
    String path = "Operator or function requires a document path; operator or function: ";
    wrong("attribute_exists(:s)", path + "attribute_exists");
    wrong("attribute_not_exists(:s)", path + "attribute_not_exists");
  }

  @Test
  void functionsStandWhereTheyMay() {
    String misused = "The function is not allowed to be used this way in an expression; function: ";
    wrong("size(a)", misused + "size");
    wrong("NOT size(a)", misused + "size");
    wrong("a = :s AND size(a)", misused + "size");
    wrong("attribute_exists(a) = :s", misused + "attribute_exists");
    wrong("begins_with(a, begins_with(b, :s))", misused + "begins_with");
    wrong(
        "size(size(a)) = :n",
        "Incorrect operand type for operator or function; operator or"
            + " function: size, operand type: N");
  }

  @Test
  void operandsAreDistinct() {
    String distinct =
        "The first operand must be distinct from the remaining operands for this operator or"
            + " function; operator: ";
    wrong("a = a", distinct + "=, first operand: [a]");
    wrong("a.b[1] < #a.b[1]", distinct + "<, first operand: [a, b, [1]]");
    wrong("begins_with(a, a)", distinct + "begins_with, first operand: [a]");
  }

  @Test
  void boundsAreInOrderAndOfOneType() {
    wrong(
        "a BETWEEN :five AND :n",
        "The BETWEEN operator requires upper bound to be greater than or equal to lower bound;"
            + " lower bound operand: AttributeValue: {N:5}, upper bound operand: AttributeValue:"
            + " {N:1}");
    wrong(
        "a BETWEEN :n AND :s",
        "The BETWEEN operator requires same data type for lower and upper bounds; lower bound"
            + " operand: AttributeValue: {N:1}, upper bound operand: AttributeValue: {S:a}");
  }

  @Test
  void parenthesesAreNotDoubled() {
    String redundant = "The expression has redundant parentheses;";
    wrong("((a = :s))", redundant);
    wrong("((a)) = :s", redundant);
    wrong("attribute_exists(b) OR ((a = :s AND b = :s))", redundant);
  }

  @Test
  void expressionsAreLimited() {
    StringBuilder operators = new StringBuilder("a = :s");
    for (int i = 0; i < 100; i++) {
      operators.append(" OR a = :s");
    }
    ask("attribute_not_exists(id) OR " + operators);
    StringBuilder tooMany = new StringBuilder("a = :s");
    for (int i = 0; i < 200; i++) {
      tooMany.append(" OR a = :s");
    }
    assertThatThrownBy(() -> ask(tooMany.toString()))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith(PREFIX);
    assertThatThrownBy(() -> ask("attribute_not_exists(" + "a".repeat(4096) + ")"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Expression size has exceeded the maximum allowed size");
  }
}
