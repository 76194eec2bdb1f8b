package dev.karst.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ValidationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of map entries. */
class FieldNameTest {
  @Test
  void orderIsThatOfTheBytes() {
    assertThat(Stream.of("𝄞", "b", "", "\uFFFF", "a", "ab", "é").map(FieldName::of).sorted())
        .map(FieldName::name)
        .containsExactly("", "a", "ab", "b", "é", "\uFFFF", "𝄞");
  }

  @Test
  void halfACharacterIsNoName() {
    // String.getBytes would make one name of it and "?".
    assertThatThrownBy(() -> FieldName.of("a\uD834"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("surrogate");
  }
}
