package dev.karst.mapper.runtime;

import java.lang.reflect.Type;

/** Types as messages show them: without packages, nested classes with their outer ones. */
final class TypeText {
  private TypeText() {}

  static String of(Type type) {
    return type.getTypeName().replaceAll("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+", "").replace('$', '.');
  }
}
