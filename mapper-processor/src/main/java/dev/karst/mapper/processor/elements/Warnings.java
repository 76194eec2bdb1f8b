package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What the compiler would warn of in code that uses an entity's classes and their members. */
final class Warnings {
  /** What lets components of raw types pass. */
  private static final List<String> RAW = List.of(Mark.IGNORE, Mark.CONVERT_WITH, Mark.JSON);

  private static final List<String> DEPRECATION = List.of("deprecation", "removal");

  private final EntityElement entity;

  Warnings(EntityElement entity) {
    this.entity = entity;
  }

  /** The words for {@code @SuppressWarnings}. */
  List<String> read() {
    List<String> warnings = new ArrayList<>();
    if (entity.structures().stream().anyMatch(Warnings::isDeprecated)) {
      warnings.addAll(DEPRECATION);
    }
    boolean raw =
        entity.structures().stream()
            .flatMap(structure -> structure.properties().stream())
            .filter(property -> RAW.stream().anyMatch(property::has))
            .anyMatch(property -> isRaw(property.type()));
    if (raw) {
      warnings.add("rawtypes");
    }
    return warnings;
  }

  /** The words that code needs for its use of a class alone, not of its members. */
  static List<String> of(TypeElement type) {
    return isDeprecated(type) ? DEPRECATION : List.of();
  }

  private static boolean isDeprecated(StructureElement structure) {
    TypeElement type = structure.type();
    return isDeprecated(type)
        || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(Warnings::isDeprecated)
        || structure.creation().methods().stream()
            .anyMatch(each -> isDeprecated(each) || isDeprecated(each.getReturnType()))
        || structure.properties().stream().anyMatch(Warnings::isDeprecated);
  }

  private static boolean isDeprecated(PropertyElement property) {
    return isDeprecated(property.getter())
        || property.setter().filter(Warnings::isDeprecated).isPresent()
        || isDeprecated(property.type());
  }

  private static boolean isDeprecated(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isDeprecated(array.getComponentType());
    }
    return type.getKind() == TypeKind.DECLARED
        && (isDeprecated(MoreTypes.asTypeElement(type))
            || ((DeclaredType) type).getTypeArguments().stream().anyMatch(Warnings::isDeprecated));
  }

  /** Also what stands in a deprecated class. */
  private static boolean isDeprecated(Element element) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      boolean deprecated =
          each.getAnnotationMirrors().stream()
              .map(annotation -> MoreTypes.asTypeElement(annotation.getAnnotationType()))
              .anyMatch(type -> type.getQualifiedName().contentEquals("java.lang.Deprecated"));
      if (deprecated) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRaw(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isRaw(array.getComponentType());
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.isEmpty()
        ? !MoreTypes.asTypeElement(type).getTypeParameters().isEmpty()
        : arguments.stream().anyMatch(Warnings::isRaw);
  }
}
