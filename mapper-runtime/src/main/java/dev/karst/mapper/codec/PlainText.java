package dev.karst.mapper.codec;

import dev.karst.error.ValidationException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;

/** The texts of classes whose own methods do not give or take them. */
final class PlainText {
  private PlainText() {}

  /** Refuses half a surrogate pair: UTF-8 has no bytes for it. */
  static String ofCharacter(Character value) {
    if (Character.isSurrogate(value)) {
      throw new ValidationException(
          "half a surrogate pair cannot be stored: char=0x" + Integer.toHexString(value));
    }
    return value.toString();
  }

  /** The enum constant of that name, without making a string of it. */
  static <E extends Enum<E>> E toConstant(E[] constants, CharSequence name) {
    for (E constant : constants) {
      if (constant.name().contentEquals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no constant of that name");
  }

  static Character toCharacter(CharSequence text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("a character is one: length=" + text.length());
    }
    return text.charAt(0);
  }

  static URL toUrl(CharSequence text) {
    try {
      return URI.create(text.toString()).toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
