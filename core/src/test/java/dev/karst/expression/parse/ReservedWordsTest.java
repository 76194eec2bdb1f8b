package dev.karst.expression.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.expression.Condition;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each word of the documentation's list is refused as a name, unless a placeholder stands for it.
 */
class ReservedWordsTest {
  /** These are syntax, so they do not get as far as being names. */
  private static final Set<String> KEYWORDS =
      Set.of("AND", "OR", "NOT", "BETWEEN", "IN", "SET", "REMOVE", "ADD", "DELETE");

  static Set<String> names() {
    Set<String> names = new TreeSet<>(ReservedWords.WORDS);
    names.removeAll(KEYWORDS);
    return names;
  }

  @Test
  void areAsManyAsDocumented() {
    assertThat(ReservedWords.WORDS).hasSize(573);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isNoName(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    RequestExpressions expressions = new RequestExpressions(null, null);
    String message = "Attribute name is a reserved keyword; reserved keyword: ";
    assertThatThrownBy(() -> expressions.condition("attribute_exists(" + word + ")"))
        .hasMessage("Invalid ConditionExpression: " + message + word);
    assertThatThrownBy(() -> expressions.filter("a." + lower + " = b"))
        .hasMessage("Invalid FilterExpression: " + message + lower);
    assertThatThrownBy(() -> expressions.projection("a, b." + lower))
        .hasMessage("Invalid ProjectionExpression: " + message + lower);
    assertThatThrownBy(() -> expressions.update("REMOVE " + lower))
        .hasMessage("Invalid UpdateExpression: " + message + lower);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isANameBehindAPlaceholder(String word) {
    assertThat(new RequestExpressions(Map.of("#w", word), null).condition("attribute_exists(#w)"))
        .isEqualTo(Condition.attributeExists(word));
  }
}
