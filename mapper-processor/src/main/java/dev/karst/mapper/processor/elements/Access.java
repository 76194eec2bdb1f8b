package dev.karst.mapper.processor.elements;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Whether code elsewhere in a class's package can use it. */
final class Access {
  private Access() {}

  /** What stands in the way, if anything does. */
  static Optional<Diagnostic> problem(TypeElement type) {
    for (Element each = type; each != null && isType(each); each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(Diagnostic.privateType(each.getSimpleName().toString()));
      }
    }
    Element outer = type.getEnclosingElement();
    if (outer != null && isType(outer) && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(Diagnostic.innerType(TypeText.of(type), outer.getSimpleName().toString()));
    }
    return Optional.empty();
  }

  /** Whether the class and all around it are public. */
  static boolean isPublic(TypeElement type) {
    for (Element each = type; each != null && isType(each); each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isType(Element element) {
    ElementKind kind = element.getKind();
    return kind.isClass() || kind.isInterface();
  }
}
