package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.error.ValidationException;
import dev.karst.expression.SortKeyCondition;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages as dynalite's test/query.js recorded them. */
class QueryKeyResolverTest {
  private static final AttributeValue X = AttributeValue.s("x");
  private static final AttributeValue Y = AttributeValue.s("y");
  private static final AttributeValue ONE = AttributeValue.n(1);
  private static final SortKeyCondition IS_X = new SortKeyCondition.Equal(X);
  private static final SortKeyCondition IS_Y = new SortKeyCondition.Equal(Y);
  private static final SortKeyCondition IS_ONE = new SortKeyCondition.Equal(ONE);
  private static final SortKeyCondition ABOVE_X = new SortKeyCondition.Greater(X);
  private static final SortKeyCondition ABOVE_ONE = new SortKeyCondition.Greater(ONE);

  private static final String NOT_SUPPORTED = "Query key condition not supported";
  private static final String COUNT = "Conditions can be of length 1 or 2 only";
  private static final String TYPE =
      "One or more parameter values were invalid: Condition parameter type does not match schema"
          + " type";
  private static final String INVALID_START = "The provided starting key is invalid";
  private static final String SCHEMA = "The provided key element does not match the schema";
  private static final String OUTSIDE =
      "The provided starting key is outside query boundaries based on provided conditions";
  private static final String PREDICATE =
      "The provided starting key does not match the range key predicate";
  private static final String ONE_ROW =
      "The query can return at most one row and cannot be restarted";

  @Test
  void partitionAlone() {
    assertThat(resolve(ReadTables.RANGE, null, conditions("a", IS_X), null))
        .isEqualTo(new QueryKey(List.of(X), List.of(), SortKeyCondition.all()));
  }

  @Test
  void partitionAndSort() {
    assertThat(resolve(ReadTables.RANGE, null, conditions("b", ABOVE_X, "a", IS_X), null))
        .isEqualTo(new QueryKey(List.of(X), List.of(), ABOVE_X));
  }

  @Test
  void keyOfAnIndex() {
    assertThat(resolve(ReadTables.RANGE, "index1", conditions("a", IS_X, "c", ABOVE_X), null))
        .isEqualTo(new QueryKey(List.of(X), List.of(), ABOVE_X));
    assertThat(resolve(ReadTables.RANGE, "index4", conditions("c", IS_Y, "d", IS_X), null))
        .isEqualTo(new QueryKey(List.of(Y), List.of(), IS_X));
  }

  @Test
  void keyOfSeveralAttributes() {
    assertThat(
            resolve(
                ReadTables.RANGE,
                "several",
                conditions("t", ABOVE_ONE, "s", IS_Y, "r", IS_X, "q", IS_ONE, "p", IS_X),
                null))
        .isEqualTo(new QueryKey(List.of(X, ONE), List.of(X, Y), ABOVE_ONE));
    assertThat(
            resolve(
                ReadTables.RANGE, "several", conditions("p", IS_X, "q", IS_ONE, "r", IS_Y), null))
        .isEqualTo(new QueryKey(List.of(X, ONE), List.of(), IS_Y));
    assertThat(resolve(ReadTables.RANGE, "several", conditions("p", IS_X, "q", IS_ONE), null))
        .isEqualTo(new QueryKey(List.of(X, ONE), List.of(), SortKeyCondition.all()));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        // The partition key
        arguments(ReadTables.HASH, null, conditions("z", IS_X), missed("a")),
        arguments(ReadTables.RANGE, null, conditions("b", IS_X), missed("a")),
        arguments(ReadTables.RANGE, "index1", conditions("c", IS_X), missed("a")),
        arguments(ReadTables.RANGE, "index4", conditions("d", IS_X, "a", IS_X), missed("c")),
        arguments(ReadTables.HASH, null, conditions("a", ABOVE_X), NOT_SUPPORTED),
        arguments(
            ReadTables.HASH,
            null,
            conditions("a", new SortKeyCondition.BeginsWith(X)),
            NOT_SUPPORTED),
        arguments(ReadTables.RANGE, "index3", conditions("c", ABOVE_X), NOT_SUPPORTED),
        // More than the key has
        arguments(ReadTables.HASH, null, conditions("a", IS_X, "b", IS_X), NOT_SUPPORTED),
        arguments(ReadTables.HASH, null, conditions("y", IS_X, "z", IS_X), NOT_SUPPORTED),
        arguments(ReadTables.RANGE, "index3", conditions("c", IS_X, "b", IS_X), NOT_SUPPORTED),
        arguments(ReadTables.RANGE, "index1", conditions("a", IS_X, "b", IS_X, "c", IS_X), COUNT),
        // The sort key
        arguments(ReadTables.RANGE, null, conditions("a", IS_X, "c", IS_X), missed("b")),
        arguments(ReadTables.RANGE, "index1", conditions("a", IS_X, "b", IS_X), missed("c")),
        // Types and values
        arguments(ReadTables.RANGE, null, conditions("a", IS_ONE), TYPE),
        arguments(ReadTables.RANGE, null, conditions("a", IS_X, "b", ABOVE_ONE), TYPE),
        arguments(
            ReadTables.RANGE,
            null,
            conditions("a", IS_X, "b", new SortKeyCondition.Between(X, ONE)),
            TYPE),
        arguments(
            ReadTables.RANGE,
            null,
            conditions("a", new SortKeyCondition.Equal(AttributeValue.s(""))),
            "One or more parameter values are not valid. The AttributeValue for a key attribute"
                + " cannot contain an empty string value. Key: a"),
        // Keys of several attributes
        arguments(ReadTables.RANGE, "several", conditions("p", IS_X), missed("q")),
        arguments(
            ReadTables.RANGE,
            "several",
            conditions("p", IS_X, "q", IS_ONE, "s", IS_X),
            missed("r")),
        arguments(
            ReadTables.RANGE,
            "several",
            conditions("p", IS_X, "q", ABOVE_ONE, "r", IS_X),
            NOT_SUPPORTED),
        arguments(
            ReadTables.RANGE,
            "several",
            conditions("p", IS_X, "q", IS_ONE, "r", ABOVE_X, "s", IS_X),
            NOT_SUPPORTED),
        arguments(
            ReadTables.RANGE,
            "several",
            conditions("p", IS_X, "q", IS_ONE, "r", IS_X, "s", IS_X, "t", IS_ONE, "u", IS_X),
            NOT_SUPPORTED));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesConditionsThatDoNotFitTheKey(
      TableDefinition table, String index, KeyConditions conditions, String message) {
    assertRefused(table, index, conditions, null, message);
  }

  @Test
  void refusesComparisonsThatNoKeyIsSearchedBy() {
    KeyConditions conditions = new KeyConditions(Map.of("a", Optional.empty()));

    assertRefused(
        ReadTables.HASH,
        null,
        conditions,
        null,
        "Attempted conditional constraint is not an indexable operation");
  }

  static Stream<Arguments> startRefusals() {
    KeyConditions partition = conditions("a", IS_X);
    KeyConditions above = conditions("a", IS_X, "b", ABOVE_X);
    return Stream.of(
        // Before the conditions are looked at
        arguments(null, conditions("z", IS_X), Item.of(), INVALID_START),
        arguments(null, conditions("z", IS_X), Item.of("a", X), INVALID_START),
        arguments(null, conditions("z", IS_X), item("a", ONE, "z", X), SCHEMA),
        arguments(null, conditions("z", IS_X), item("a", X, "z", X), missed("a")),
        arguments(null, partition, item("a", X, "c", X), INVALID_START),
        arguments(null, partition, item("a", X, "b", ONE), SCHEMA),
        arguments(
            "index1",
            partition,
            item("a", X, "b", X).toBuilder().put("z", X).build(),
            INVALID_START),
        arguments("index4", conditions("c", IS_X), Item.of("c", X), INVALID_START),
        // The table's key behind that of the index
        arguments(
            "index1",
            partition,
            item("a", X, "b", ONE).toBuilder().put("c", X).build(),
            "The provided starting key is invalid: " + SCHEMA),
        // Outside of what is asked for
        arguments(null, partition, item("a", Y, "b", X), OUTSIDE),
        arguments(
            "index1", partition, item("a", Y, "b", X).toBuilder().put("c", X).build(), OUTSIDE),
        arguments(null, above, item("a", X, "b", X), PREDICATE),
        arguments(null, above, item("a", Y, "b", X), PREDICATE),
        arguments(null, above, item("a", Y, "b", Y), ONE_ROW),
        arguments(null, conditions("a", IS_X, "b", IS_X), item("a", Y, "b", X), ONE_ROW));
  }

  @ParameterizedTest
  @MethodSource("startRefusals")
  void refusesStartingKeys(String index, KeyConditions conditions, Item start, String message) {
    assertRefused(ReadTables.RANGE, index, conditions, start, message);
  }

  static Stream<Arguments> sortConditions() {
    AttributeValue m = AttributeValue.s("m");
    return Stream.of(
        arguments(new SortKeyCondition.Equal(m), "m", true),
        arguments(new SortKeyCondition.Equal(m), "n", false),
        arguments(new SortKeyCondition.Less(m), "l", true),
        arguments(new SortKeyCondition.Less(m), "m", false),
        arguments(new SortKeyCondition.LessOrEqual(m), "m", true),
        arguments(new SortKeyCondition.LessOrEqual(m), "n", false),
        arguments(new SortKeyCondition.Greater(m), "n", true),
        arguments(new SortKeyCondition.Greater(m), "m", false),
        arguments(new SortKeyCondition.GreaterOrEqual(m), "m", true),
        arguments(new SortKeyCondition.GreaterOrEqual(m), "l", false),
        arguments(new SortKeyCondition.Between(m, AttributeValue.s("o")), "o", true),
        arguments(new SortKeyCondition.Between(m, AttributeValue.s("o")), "p", false),
        arguments(new SortKeyCondition.Between(m, AttributeValue.s("o")), "l", false),
        arguments(new SortKeyCondition.BeginsWith(m), "mm", true),
        arguments(new SortKeyCondition.BeginsWith(m), "n", false));
  }

  @ParameterizedTest
  @MethodSource("sortConditions")
  void startsOnlyWhereTheSortConditionHolds(
      SortKeyCondition condition, String sortKey, boolean starts) {
    KeyConditions conditions = conditions("a", IS_X, "b", condition);
    Item start = item("a", X, "b", AttributeValue.s(sortKey));

    if (starts) {
      assertThat(resolve(ReadTables.RANGE, null, conditions, start).sort()).isEqualTo(condition);
    } else {
      assertRefused(ReadTables.RANGE, null, conditions, start, PREDICATE);
    }
  }

  private static String missed(String attribute) {
    return "Query condition missed key schema element: " + attribute;
  }

  private static void assertRefused(
      TableDefinition table, String index, KeyConditions conditions, Item start, String message) {
    assertThatThrownBy(() -> resolve(table, index, conditions, start))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  private static QueryKey resolve(
      TableDefinition table, String index, KeyConditions conditions, Item start) {
    ReadTarget target = ReadTarget.of(table, index, null);
    return new QueryKeyResolver(target, conditions, StartingKey.of(start, target)).resolve();
  }

  private static Item item(String name1, AttributeValue value1, String name2, AttributeValue v2) {
    return Item.of(name1, value1, name2, v2);
  }

  /** Takes names and conditions in turn. */
  private static KeyConditions conditions(Object... namesAndConditions) {
    Map<String, Optional<SortKeyCondition>> conditions = new LinkedHashMap<>();
    for (int i = 0; i < namesAndConditions.length; i += 2) {
      conditions.put(
          (String) namesAndConditions[i],
          Optional.of((SortKeyCondition) namesAndConditions[i + 1]));
    }
    return new KeyConditions(conditions);
  }
}
