package dev.karst.mapper.runtime;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Type;
import java.util.stream.Collectors;

/** Types as messages show them: without packages, nested classes with their outer ones. */
final class TypeText {
  private TypeText() {}

  static String of(Type type) {
    return type.getTypeName().replaceAll("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+", "").replace('$', '.');
  }

  /** A constructor or method, with its parameters. */
  static String of(Executable method) {
    String name =
        method instanceof Constructor<?>
            ? method.getDeclaringClass().getSimpleName()
            : method.getName();
    return Creators.parameters(method).stream()
        .map(each -> of(each.getParameterizedType()) + " " + each.getName())
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
