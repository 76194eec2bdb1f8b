package dev.karst.mapper.processor.elements;

import com.palantir.javapoet.TypeName;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Types as messages show them: without packages, nested classes with their outer ones. */
final class TypeText {
  private TypeText() {}

  static String of(TypeMirror type) {
    return TypeName.get(type).toString().replaceAll("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+", "");
  }

  static String of(TypeElement type) {
    return type.getSimpleName().toString();
  }
}
