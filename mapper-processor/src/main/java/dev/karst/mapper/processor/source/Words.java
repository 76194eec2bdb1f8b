package dev.karst.mapper.processor.source;

/** Names out of other names. */
final class Words {
  private Words() {}

  static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  static String decapitalized(String word) {
    return Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }
}
