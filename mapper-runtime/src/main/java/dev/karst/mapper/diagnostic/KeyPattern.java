package dev.karst.mapper.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * What the texts of a composed key have in common: fixed texts, and components behind them that can
 * be anything, but contain no separator and are not empty.
 */
public final class KeyPattern {
  private final char separator;
  private final List<Token> tokens = new ArrayList<>();

  /** One without any text yet. */
  public KeyPattern(char separator) {
    this.separator = separator;
  }

  /** The same, followed by a text. */
  public KeyPattern text(String fixed) {
    int start = 0;
    for (int at = fixed.indexOf(separator); at >= 0; at = fixed.indexOf(separator, start)) {
      tokens.add(new Token(fixed.substring(start, at), false));
      start = at + 1;
    }
    tokens.add(new Token(fixed.substring(start), false));
    return this;
  }

  /** The same, followed by a component. */
  public KeyPattern component(String prefix) {
    text(prefix);
    Token last = tokens.remove(tokens.size() - 1);
    tokens.add(new Token(last.text(), true));
    return this;
  }

  /** Whether a text can be of both. */
  public boolean meets(KeyPattern other) {
    if (tokens.size() != other.tokens.size()) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).canBe(other.tokens.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * What stands between two separators.
   *
   * @param open whether a component follows the text
   */
  private record Token(String text, boolean open) {
    boolean canBe(Token other) {
      if (open && other.open) {
        return text.startsWith(other.text) || other.text.startsWith(text);
      }
      if (open) {
        return other.text.startsWith(text) && other.text.length() > text.length();
      }
      return other.open ? other.canBe(this) : text.equals(other.text);
    }
  }
}
