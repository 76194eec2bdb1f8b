package dev.karst.mapper.codec;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.function.Function;

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

  /** Refuses what {@code parser} makes something else of. */
  static <T> String reversible(
      String what, T value, String text, Function<? super CharSequence, ? extends T> parser) {
    if (!givesBack(value, text, parser)) {
      throw new ValidationException(Messages.notReversible(what, text));
    }
    return text;
  }

  private static <T> boolean givesBack(
      T value, String text, Function<? super CharSequence, ? extends T> parser) {
    try {
      return parser.apply(text).equals(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  static String ofUri(URI uri) {
    return reversible("URI", uri, uri.toString(), PlainText::toUri);
  }

  static URI toUri(CharSequence text) {
    return URI.create(text.toString());
  }

  static String ofLocale(Locale locale) {
    return reversible("locale", locale, locale.toLanguageTag(), PlainText::toLocale);
  }

  static Locale toLocale(CharSequence tag) {
    return Locale.forLanguageTag(tag.toString());
  }

  static String ofZonedDateTime(ZonedDateTime time) {
    return reversible("date and time", time, time.toString(), ZonedDateTime::parse);
  }

  /** Compares texts: URLs look up their hosts to be compared. */
  static String ofUrl(URL url) {
    String text = url.toExternalForm();
    return reversible("URL", text, text, each -> toUrl(each).toExternalForm());
  }

  static URL toUrl(CharSequence text) {
    try {
      return new URL(text.toString());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
