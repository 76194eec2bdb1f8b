package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression;
import dev.karst.operation.AttributeAction;
import dev.karst.operation.AttributeValueUpdate;
import dev.karst.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages as dynalite's test/updateItem.js recorded them. */
class LegacyUpdatesTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final DocumentPath PATH = DocumentPath.of("a");
  private static final AttributeValue TEXT = AttributeValue.s("x");
  private static final AttributeValue NUMBER = AttributeValue.n(1);
  private static final AttributeValue LIST = AttributeValue.l(NUMBER);
  private static final AttributeValue SET = AttributeValue.ss("x");

  static Stream<Arguments> translations() {
    return Stream.of(
        arguments(null, TEXT, new UpdateExpression.Set(PATH, new UpdateExpression.Literal(TEXT))),
        arguments(
            AttributeAction.PUT,
            LIST,
            new UpdateExpression.Set(PATH, new UpdateExpression.Literal(LIST))),
        arguments(AttributeAction.ADD, NUMBER, new UpdateExpression.Add(PATH, NUMBER)),
        arguments(AttributeAction.ADD, SET, new UpdateExpression.Add(PATH, SET)),
        arguments(AttributeAction.ADD, LIST, new UpdateExpression.Add(PATH, LIST)),
        arguments(AttributeAction.DELETE, null, new UpdateExpression.Remove(PATH)),
        arguments(AttributeAction.DELETE, SET, new UpdateExpression.Delete(PATH, SET)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void anUpdateIsAnAction(
      AttributeAction action, AttributeValue value, UpdateExpression.Action translated) {
    assertThat(
            LegacyUpdates.update(
                    Map.of("a", new AttributeValueUpdate(value, action)), InvalidValues.NONE)
                .actions())
        .containsExactly(translated);
  }

  @Test
  void severalKeepTheirOrder() {
    Map<String, AttributeValueUpdate> updates = new LinkedHashMap<>();
    updates.put("b", new AttributeValueUpdate(null, AttributeAction.DELETE));
    updates.put("a.b", new AttributeValueUpdate(TEXT, null));

    assertThat(LegacyUpdates.update(updates, InvalidValues.NONE).actions())
        .extracting(UpdateExpression.Action::path)
        .containsExactly(DocumentPath.of("b"), new DocumentPath("a.b", List.of()));
  }

  @Test
  void noneDoNothing() {
    assertThat(LegacyUpdates.update(null, InvalidValues.NONE).actions()).isEmpty();
    assertThat(LegacyUpdates.update(Map.of(), InvalidValues.NONE).actions()).isEmpty();
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(
            null,
            null,
            INVALID + "Only DELETE action is allowed when no attribute value is specified"),
        arguments(
            AttributeAction.ADD,
            null,
            INVALID + "Only DELETE action is allowed when no attribute value is specified"),
        arguments(
            AttributeAction.DELETE,
            TEXT,
            INVALID + "DELETE action with value is not supported for the type S"),
        arguments(
            AttributeAction.DELETE,
            LIST,
            INVALID + "DELETE action with value is not supported for the type L"),
        arguments(
            AttributeAction.DELETE,
            NUMBER,
            INVALID + "DELETE action with value is not supported for the type N"),
        arguments(
            AttributeAction.ADD, TEXT, INVALID + "ADD action is not supported for the type S"),
        arguments(
            AttributeAction.ADD,
            AttributeValue.b(new byte[] {1}),
            INVALID + "ADD action is not supported for the type B"),
        arguments(
            AttributeAction.ADD,
            AttributeValue.bool(true),
            INVALID + "ADD action is not supported for the type BOOL"),
        arguments(
            AttributeAction.ADD,
            AttributeValue.nul(),
            INVALID + "ADD action is not supported for the type NULL"),
        arguments(
            AttributeAction.ADD,
            AttributeValue.m(Map.of()),
            INVALID + "ADD action is not supported for the type M"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWhatAnActionDoesNotTake(
      AttributeAction action, AttributeValue value, String message) {
    Map<String, AttributeValueUpdate> updates =
        Map.of("a", new AttributeValueUpdate(value, action));

    assertThatThrownBy(() -> LegacyUpdates.update(updates, InvalidValues.NONE))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void tellsWhetherAllDelete() {
    AttributeValueUpdate delete = new AttributeValueUpdate(null, AttributeAction.DELETE);
    AttributeValueUpdate put = new AttributeValueUpdate(TEXT, null);

    assertThat(LegacyUpdates.onlyDelete(Map.of("a", delete))).isTrue();
    assertThat(LegacyUpdates.onlyDelete(Map.of("a", delete, "b", put))).isFalse();
    assertThat(LegacyUpdates.onlyDelete(Map.of())).isFalse();
    assertThat(LegacyUpdates.onlyDelete(null)).isFalse();
  }
}
