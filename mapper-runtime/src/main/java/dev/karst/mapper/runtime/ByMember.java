package dev.karst.mapper.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** What there is for each class of a family, found by an object of it. */
final class ByMember<V> {
  private final Map<Class<?>, V> values = new LinkedHashMap<>();

  void put(Class<?> member, V value) {
    values.put(member, value);
  }

  /** A bean may be of a class that extends a member, such as a tracked one. */
  V of(Object object) {
    V own = values.get(object.getClass());
    if (own != null) {
      return own;
    }
    for (Map.Entry<Class<?>, V> each : values.entrySet()) {
      if (each.getKey().isInstance(object)) {
        return each.getValue();
      }
    }
    throw new IllegalStateException("members are all there are: class=" + object.getClass());
  }
}
