package dev.karst.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable copies of what a request is given, in its order; nothing stays nothing. A list or
 * map with nothing in one of its places is refused, as the JDK's own copies do.
 */
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
      String key = Objects.requireNonNull(only.getKey(), "key");
      return Map.of(key, Objects.requireNonNull(only.getValue(), key));
    }
    Map<String, V> copy = new LinkedHashMap<>(given);
    copy.forEach(
        (key, value) -> {
          Objects.requireNonNull(key, "key");
          Objects.requireNonNull(value, key);
        });
    return Collections.unmodifiableMap(copy);
  }

  /** A copy of a map and of the lists in it. */
  static <E> @Nullable Map<String, List<E>> lists(@Nullable Map<String, List<E>> given) {
    if (given == null) {
      return null;
    }
    Map<String, List<E>> copy = new LinkedHashMap<>();
    given.forEach((key, list) -> copy.put(Objects.requireNonNull(key, "key"), List.copyOf(list)));
    return Collections.unmodifiableMap(copy);
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
