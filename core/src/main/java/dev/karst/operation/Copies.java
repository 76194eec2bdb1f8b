package dev.karst.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies of what a request is given, in its order; nothing stays nothing. */
final class Copies {
  private Copies() {}

  static <E> @Nullable List<E> list(@Nullable List<E> given) {
    return given == null ? null : List.copyOf(given);
  }

  static <V> @Nullable Map<String, V> map(@Nullable Map<String, V> given) {
    if (given == null) {
      return null;
    }
    if (given.size() == 1) {
      Map.Entry<String, V> only = given.entrySet().iterator().next();
      return Map.of(only.getKey(), only.getValue());
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  /** A copy with one more entry. */
  static <V> Map<String, V> plus(@Nullable Map<String, V> given, String key, V value) {
    if (given == null) {
      return Map.of(key, value);
    }
    Map<String, V> more = new LinkedHashMap<>(given);
    more.put(key, value);
    return more;
  }
}
