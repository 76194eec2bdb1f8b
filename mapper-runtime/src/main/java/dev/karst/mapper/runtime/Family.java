package dev.karst.mapper.runtime;

import dev.karst.mapper.Table;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sealed interface and the classes that implement it, which share its table, before anything is
 * known to be right about them together.
 */
record Family(Class<?> type, Table table, List<Entity> members) {
  /** The attribute that says what an item is. */
  String typeAttribute() {
    return table.typeAttribute();
  }

  String name() {
    return type.getSimpleName();
  }

  static boolean isSealedInterface(Class<?> type) {
    return type.isInterface() && type.isSealed();
  }

  /** The sealed interface with a table that a class implements. */
  static Optional<Class<?>> sharedBy(Class<?> type) {
    return Lineage.of(type).stream()
        .filter(each -> isSealedInterface(each) && each.isAnnotationPresent(Table.class))
        .findFirst();
  }

  /** What to say of a type that is named as one with a table of its own, which it lacks. */
  static Diagnostic noTable(Class<?> type) {
    String name = type.getSimpleName();
    Optional<Class<?>> family = sharedBy(type);
    if (family.isPresent() && isSealedInterface(type)) {
      return Diagnostic.someMembersAtRunTime(name, family.get().getSimpleName());
    }
    return family
        .filter(each -> classesOf(each).contains(type))
        .map(each -> Diagnostic.memberAtRunTime(name, each.getSimpleName()))
        .orElseGet(() -> Diagnostic.noTable(name));
  }

  /** What implements a sealed interface in the end, also by way of other sealed interfaces. */
  static Set<Class<?>> classesOf(Class<?> type) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    Arrays.stream(type.getPermittedSubclasses())
        .forEach(each -> classes.addAll(isSealedInterface(each) ? classesOf(each) : Set.of(each)));
    return classes;
  }
}
