package dev.karst.mapper.runtime;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what a builder takes and gives. */
final class BuilderReader {
  private final StructureReader structures;
  private final Class<?> type;
  private final TypeArguments arguments;
  private final List<Method> methods;

  BuilderReader(StructureReader structures, Class<?> type, Type builder) {
    this.structures = structures;
    this.type = type;
    this.arguments = new TypeArguments(builder);
    this.methods =
        structures.methodsFromTheTop(TypeArguments.erased(builder)).stream()
            .filter(structures::isUsable)
            .toList();
  }

  /** The method that gives the object. */
  Optional<Method> build() {
    return methods.stream()
        .filter(each -> each.getName().equals("build") && each.getParameterCount() == 0)
        .filter(each -> type.isAssignableFrom(each.getReturnType()))
        .reduce((higher, lower) -> lower);
  }

  /**
   * The class's properties, each with the method that takes it.
   *
   * @param named those with getters named as such; of others the builder's methods tell
   */
  List<Property> properties(List<Property> named) {
    Map<Method, Property> properties = new LinkedHashMap<>();
    named.forEach(each -> properties.put(each.getter(), each.with(setter(each))));
    for (Method method : methods) {
      Optional<Property> property =
          method.getParameterCount() == 1
              ? structures.property(type, propertyName(method)).map(each -> each.with(setter(each)))
              : Optional.empty();
      property
          .filter(each -> each.setter().isPresent())
          .ifPresent(each -> properties.put(each.getter(), each));
    }
    return List.copyOf(properties.values());
  }

  /** The most special of those whose type fits best, which is the one that a compiler calls. */
  private Optional<Method> setter(Property property) {
    List<Method> fitting = new ArrayList<>();
    List<Method> exact = new ArrayList<>();
    for (Method method : methods) {
      if (method.getParameterCount() == 1 && propertyName(method).equals(property.name())) {
        Type taken = taken(method);
        if (taken.getTypeName().equals(property.type().getTypeName())) {
          exact.add(0, method);
        } else if (Passing.takes(taken, property.type())) {
          fitting.add(0, method);
        }
      }
    }
    return exact.stream()
        .findFirst()
        .or(() -> fitting.stream().filter(each -> isPassedOn(each, fitting)).findFirst())
        .or(() -> fitting.stream().findFirst());
  }

  private Type taken(Method setter) {
    return arguments.in(setter.getGenericParameterTypes()[0]);
  }

  /** Whether all others take what a setter takes. */
  private boolean isPassedOn(Method setter, List<Method> others) {
    return others.stream().allMatch(other -> Passing.takes(taken(other), taken(setter)));
  }

  /** {@code total} for {@code total}, {@code setTotal} and {@code withTotal}. */
  private static String propertyName(Method method) {
    String name = method.getName();
    for (String prefix : List.of("set", "with")) {
      if (name.startsWith(prefix)
          && name.length() > prefix.length()
          && Character.isUpperCase(name.charAt(prefix.length()))) {
        return StructureReader.decapitalized(name.substring(prefix.length()));
      }
    }
    return name;
  }
}
