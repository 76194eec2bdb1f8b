package dev.karst.conformance;

import static dev.karst.conformance.Items.bytes;
import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.list;
import static dev.karst.conformance.Items.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Update expressions that are none. Messages as dynalite's test/updateItem.js recorded them. */
abstract class UpdateErrorsConformance extends Conformance {
  private static final String PREFIX = "Invalid UpdateExpression: ";
  private static final Map<String, String> NAMES = Map.of("#c", "c", "#d", "[3]");
  private static final Map<String, AttributeValue> VALUES =
      Items.attributes(
          ":s", "a",
          ":n", 1,
          ":b", bytes(97),
          ":bool", false,
          ":null", AttributeValue.nul(),
          ":ss", AttributeValue.ss("a"),
          ":ns", AttributeValue.ns(1),
          ":bs", AttributeValue.bs(bytes(97)),
          ":m", map(),
          ":l", list());

  UpdateErrorsConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
  }

  private void apply(String expression) {
    update(
        "simple",
        item("id", "x"),
        update ->
            update
                .updateExpression(expression)
                .expressionAttributeNames(used(expression, NAMES))
                .expressionAttributeValues(used(expression, VALUES)));
  }

  private void wrong(String expression, String message) {
    invalid(PREFIX + message, () -> apply(expression));
  }

  @Test
  void syntaxErrors() {
    for (String expression :
        new String[] {
          "whatever",
          "set a",
          "add a",
          "delete a",
          "set a=set",
          "remove a = b",
          "add a = b",
          "delete a = b",
          "delete a b",
          "delete a if_not_exist(b)",
          "add abort b",
          "remove a b",
          "set a b",
          "set :s = b",
          "add :s b",
          "remove :s",
          "set a = b / c",
          "set a = b * c",
          "set a[1] = \"eight\"",
          "set a[1] = 1",
          "set (a = (b + c))",
          "set a = b + c + d",
          "set a = :s,",
          "set",
          "set a = (:s",
          "set a[-1] = :s",
          "set a[] = :s",
          "set a. = :s"
        }) {
      assertThatThrownBy(() -> apply(expression))
          .as(expression)
          .isInstanceOf(ValidationException.class)
          .hasMessageStartingWith(PREFIX + "Syntax error; ");
    }
    wrong("", "The expression can not be empty;");
    assertThat(everything("simple")).isEmpty();
  }

  @Test
  void reservedWordsNeedPlaceholders() {
    wrong("set abOrt = :s", "Attribute name is a reserved keyword; reserved keyword: abOrt");
    wrong("remove a.Absolute", "Attribute name is a reserved keyword; reserved keyword: Absolute");
  }

  @Test
  void aClauseComesOnce() {
    wrong("set a = :s set b = :s", section("SET"));
    wrong("remove a set b = :s remove c", section("REMOVE"));
    wrong("add a :n add b :n", section("ADD"));
    wrong("delete a :ss delete b :ss", section("DELETE"));
  }

  private static String section(String name) {
    return "The \"" + name + "\" section can only be used once in an update expression;";
  }

  @Test
  void placeholdersAreDefinedAndUsed() {
    wrong(
        "set #z = :s",
        "An expression attribute name used in the document path is not defined; attribute name:"
            + " #z");
    wrong(
        "set a = :z",
        "An expression attribute value used in expression is not defined; attribute value: :z");
    invalid(
        "Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}",
        () ->
            update(
                "simple",
                item("id", "x"),
                update -> update.updateExpression("remove a").name("#a", "a")));
    invalid(
        "Value provided in ExpressionAttributeValues unused in expressions: keys: {:a}",
        () ->
            update(
                "simple",
                item("id", "x"),
                update -> update.updateExpression("remove a").value(":a", AttributeValue.s("a"))));
    invalid(
        "ExpressionAttributeValues must not be empty",
        () ->
            update(
                "simple",
                item("id", "x"),
                update -> update.updateExpression("remove a").expressionAttributeValues(Map.of())));
    invalid(
        "ExpressionAttributeValues contains invalid key: Syntax error; key: \"a\"",
        () ->
            update(
                "simple",
                item("id", "x"),
                update -> update.updateExpression("remove a").value("a", AttributeValue.s("a"))));
    invalid(
        "ExpressionAttributeValues can only be specified when using expressions:"
            + " UpdateExpression and ConditionExpression are null",
        () ->
            update("simple", item("id", "x"), update -> update.value(":a", AttributeValue.s("a"))));
    invalid(
        "ExpressionAttributeNames can only be specified when using expressions",
        () -> update("simple", item("id", "x"), update -> update.name("#a", "a")));
  }

  @Test
  void pathsNeitherOverlapNorConflict() {
    wrong("set a = :s, a = :n", overlap("[a]", "[a]"));
    wrong("set #c[3].#d = a, #c[3] = a", overlap("[c, [3], [3]]", "[c, [3]]"));
    wrong("set a.b = :s remove a", overlap("[a, b]", "[a]"));
    wrong("remove a, a.b[2]", overlap("[a]", "[a, b, [2]]"));
    wrong(
        "remove a.#c set a[1] = :s",
        "Two document paths conflict with each other; must remove or rewrite one of these paths;"
            + " path one: [a, c], path two: [a, [1]]");
  }

  private static String overlap(String one, String two) {
    return "Two document paths overlap with each other; must remove or rewrite one of these paths;"
        + " path one: "
        + one
        + ", path two: "
        + two;
  }

  @Test
  void functionsAreThoseOfUpdates() {
    wrong(
        "set a = attribute_exists(b)",
        "The function is not allowed in an update expression; function: attribute_exists");
    wrong("set a = foo(b)", "Invalid function name; function: foo");
    String count = "Incorrect number of operands for operator or function; operator or function: ";
    wrong("set a = if_not_exists(b)", count + "if_not_exists, number of operands: 1");
    wrong("set a = list_append(b, c, d)", count + "list_append, number of operands: 3");
    String path = "Operator or function requires a document path; operator or function: ";
    wrong("set a = if_not_exists(:s, c)", path + "if_not_exists");
    wrong("set a = if_not_exists(if_not_exists(a, b), c)", path + "if_not_exists");
  }

  @Test
  void addAndDeleteTakeNumbersAndSets() {
    String[][] types = {
      {":s", "STRING"},
      {":null", "NULL"},
      {":bool", "BOOLEAN"},
      {":b", "BINARY"},
      {":m", "MAP"},
      {":l", "LIST"}
    };
    for (String[] type : types) {
      wrong("add a.b " + type[0], operand("ADD", type[1]));
      wrong("delete a.b " + type[0], operand("DELETE", type[1]));
    }
    wrong("delete a.b :n", operand("DELETE", "NUMBER"));
  }

  private static String operand(String operator, String type) {
    return "Incorrect operand type for operator or function; operator: "
        + operator
        + ", operand type: "
        + type
        + ", typeSet: ALLOWED_FOR_"
        + operator
        + "_OPERAND";
  }

  @Test
  void givenOperandsFitTheirFunctions() {
    String[] types = {"S", "B", "BOOL", "NULL", "SS", "NS", "BS", "M"};
    for (String type : types) {
      String value = ":" + type.toLowerCase(java.util.Locale.ROOT);
      wrong("set a = list_append(" + value + ", a)", function("list_append", type));
      wrong("set a = a + " + value, function("+", type));
      wrong("set a = " + value + " - a", function("-", type));
    }
    wrong("set a = list_append(a, :n)", function("list_append", "N"));
    wrong("set a = a + :l", function("+", "L"));
  }

  private static String function(String function, String type) {
    return "Incorrect operand type for operator or function; operator or function: "
        + function
        + ", operand type: "
        + type;
  }
}
