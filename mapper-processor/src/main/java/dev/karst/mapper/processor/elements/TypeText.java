package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.TypeName;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Types as messages show them: without packages, nested classes with their outer ones. */
final class TypeText {
  private TypeText() {}

  static String of(TypeMirror type) {
    return TypeName.get(type).toString().replaceAll("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+", "");
  }

  /** A constructor or method, with its parameters. */
  static String of(ExecutableElement method) {
    String name =
        method.getKind() == ElementKind.CONSTRUCTOR
            ? MoreElements.asType(method.getEnclosingElement()).getSimpleName().toString()
            : method.getSimpleName().toString();
    return method.getParameters().stream()
        .map(each -> of(each.asType()) + " " + each.getSimpleName())
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  static String of(TypeElement type) {
    return type.getSimpleName().toString();
  }
}
