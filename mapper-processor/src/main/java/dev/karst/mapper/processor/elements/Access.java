package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether code in an entity's package, as generated code is, can use a class or its members. */
final class Access {
  private static final Set<String> UNCHECKED =
      Set.of("java.lang.RuntimeException", "java.lang.Error");

  private Access() {}

  /** What keeps code in package {@code from} from making objects of a class, if anything does. */
  static Optional<Diagnostic> problem(TypeElement type, PackageElement from) {
    Optional<Diagnostic> hidden = hidden(type, from);
    Element outer = type.getEnclosingElement();
    if (hidden.isEmpty()
        && outer != null
        && isType(outer)
        && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(Diagnostic.innerType(TypeText.of(type), outer.getSimpleName().toString()));
    }
    return hidden;
  }

  /** What keeps code in package {@code from} from naming a type, if anything does. */
  static Optional<Diagnostic> hidden(TypeMirror type, PackageElement from) {
    if (type instanceof ArrayType array) {
      return hidden(array.getComponentType(), from);
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    return hidden(MoreTypes.asTypeElement(type), from)
        .or(
            () ->
                MoreTypes.asDeclared(type).getTypeArguments().stream()
                    .flatMap(argument -> hidden(argument, from).stream())
                    .findFirst());
  }

  private static Optional<Diagnostic> hidden(TypeElement type, PackageElement from) {
    for (Element each = type; each != null && isType(each); each = each.getEnclosingElement()) {
      if (!isUsable(each, from)) {
        return Optional.of(
            Diagnostic.hiddenType(
                each.getSimpleName().toString(),
                visibility(each),
                MoreElements.getPackage(each).equals(from) ? "package-private" : "public"));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether code in package {@code from} can use a class or member, those around it aside.
   * Generated code cannot call what throws a checked exception.
   */
  static boolean isUsable(Element element, PackageElement from) {
    Set<Modifier> modifiers = element.getModifiers();
    boolean isVisible =
        modifiers.contains(Modifier.PUBLIC)
            || (!modifiers.contains(Modifier.PRIVATE)
                && MoreElements.getPackage(element).equals(from));
    return isVisible
        && !(element instanceof ExecutableElement method
            && method.getThrownTypes().stream().anyMatch(Access::isChecked));
  }

  private static boolean isChecked(TypeMirror thrown) {
    return thrown.getKind() == TypeKind.DECLARED
        && Lineage.of(MoreTypes.asTypeElement(thrown)).stream()
            .map(each -> each.getQualifiedName().toString())
            .noneMatch(UNCHECKED::contains);
  }

  private static String visibility(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return "private";
    }
    return modifiers.contains(Modifier.PROTECTED) ? "protected" : "package-private";
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
