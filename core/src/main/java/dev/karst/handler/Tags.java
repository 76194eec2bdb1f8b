package dev.karst.handler;

import static java.util.Objects.requireNonNull;

import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.Tag;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What tags of a table may be. */
final class Tags {
  private static final int MOST = 50;
  private static final int MAX_KEY_LENGTH = 128;
  private static final int MAX_VALUE_LENGTH = 256;
  private static final String RESERVED_PREFIX = "aws:";
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

  private Tags() {}

  /** The tags that a request gives, values by key. */
  static Map<String, String> requested(List<Tag> tags) {
    Map<String, String> values = new TreeMap<>();
    for (Tag tag : tags) {
      checkKey(tag.key());
      checkValue(tag.value());
      String key = requireNonNull(tag.key());
      if (values.put(key, requireNonNull(tag.value())) != null) {
        throw new ValidationException(TableMessages.duplicateTagKey(key));
      }
    }
    checkCount(values.keySet());
    return values;
  }

  /** Checks the keys of tags to take away. */
  static void checkKeys(List<String> keys) {
    keys.forEach(Tags::checkKey);
    checkCount(keys);
  }

  /** A table's tags with those added that a request gives. */
  static Map<String, String> together(Map<String, String> present, Map<String, String> added) {
    Map<String, String> tags = new TreeMap<>(present);
    tags.putAll(added);
    checkCount(tags.keySet());
    return tags;
  }

  private static void checkCount(Collection<String> keys) {
    if (keys.size() > MOST) {
      throw new ValidationException(TableMessages.tooManyTags());
    }
  }

  private static void checkKey(@Nullable String key) {
    if (key == null || key.isEmpty() || !isText(key, MAX_KEY_LENGTH)) {
      throw new ValidationException(TableMessages.invalidTagKey(key));
    }
    if (key.startsWith(RESERVED_PREFIX)) {
      throw new ValidationException(TableMessages.reservedTagKey(key));
    }
  }

  private static void checkValue(@Nullable String value) {
    if (value == null || !isText(value, MAX_VALUE_LENGTH)) {
      throw new ValidationException(TableMessages.invalidTagValue(value));
    }
  }

  private static boolean isText(String text, int maxLength) {
    return text.codePointCount(0, text.length()) <= maxLength && LETTERS.matcher(text).matches();
  }
}
