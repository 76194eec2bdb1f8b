package dev.karst.examples;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;

/** How many columns of a terminal text takes. */
final class DisplayWidth {
  private static final String ELLIPSIS = "…";

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** {@code text}, filled with blanks on the right to {@code width} columns. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /**
   * {@code text}, cut to at most {@code width} columns, the last being "…" if something is lost.
   */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int room = width - 1;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      room -= of(codePoint);
      if (room < 0) {
        break;
      }
      kept.appendCodePoint(codePoint);
      at += Character.charCount(codePoint);
    }
    return kept.toString().stripTrailing() + ELLIPSIS;
  }

  private static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    if (codePoint < 0x1100) {
      return false;
    }
    if (codePoint >= 0x1F300 && codePoint <= 0x1FAFF) {
      return true; // emoji
    }
    UnicodeBlock block = UnicodeBlock.of(codePoint);
    if (UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block)) {
      return codePoint <= 0xFF60 || codePoint >= 0xFFE0;
    }
    if (UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block)) {
      return true;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO, YI -> true;
      default -> false;
    };
  }
}
