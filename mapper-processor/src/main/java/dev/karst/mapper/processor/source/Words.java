package dev.karst.mapper.processor.source;

import javax.lang.model.SourceVersion;

/** Names out of other names. */
final class Words {
  private Words() {}

  /** A property's name, unless Java has another use for it. */
  static String variable(String property) {
    return SourceVersion.isKeyword(property) ? property + "_" : property;
  }

  static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  static String decapitalized(String word) {
    return Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }
}
