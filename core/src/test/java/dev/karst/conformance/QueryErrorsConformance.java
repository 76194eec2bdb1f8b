package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import dev.karst.operation.QueryRequest;
import dev.karst.operation.Select;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Queries that are refused. Messages as dynalite's test/query.js recorded them. */
abstract class QueryErrorsConformance extends Conformance {
  private static final Map<String, AttributeValue> VALUES =
      Items.attributes(":p", "x", ":n", 1, ":m", 2, ":t", "text", ":e", "");

  QueryErrorsConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.COMPOSITE);
    create(Tables.SIMPLE);
    put("composite", item("p", "x", "s", 1));
  }

  private void ask(String table, String condition, Consumer<QueryRequest.Builder> more) {
    query(
        table,
        query -> {
          query
              .keyConditionExpression(condition)
              .expressionAttributeValues(used(condition, VALUES));
          more.accept(query);
        });
  }

  private void wrong(String condition, String message) {
    invalid(message, () -> ask("composite", condition, query -> {}));
  }

  @Test
  void aKeyConditionIsNeeded() {
    invalid(
        "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
            + " request.",
        () -> query("composite", query -> {}));
    wrong("", "Invalid KeyConditionExpression: The expression can not be empty;");
    assertThatThrownBy(() -> ask("composite", "p = = :p", query -> {}))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("Invalid KeyConditionExpression: Syntax error; ");
    notFound(() -> ask("missing", "p = :p", query -> {}));
  }

  @Test
  void keyConditionsAreConjunctionsOfPredicates() {
    String operator = "Invalid operator used in KeyConditionExpression: ";
    wrong("p = :p OR s = :n", operator + "OR");
    wrong("NOT p = :p", operator + "NOT");
    wrong("p <> :p", operator + "<>");
    wrong("p IN (:p)", operator + "IN");
    wrong("attribute_exists(p)", operator + "attribute_exists");
    wrong("contains(p, :p)", operator + "contains");
    wrong("size(p) = :n", "KeyConditionExpressions cannot contain nested operations");
    wrong("p.a = :p", "KeyConditionExpressions cannot have conditions on nested attributes");
    wrong(
        "p = s",
        "Invalid condition in KeyConditionExpression: Multiple attribute names used in one"
            + " condition");
    wrong(":p = :t", "Invalid condition in KeyConditionExpression: No key attribute specified");
    wrong("p = :p AND p = :t", "KeyConditionExpressions must only contain one condition per key");
    wrong("p = :p AND s = :n AND t = :t", "Conditions can be of length 1 or 2 only");
    wrong(
        ":n BETWEEN s AND :m",
        "Invalid condition in KeyConditionExpression: BETWEEN operator must have the key attribute"
            + " as its first operand");
  }

  @Test
  void thePartitionKeyMustBeEqual() {
    wrong("s = :n", "Query condition missed key schema element: p");
    wrong("p = :p AND t = :t", "Query condition missed key schema element: s");
    wrong("p > :p", "Query key condition not supported");
    wrong("begins_with(p, :p)", "Query key condition not supported");
    invalid(
        "Query key condition not supported",
        () -> ask("simple", "id = :p AND s = :n", query -> {}));
  }

  @Test
  void valuesHaveTheTypeOfTheKey() {
    String type = INVALID + "Condition parameter type does not match schema type";
    wrong("p = :n", type);
    wrong("p = :p AND s = :t", type);
    wrong("p = :p AND s < :t", type);
    wrong(
        "p = :p AND s BETWEEN :m AND :n",
        "Invalid KeyConditionExpression: The BETWEEN operator requires upper bound to be greater"
            + " than or equal to lower bound; lower bound operand: AttributeValue: {N:2}, upper"
            + " bound operand: AttributeValue: {N:1}");
    wrong(
        "p = :p AND begins_with(s, :n)",
        "Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator"
            + " or function: begins_with, operand type: N");
  }

  @Test
  void filtersAreNotOnKeys() {
    String message =
        "Filter Expression can only contain non-primary key attributes: Primary key attribute: ";
    invalid(
        message + "p",
        () -> ask("composite", "p = :p", query -> query.filterExpression("attribute_exists(p)")));
    invalid(
        message + "s",
        () ->
            ask(
                "composite",
                "p = :p",
                query -> query.filterExpression("a = :n OR s < :n").value(":n", VALUES.get(":n"))));
    invalid(
        "Invalid FilterExpression: The expression can not be empty;",
        () -> ask("composite", "p = :p", query -> query.filterExpression("")));
  }

  private void startingAt(String condition, Item key, String message) {
    invalid(message, () -> ask("composite", condition, query -> query.exclusiveStartKey(key)));
  }

  @Test
  void startKeysBelongToTheQuery() {
    String invalid = "The provided starting key is invalid";
    startingAt("p = :p", item(), invalid);
    startingAt("p = :p", item("p", "x"), invalid);
    startingAt("p = :p", item("p", "x", "s", 1, "t", "t"), invalid);
    startingAt("p = :p", item("p", "x", "t", 1), invalid);
    startingAt(
        "p = :p",
        item("p", "y", "s", 1),
        "The provided starting key is outside query boundaries based on provided conditions");
    startingAt(
        "p = :p AND s > :m",
        item("p", "x", "s", 1),
        "The provided starting key does not match the range key predicate");
    startingAt(
        "p = :p AND s = :n",
        item("p", "y", "s", 1),
        "The query can return at most one row and cannot be restarted");
  }

  @Test
  void parametersFitEachOther() {
    invalid(
        "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member"
            + " must have value greater than or equal to 1",
        () -> ask("composite", "p = :p", query -> query.limit(0)));
    invalid(
        "The table does not have the specified index: whatever",
        () -> ask("composite", "p = :p", query -> query.indexName("whatever")));
    invalid(
        "ExpressionAttributeValues can only be specified when using expressions: FilterExpression"
            + " and KeyConditionExpression are null",
        () -> query("composite", query -> query.expressionAttributeValues(VALUES)));
    assertThatThrownBy(
            () -> ask("composite", "p = :p", query -> query.select(Select.SPECIFIC_ATTRIBUTES)))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(
            () ->
                ask(
                    "composite",
                    "p = :p",
                    query -> query.select(Select.COUNT).projectionExpression("t")))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(
            () ->
                ask("composite", "p = :p", query -> query.select(Select.ALL_PROJECTED_ATTRIBUTES)))
        .isInstanceOf(ValidationException.class);
  }
}
