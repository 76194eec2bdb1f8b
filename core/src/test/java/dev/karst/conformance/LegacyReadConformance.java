package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.ComparisonOperator;
import dev.karst.operation.ConditionalOperator;
import dev.karst.operation.LegacyCondition;
import dev.karst.value.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parameters that reads had before expressions. */
abstract class LegacyReadConformance extends Conformance {
  LegacyReadConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.COMPOSITE);
    for (int i = 0; i < 6; i++) {
      put("composite", item("p", "x", "s", i, "v", i % 2, "t", "t" + i));
    }
  }

  private static LegacyCondition condition(ComparisonOperator operator, Object... values) {
    return new LegacyCondition(operator, values.length == 0 ? null : list(values).value());
  }

  private List<Long> keyed(LegacyCondition sort) {
    Map<String, LegacyCondition> conditions = new LinkedHashMap<>();
    conditions.put("p", condition(ComparisonOperator.EQ, "x"));
    if (sort != null) {
      conditions.put("s", sort);
    }
    return query("composite", query -> query.keyConditions(conditions)).items().stream()
        .map(item -> whole(item, "s"))
        .toList();
  }

  @Test
  void keyConditions() {
    assertThat(keyed(null)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(keyed(condition(ComparisonOperator.EQ, 3))).containsExactly(3L);
    assertThat(keyed(condition(ComparisonOperator.LT, 2))).containsExactly(0L, 1L);
    assertThat(keyed(condition(ComparisonOperator.LE, 1))).containsExactly(0L, 1L);
    assertThat(keyed(condition(ComparisonOperator.GT, 4))).containsExactly(5L);
    assertThat(keyed(condition(ComparisonOperator.GE, 5))).containsExactly(5L);
    assertThat(keyed(condition(ComparisonOperator.BETWEEN, 2, 3))).containsExactly(2L, 3L);
  }

  @Test
  void badKeyConditionsAreRefused() {
    String indexable = "Attempted conditional constraint is not an indexable operation";
    invalid(indexable, () -> keyed(condition(ComparisonOperator.NE, 1)));
    invalid(indexable, () -> keyed(condition(ComparisonOperator.NOT_NULL)));
    invalid(indexable, () -> keyed(condition(ComparisonOperator.IN, 1)));
    invalid(
        INVALID + "Invalid number of argument(s) for the BETWEEN ComparisonOperator",
        () -> keyed(condition(ComparisonOperator.BETWEEN, 1)));
    invalid(
        INVALID + "Condition parameter type does not match schema type",
        () -> keyed(condition(ComparisonOperator.EQ, "a")));
    invalid(
        "The BETWEEN condition was provided a range where the lower bound is greater than the"
            + " upper bound",
        () -> keyed(condition(ComparisonOperator.BETWEEN, 3, 2)));
    invalid(
        "Conditions can be of length 1 or 2 only",
        () -> query("composite", query -> query.keyConditions(Map.of())));
    invalid(
        "Query condition missed key schema element: p",
        () ->
            query(
                "composite",
                query -> query.keyConditions(Map.of("s", condition(ComparisonOperator.EQ, 1)))));
  }

  @Test
  void filters() {
    Map<String, LegacyCondition> key = Map.of("p", condition(ComparisonOperator.EQ, "x"));
    Map<String, LegacyCondition> filter = new LinkedHashMap<>();
    filter.put("v", condition(ComparisonOperator.EQ, 1));
    filter.put("t", condition(ComparisonOperator.IN, "t0", "t1", "t3"));
    assertThat(sorts(query("composite", q -> q.keyConditions(key).queryFilter(filter)).items()))
        .containsExactly(1L, 3L);
    assertThat(
            sorts(
                query(
                        "composite",
                        q ->
                            q.keyConditions(key)
                                .queryFilter(filter)
                                .conditionalOperator(ConditionalOperator.OR))
                    .items()))
        .containsExactly(0L, 1L, 3L, 5L);
    assertThat(sorts(scan("composite", scan -> scan.scanFilter(filter)).items()))
        .containsExactly(1L, 3L);
    assertThat(
            scan(
                    "composite",
                    scan ->
                        scan.scanFilter(Map.of("z", condition(ComparisonOperator.NULL)))
                            .attributesToGet(List.of("t"))
                            .limit(1))
                .items())
        .containsExactly(item("t", "t0"));
    invalid(
        "QueryFilter can only contain non-primary key attributes: Primary key attribute: s",
        () ->
            query(
                "composite",
                q ->
                    q.keyConditions(key)
                        .queryFilter(Map.of("s", condition(ComparisonOperator.EQ, 1)))));
  }

  private static List<Long> sorts(List<Item> items) {
    return items.stream().map(item -> whole(item, "s")).toList();
  }

  /** Messages as dynalite's test/query.js and scan.js recorded them. */
  @Test
  void badFiltersAndMixturesAreRefused() {
    invalid(
        INVALID + "ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type",
        () ->
            scan(
                "composite",
                scan ->
                    scan.scanFilter(Map.of("v", condition(ComparisonOperator.BEGINS_WITH, 1)))));
    invalid(
        INVALID + "AttributeValues inside AttributeValueList must be of same type",
        () ->
            scan(
                "composite",
                scan -> scan.scanFilter(Map.of("v", condition(ComparisonOperator.IN, 1, "a")))));
    invalid(
        "Can not use both expression and non-expression parameters in the same request:"
            + " Non-expression parameters: {ScanFilter} Expression parameters:"
            + " {FilterExpression}",
        () ->
            scan(
                "composite",
                scan ->
                    scan.filterExpression("attribute_exists(v)")
                        .scanFilter(Map.of("v", condition(ComparisonOperator.NULL)))));
    invalid(
        INVALID + "Duplicate value in attribute name: v",
        () -> scan("composite", scan -> scan.attributesToGet(List.of("v", "v"))));
  }
}
