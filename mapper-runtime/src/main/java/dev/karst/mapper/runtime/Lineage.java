package dev.karst.mapper.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a class extends and implements. */
final class Lineage {
  private Lineage() {}

  /** The class, the classes that it extends upwards, and then all interfaces; Object excepted. */
  static List<Class<?>> of(Class<?> type) {
    Set<Class<?>> found = new LinkedHashSet<>();
    Deque<Class<?>> interfaces = new ArrayDeque<>();
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      found.add(each);
      interfaces.addAll(List.of(each.getInterfaces()));
    }
    while (!interfaces.isEmpty()) {
      Class<?> next = interfaces.removeFirst();
      if (found.add(next)) {
        interfaces.addAll(List.of(next.getInterfaces()));
      }
    }
    return List.copyOf(found);
  }
}
