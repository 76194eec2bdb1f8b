package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds out what a builder takes and gives. */
final class BuilderReader {
  private final Types types;
  private final StructureReader structures;
  private final TypeElement type;
  private final DeclaredType builder;
  private final List<ExecutableElement> methods;

  BuilderReader(Types types, StructureReader structures, TypeElement type, DeclaredType builder) {
    this.types = types;
    this.structures = structures;
    this.type = type;
    this.builder = builder;
    this.methods =
        StructureReader.methodsFromTheTop(MoreTypes.asTypeElement(builder)).stream()
            .filter(structures::isUsable)
            .toList();
  }

  /** The method that gives the object. */
  Optional<ExecutableElement> build() {
    return methods.stream()
        .filter(each -> each.getSimpleName().contentEquals("build"))
        .filter(each -> each.getParameters().isEmpty())
        .filter(
            each ->
                types.isSubtype(types.erasure(each.getReturnType()), types.erasure(type.asType())))
        .reduce((higher, lower) -> lower);
  }

  /**
   * The class's properties, each with the method that takes it.
   *
   * @param named those with getters named as such; of others the builder's methods tell
   */
  List<PropertyElement> properties(List<PropertyElement> named) {
    Map<ExecutableElement, PropertyElement> properties = new LinkedHashMap<>();
    named.forEach(each -> properties.put(each.getter(), each.with(setter(each))));
    for (ExecutableElement method : methods) {
      Optional<PropertyElement> property =
          method.getParameters().size() == 1
              ? structures.property(type, propertyName(method)).map(each -> each.with(setter(each)))
              : Optional.empty();
      property
          .filter(each -> each.setter().isPresent())
          .ifPresent(each -> properties.put(each.getter(), each));
    }
    return List.copyOf(properties.values());
  }

  /** The most special of those whose type fits best. */
  private Optional<ExecutableElement> setter(PropertyElement property) {
    List<ExecutableElement> fitting = new ArrayList<>();
    List<ExecutableElement> exact = new ArrayList<>();
    for (ExecutableElement method : methods) {
      if (method.getParameters().size() == 1 && propertyName(method).equals(property.name())) {
        TypeMirror taken =
            MoreTypes.asExecutable(types.asMemberOf(builder, method)).getParameterTypes().get(0);
        if (types.isSameType(taken, property.type())) {
          exact.add(0, method);
        } else if (structures.takes(taken, property.type())) {
          fitting.add(0, method);
        }
      }
    }
    exact.addAll(fitting);
    return exact.stream().findFirst();
  }

  /** {@code total} for {@code total}, {@code setTotal} and {@code withTotal}. */
  private static String propertyName(ExecutableElement method) {
    String name = method.getSimpleName().toString();
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
