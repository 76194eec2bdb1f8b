package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.ProjectionExpression;
import dev.karst.operation.Select;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages as dynalite's test/query.js and the service's answers to wrong Selects have them. */
class SelectionTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final ReadTarget TABLE = ReadTarget.of(ReadTables.RANGE, null, true);
  private static final ReadTarget LOCAL = ReadTarget.of(ReadTables.RANGE, "index1", true);
  private static final ReadTarget GLOBAL = ReadTarget.of(ReadTables.RANGE, "index4", false);
  private static final ReadTarget GLOBAL_OF_ALL = ReadTarget.of(ReadTables.RANGE, "index3", null);

  static Stream<Arguments> wrongSelects() {
    return Stream.of(
        arguments(
            Select.ALL_ATTRIBUTES,
            "a",
            null,
            "Cannot specify the ProjectionExpression when choosing to get ALL_ATTRIBUTES"),
        arguments(
            Select.ALL_PROJECTED_ATTRIBUTES,
            "a",
            null,
            "Cannot specify the ProjectionExpression when choosing to get"
                + " ALL_PROJECTED_ATTRIBUTES"),
        arguments(
            Select.COUNT,
            "a",
            null,
            "Cannot specify the ProjectionExpression when choosing to get only the Count"),
        arguments(
            Select.ALL_ATTRIBUTES,
            null,
            List.of("a"),
            "Cannot specify the AttributesToGet when choosing to get ALL_ATTRIBUTES"),
        arguments(
            Select.COUNT,
            null,
            List.of("a"),
            "Cannot specify the AttributesToGet when choosing to get only the Count"),
        arguments(
            Select.SPECIFIC_ATTRIBUTES,
            null,
            null,
            "Must specify the AttributesToGet or ProjectionExpression when choosing to get"
                + " SPECIFIC_ATTRIBUTES"),
        arguments(
            Select.ALL_PROJECTED_ATTRIBUTES,
            null,
            null,
            "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName"));
  }

  @ParameterizedTest
  @MethodSource("wrongSelects")
  void refusesASelectThatContradicts(
      Select select, String projection, List<String> attributesToGet, String message) {
    assertThatThrownBy(() -> Selection.check(select, projection, attributesToGet, null))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void takesASelectThatFits() {
    Selection.check(null, "a", null, null);
    Selection.check(null, null, List.of("a"), null);
    Selection.check(Select.SPECIFIC_ATTRIBUTES, "a", null, null);
    Selection.check(Select.SPECIFIC_ATTRIBUTES, null, List.of("a"), null);
    Selection.check(Select.COUNT, null, null, null);
    Selection.check(Select.ALL_ATTRIBUTES, null, null, null);
    Selection.check(Select.ALL_PROJECTED_ATTRIBUTES, null, null, "index1");
  }

  @Test
  void aTableHoldsEverything() {
    assertThat(Selection.of(TABLE, null, names("z"), Condition.attributeExists("y")))
        .isEqualTo(new Selection(names("z"), false, false));
    assertThat(Selection.of(TABLE, Select.COUNT, null, null))
        .isEqualTo(new Selection(null, true, false));
    assertThat(Selection.of(GLOBAL_OF_ALL, Select.ALL_ATTRIBUTES, null, null))
        .isEqualTo(new Selection(null, false, false));
  }

  @Test
  void aLocalIndexFetchesWhatItDoesNotHold() {
    assertThat(Selection.of(LOCAL, null, null, null)).isEqualTo(new Selection(null, false, false));
    assertThat(Selection.of(LOCAL, Select.ALL_PROJECTED_ATTRIBUTES, null, null))
        .isEqualTo(new Selection(null, false, false));
    assertThat(Selection.of(LOCAL, null, names("a", "b", "c", "i"), null))
        .isEqualTo(new Selection(names("a", "b", "c", "i"), false, false));
    assertThat(Selection.of(LOCAL, null, names("i", "z"), null))
        .isEqualTo(new Selection(names("i", "z"), false, true));
    assertThat(Selection.of(LOCAL, Select.ALL_ATTRIBUTES, null, null))
        .isEqualTo(new Selection(null, false, true));
  }

  @Test
  void aFilterOfALocalIndexFetchesButShowsNothingMore() {
    assertThat(Selection.of(LOCAL, null, null, Condition.attributeExists("z")))
        .isEqualTo(new Selection(names("a", "b", "c", "i"), false, true));
    assertThat(Selection.of(LOCAL, null, names("i"), Condition.attributeExists("z")))
        .isEqualTo(new Selection(names("i"), false, true));
    assertThat(Selection.of(LOCAL, Select.COUNT, null, Condition.attributeExists("i")))
        .isEqualTo(new Selection(null, true, false));
  }

  @Test
  void aGlobalIndexRefusesWhatItDoesNotHold() {
    assertThat(Selection.of(GLOBAL, null, names("a", "b", "c", "d", "e"), null))
        .isEqualTo(new Selection(names("a", "b", "c", "d", "e"), false, false));
    assertRefused(
        Select.ALL_ATTRIBUTES,
        null,
        INVALID
            + "Select type ALL_ATTRIBUTES is not supported for global secondary index index4"
            + " because its projection type is not ALL");
    assertRefused(
        null,
        names("z", "a", "y"),
        INVALID + "Global secondary index index4 does not project [z, y]");
  }

  // The message as the service words it for a query: sensedeep/dynamodb-onetable, issue 377.
  @Test
  void aQueryFiltersByWhatItsIndexHoldsOnly() {
    for (ReadTarget target : List.of(GLOBAL, LOCAL)) {
      assertThatThrownBy(
              () ->
                  Selection.checkFilter(
                      target,
                      Condition.attributeExists("z")
                          .and(Condition.attributeExists("a"))
                          .and(Condition.attributeExists("y"))))
          .isInstanceOf(ValidationException.class)
          .hasMessage(
              INVALID
                  + "Secondary index "
                  + target.index().name()
                  + " does not project one or more filter attributes: [y, z]");
      Selection.checkFilter(target, Condition.attributeExists("a"));
      Selection.checkFilter(target, null);
    }
  }

  @Test
  void aScanOfAGlobalIndexMayFilterByWhatTheIndexDoesNotHold() {
    assertThat(Selection.of(GLOBAL, null, null, Condition.attributeExists("z")))
        .isEqualTo(new Selection(null, false, false));
  }

  @Test
  void findsOnlyIndexesThatAreThereAndReadable() {
    assertThatThrownBy(() -> ReadTarget.of(ReadTables.RANGE, "whatever", null))
        .isInstanceOf(ValidationException.class)
        .hasMessage("The table does not have the specified index: whatever");
    assertThatThrownBy(() -> ReadTarget.of(ReadTables.RANGE, "index3", true))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Consistent reads are not supported on global secondary indexes");
  }

  private static void assertRefused(
      Select select, ProjectionExpression projection, String message) {
    assertThatThrownBy(() -> Selection.of(GLOBAL, select, projection, null))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  private static ProjectionExpression names(String... attributes) {
    return LegacyProjection.of(List.of(attributes));
  }
}
