package dev.karst.mapper.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which composed keys can be alike. */
class KeyPatternTest {
  private static KeyPattern pattern() {
    return new KeyPattern('#');
  }

  private static void check(KeyPattern one, KeyPattern other, boolean meet) {
    assertThat(one.meets(other)).isEqualTo(meet);
    assertThat(other.meets(one)).isEqualTo(meet);
  }

  @Test
  void fixedTextsMeetTheirLikes() {
    check(pattern().text("PROFILE"), pattern().text("PROFILE"), true);
    check(pattern().text("PROFILE"), pattern().text("ORDER"), false);
    check(pattern().text("A#B"), pattern().text("A"), false);
  }

  @Test
  void componentsMeetWhatTheyCanBe() {
    check(pattern().component("ORDER#"), pattern().component("LINE#"), false);
    check(pattern().component("O"), pattern().component("ORDER"), true);
    check(pattern().component("O"), pattern().text("ORDER"), true);
    check(pattern().component("ORDER"), pattern().text("O"), false);
    check(pattern().component(""), pattern().text("PROFILE"), true);
    check(pattern().component("ORDER#"), pattern().text("ORDER#"), false); // none is empty
  }

  @Test
  void componentsHaveNoSeparators() {
    KeyPattern order = pattern().component("ORDER#");
    check(order, pattern().component("ORDER#").component(""), false);
    check(order, pattern().component("").component(""), true);
    check(pattern().component("ORDER#").component("LINE#"), pattern().component("ORDER#A#"), false);
  }
}
