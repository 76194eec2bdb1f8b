package dev.karst.conformance;

import static dev.karst.conformance.Items.bytes;
import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.list;
import static dev.karst.conformance.Items.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.AttributeAction;
import dev.karst.operation.AttributeValueUpdate;
import dev.karst.operation.ComparisonOperator;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.ExpectedAttributeValue;
import dev.karst.operation.ReturnValues;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parameters that writes had before expressions: Expected and AttributeUpdates. */
abstract class LegacyWriteConformance extends Conformance {
  private static final Item KEY = item("id", "x");
  private static final Item WHOLE =
      item(
          "id",
          "x",
          "s",
          "hello",
          "n",
          5,
          "b",
          bytes(1, 2),
          "ss",
          AttributeValue.ss("a", "b"),
          "ns",
          AttributeValue.ns(1, 2),
          "l",
          list("a", 1));

  LegacyWriteConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    put("simple", WHOLE);
  }

  private boolean holds(Map<String, ExpectedAttributeValue> expected, ConditionalOperator how) {
    try {
      put("simple", WHOLE, put -> put.expected(expected).conditionalOperator(how));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private boolean holds(String attribute, ComparisonOperator operator, Object... values) {
    return holds(Map.of(attribute, compare(operator, values)), null);
  }

  private static ExpectedAttributeValue compare(ComparisonOperator operator, Object... values) {
    return ExpectedAttributeValue.builder()
        .comparisonOperator(operator)
        .attributeValueList(values.length == 0 ? null : list(values).value())
        .build();
  }

  @Test
  void everyComparisonOperator() {
    assertThat(holds("s", ComparisonOperator.EQ, "hello")).isTrue();
    assertThat(holds("s", ComparisonOperator.EQ, "other")).isFalse();
    assertThat(holds("s", ComparisonOperator.NE, "other")).isTrue();
    assertThat(holds("n", ComparisonOperator.NE, 5)).isFalse();
    assertThat(holds("n", ComparisonOperator.LT, 6)).isTrue();
    assertThat(holds("n", ComparisonOperator.LE, 4)).isFalse();
    assertThat(holds("n", ComparisonOperator.GT, 4)).isTrue();
    assertThat(holds("n", ComparisonOperator.GE, "a")).isFalse();
    assertThat(holds("n", ComparisonOperator.BETWEEN, 5, 6)).isTrue();
    assertThat(holds("n", ComparisonOperator.BETWEEN, 6, 7)).isFalse();
    assertThat(holds("n", ComparisonOperator.IN, 4, 5)).isTrue();
    assertThat(holds("n", ComparisonOperator.IN, 4)).isFalse();
    assertThat(holds("s", ComparisonOperator.BEGINS_WITH, "he")).isTrue();
    assertThat(holds("s", ComparisonOperator.BEGINS_WITH, "el")).isFalse();
    assertThat(holds("s", ComparisonOperator.CONTAINS, "ell")).isTrue();
    assertThat(holds("ss", ComparisonOperator.CONTAINS, "a")).isTrue();
    assertThat(holds("l", ComparisonOperator.CONTAINS, 1)).isTrue();
    assertThat(holds("ss", ComparisonOperator.NOT_CONTAINS, "z")).isTrue();
    assertThat(holds("ss", ComparisonOperator.NOT_CONTAINS, "a")).isFalse();
    assertThat(holds("s", ComparisonOperator.NOT_NULL)).isTrue();
    assertThat(holds("zzz", ComparisonOperator.NOT_NULL)).isFalse();
    assertThat(holds("zzz", ComparisonOperator.NULL)).isTrue();
    assertThat(holds("s", ComparisonOperator.NULL)).isFalse();
  }

  @Test
  void valuesAndExistenceAreTheOldestForm() {
    assertThat(holds(expects("s", value("hello")), null)).isTrue();
    assertThat(holds(expects("s", value("other")), null)).isFalse();
    assertThat(holds(expects("zzz", exists(false)), null)).isTrue();
    assertThat(holds(expects("s", exists(false)), null)).isFalse();
  }

  private static Map<String, ExpectedAttributeValue> expects(
      String attribute, ExpectedAttributeValue expected) {
    return Map.of(attribute, expected);
  }

  private static ExpectedAttributeValue value(String value) {
    return ExpectedAttributeValue.builder().value(AttributeValue.s(value)).build();
  }

  private static ExpectedAttributeValue exists(boolean exists) {
    return ExpectedAttributeValue.builder().exists(exists).build();
  }

  @Test
  void severalConditionsAreJoined() {
    Map<String, ExpectedAttributeValue> both = new LinkedHashMap<>();
    both.put("s", value("hello"));
    both.put("n", compare(ComparisonOperator.GT, 9));
    assertThat(holds(both, null)).isFalse();
    assertThat(holds(both, ConditionalOperator.AND)).isFalse();
    assertThat(holds(both, ConditionalOperator.OR)).isTrue();
  }

  @Test
  void deletesAndUpdatesTakeThemToo() {
    conditionFails(
        null,
        () ->
            db().deleteItem(
                    DeleteItemRequest.builder("simple", KEY)
                        .expected(expects("s", value("other")))
                        .build()));
    conditionFails(
        null, () -> update("simple", KEY, update -> update.expected(expects("s", value("other")))));
    db().deleteItem(
            DeleteItemRequest.builder("simple", KEY)
                .expected(expects("s", value("hello")))
                .build());
    assertThat(get("simple", KEY)).isNull();
  }

  private Item updated(String attribute, AttributeAction action, Object value) {
    return update(
            "simple",
            KEY,
            update ->
                update
                    .attributeUpdates(
                        Map.of(
                            attribute,
                            new AttributeValueUpdate(
                                value == null ? null : Items.value(value), action)))
                    .returnValues(ReturnValues.UPDATED_NEW))
        .attributes();
  }

  @Test
  void everyAction() {
    assertThat(updated("s", AttributeAction.PUT, "new")).isEqualTo(item("s", "new"));
    assertThat(updated("s", null, map("k", 1))).isEqualTo(item("s", map("k", 1)));
    assertThat(updated("n", AttributeAction.ADD, 3)).isEqualTo(item("n", 8));
    assertThat(updated("made", AttributeAction.ADD, 3)).isEqualTo(item("made", 3));
    assertThat(updated("ss", AttributeAction.ADD, AttributeValue.ss("b", "c")))
        .isEqualTo(item("ss", AttributeValue.ss("a", "b", "c")));
    assertThat(updated("l", AttributeAction.ADD, list("z")))
        .isEqualTo(item("l", list("a", 1, "z")));
    assertThat(updated("ns", AttributeAction.DELETE, AttributeValue.ns(1, 9)))
        .isEqualTo(item("ns", AttributeValue.ns(2)));
    updated("ns", AttributeAction.DELETE, AttributeValue.ns(2));
    updated("b", AttributeAction.DELETE, null);
    assertThat(get("simple", KEY).attributes().keySet())
        .containsExactlyInAnyOrder("id", "s", "n", "made", "ss", "l");
  }

  /** Messages as dynalite's test/updateItem.js and putItem.js recorded them. */
  @Test
  void badParametersAreRefused() {
    invalid(
        INVALID + "Only DELETE action is allowed when no attribute value is specified",
        () -> updated("s", AttributeAction.PUT, null));
    invalid(
        INVALID + "DELETE action with value is not supported for the type S",
        () -> updated("s", AttributeAction.DELETE, "a"));
    invalid(
        INVALID + "ADD action is not supported for the type S",
        () -> updated("s", AttributeAction.ADD, "a"));
    invalid("Type mismatch for attribute to update", () -> updated("s", AttributeAction.ADD, 1));
    invalid(
        INVALID + "Cannot update attribute id. This attribute is part of the key",
        () -> updated("id", AttributeAction.PUT, "y"));
    invalid(
        "Can not use both expression and non-expression parameters in the same request:"
            + " Non-expression parameters: {AttributeUpdates, Expected} Expression parameters:"
            + " {UpdateExpression, ConditionExpression}",
        () ->
            update(
                "simple",
                KEY,
                update ->
                    update
                        .updateExpression("REMOVE s")
                        .conditionExpression("attribute_exists(s)")
                        .attributeUpdates(Map.of())
                        .expected(Map.of())));
    expectedRefused(
        "Value and AttributeValueList cannot be used together for Attribute: s",
        ExpectedAttributeValue.builder()
            .value(AttributeValue.s("a"))
            .attributeValueList(List.of(AttributeValue.s("a")))
            .build());
    expectedRefused(
        "Exists and ComparisonOperator cannot be used together for Attribute: s",
        ExpectedAttributeValue.builder()
            .exists(true)
            .comparisonOperator(ComparisonOperator.NULL)
            .build());
    expectedRefused("Value must be provided when Exists is true for Attribute: s", exists(true));
    expectedRefused(
        "Value cannot be used when Exists is false for Attribute: s",
        ExpectedAttributeValue.builder().exists(false).value(AttributeValue.s("a")).build());
    expectedRefused(
        "Invalid number of argument(s) for the BETWEEN ComparisonOperator",
        compare(ComparisonOperator.BETWEEN, 1));
    expectedRefused(
        "Invalid number of argument(s) for the NULL ComparisonOperator",
        compare(ComparisonOperator.NULL, 1));
    assertThat(get("simple", KEY)).isEqualTo(WHOLE);
  }

  private void expectedRefused(String message, ExpectedAttributeValue expected) {
    invalid(INVALID + message, () -> holds(Map.of("s", expected), null));
  }
}
