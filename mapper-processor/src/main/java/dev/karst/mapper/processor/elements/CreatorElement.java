package dev.karst.mapper.processor.elements;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** What of a class is annotated with {@code @Creator}. */
record CreatorElement(Types types, TypeElement type, PackageElement home) {
  /** All of them, in the order of the source. */
  List<ExecutableElement> all() {
    return type.getEnclosedElements().stream()
        .filter(each -> Mark.on(each, Mark.CREATOR).isPresent())
        .map(ExecutableElement.class::cast)
        .toList();
  }

  /** Those that generated code can make objects with. */
  List<ExecutableElement> fit() {
    return all().stream().filter(this::isFit).toList();
  }

  private boolean isFit(ExecutableElement creator) {
    if (creator.getKind() == ElementKind.CONSTRUCTOR) {
      return Access.isUsable(creator, home);
    }
    return creator.getParameters().isEmpty()
        ? givesBuilder(creator, home)
        : isStatic(creator, home) && givesObject(creator);
  }

  private boolean givesObject(ExecutableElement method) {
    TypeMirror given = method.getReturnType();
    return types.isSubtype(types.erasure(given), types.erasure(type.asType()));
  }

  /** The static method that gives the builder of a class, if it has one that is called so. */
  static Optional<ExecutableElement> builderOf(TypeElement type, PackageElement home) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(each -> each.getSimpleName().contentEquals("builder"))
        .filter(each -> each.getParameters().isEmpty())
        .filter(each -> givesBuilder(each, home))
        .findFirst();
  }

  private static boolean givesBuilder(ExecutableElement method, PackageElement home) {
    TypeMirror given = method.getReturnType();
    if (given.getKind() == TypeKind.ERROR) {
      throw new UnresolvedTypeException(given.toString());
    }
    return isStatic(method, home)
        && given.getKind() == TypeKind.DECLARED
        && Access.hidden(given, home).isEmpty();
  }

  private static boolean isStatic(ExecutableElement method, PackageElement home) {
    return method.getModifiers().contains(Modifier.STATIC)
        && method.getTypeParameters().isEmpty()
        && Access.isUsable(method, home);
  }
}
