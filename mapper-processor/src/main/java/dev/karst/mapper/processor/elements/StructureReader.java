package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the properties of classes. */
final class StructureReader {
  private static final Set<Modifier> NOT_KEPT = EnumSet.of(Modifier.STATIC, Modifier.TRANSIENT);

  /** Fields that may hold what every object has a method for. */
  private static final Set<String> CACHES = Set.of("hashCode", "toString");

  private final Types types;
  private final Lombok lombok;
  private final PackageElement home;

  /** Finds what code in package {@code home} can use. */
  StructureReader(Types types, Lombok lombok, PackageElement home) {
    this.types = types;
    this.lombok = lombok;
    this.home = home;
  }

  PackageElement home() {
    return home;
  }

  /**
   * @param path the components that lead to the structure
   * @throws UnresolvedTypeException if Lombok has not run yet
   */
  StructureElement read(TypeElement type, List<PropertyElement> path) {
    lombok.check(type);
    return new CreationReader(types, this, type, path).read();
  }

  /**
   * The compiler copies a component's annotations to its field and accessor. The field goes first
   * as the one of the three that every compiler knows the position of.
   */
  static List<PropertyElement> components(TypeElement type) {
    List<PropertyElement> properties = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      ExecutableElement accessor = component.getAccessor();
      Set<Element> places = new LinkedHashSet<>();
      field(type, name).ifPresent(places::add);
      places.add(component);
      places.add(accessor);
      Lineage.of(type).forEach(each -> places.addAll(overridden(each, accessor)));
      properties.add(
          new PropertyElement(
              name, component.asType(), List.copyOf(places), accessor, Optional.empty()));
    }
    return properties;
  }

  /** What there are getters named as such for. */
  List<PropertyElement> properties(TypeElement type) {
    Map<String, List<ExecutableElement>> getters = new LinkedHashMap<>();
    for (ExecutableElement method : methodsFromTheTop(type)) {
      String name = propertyName(method);
      if (name != null && isUsable(method)) {
        addGetter(getters.computeIfAbsent(name, each -> new ArrayList<>()), method);
      }
    }
    return getters.entrySet().stream()
        .map(each -> property(type, each.getKey(), each.getValue()))
        .toList();
  }

  /** The most special one is first, and of a class's two the one with {@code get}. */
  private static void addGetter(List<ExecutableElement> getters, ExecutableElement method) {
    boolean isSecond =
        isNamed(method, "is")
            && !getters.isEmpty()
            && isNamed(getters.get(0), "get")
            && Objects.equals(getters.get(0).getEnclosingElement(), method.getEnclosingElement());
    getters.add(isSecond ? 1 : 0, method);
  }

  private static boolean isNamed(ExecutableElement getter, String prefix) {
    return getter.getSimpleName().toString().startsWith(prefix);
  }

  /** What a method of just that name gives, as in a record. */
  Optional<PropertyElement> property(TypeElement type, String name) {
    List<ExecutableElement> getters = new ArrayList<>();
    for (ExecutableElement method : methodsFromTheTop(type)) {
      if (method.getSimpleName().contentEquals(name)
          && method.getParameters().isEmpty()
          && method.getReturnType().getKind() != TypeKind.VOID
          && isUsable(method)) {
        getters.add(0, method);
      }
    }
    return getters.isEmpty() ? Optional.empty() : Optional.of(property(type, name, getters));
  }

  /**
   * What methods give that are named as the fields that hold it, as in a record: it is meant to be
   * read, whatever objects are made of. What is transient is not meant to be kept.
   */
  List<PropertyElement> ofFields(TypeElement type) {
    return Lineage.of(type).stream()
        .flatMap(each -> ElementFilter.fieldsIn(each.getEnclosedElements()).stream())
        .filter(field -> Collections.disjoint(field.getModifiers(), NOT_KEPT))
        .filter(field -> !CACHES.contains(field.getSimpleName().toString()))
        .flatMap(field -> property(type, field).stream())
        .toList();
  }

  private Optional<PropertyElement> property(TypeElement type, VariableElement field) {
    TypeMirror held = types.asMemberOf((DeclaredType) type.asType(), field);
    return property(type, field.getSimpleName().toString())
        .filter(each -> types.isAssignable(held, opened(each.type())));
  }

  /** What is held where a getter gives an {@code Optional}. */
  private static TypeMirror opened(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.getTypeArguments().size() == 1
            && MoreElements.asType(declared.asElement())
                .getQualifiedName()
                .contentEquals("java.util.Optional")
        ? declared.getTypeArguments().get(0)
        : type;
  }

  /** Annotations count wherever on the way up they stand, also those on what is overridden. */
  private PropertyElement property(TypeElement type, String name, List<ExecutableElement> getters) {
    ExecutableElement getter = getters.get(0);
    TypeMirror propertyType = member(type, getter).getReturnType();
    List<ExecutableElement> setters = setters(type, name, propertyType);
    Set<Element> places = new LinkedHashSet<>(getters);
    for (TypeElement each : Lineage.of(type)) {
      places.addAll(overridden(each, getter));
      field(each, name).ifPresent(places::add);
    }
    places.addAll(setters);
    return new PropertyElement(
        name, propertyType, List.copyOf(places), getter, setters.stream().findFirst());
  }

  /** The most special one first. */
  private List<ExecutableElement> setters(TypeElement type, String name, TypeMirror taken) {
    List<ExecutableElement> setters = new ArrayList<>();
    for (ExecutableElement method : methodsFromTheTop(type)) {
      if (method.getSimpleName().contentEquals(setterName(name))
          && method.getParameters().size() == 1
          && isUsable(method)
          && types.isSameType(member(type, method).getParameterTypes().get(0), taken)) {
        setters.add(0, method);
      }
    }
    return setters;
  }

  private static List<ExecutableElement> overridden(TypeElement type, ExecutableElement getter) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(each -> each.getSimpleName().equals(getter.getSimpleName()))
        .filter(each -> each.getParameters().isEmpty())
        .filter(each -> !each.getModifiers().contains(Modifier.PRIVATE))
        .toList();
  }

  private ExecutableType member(TypeElement type, ExecutableElement method) {
    return MoreTypes.asExecutable(types.asMemberOf((DeclaredType) type.asType(), method));
  }

  /** Whether a parameter takes what a property gives, null included. */
  boolean takes(TypeMirror parameter, TypeMirror property) {
    boolean unboxes = parameter.getKind().isPrimitive() && !property.getKind().isPrimitive();
    return !unboxes && types.isAssignable(property, parameter);
  }

  static String setterName(String property) {
    return "set" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
  }

  private static @Nullable String propertyName(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    TypeMirror type = method.getReturnType();
    if (!method.getParameters().isEmpty()
        || type.getKind() == TypeKind.VOID
        || name.equals("getClass")) {
      return null;
    }
    if (name.startsWith("get") && name.length() > 3) {
      return decapitalized(name.substring(3));
    }
    if (name.startsWith("is") && name.length() > 2 && type.getKind() == TypeKind.BOOLEAN) {
      return decapitalized(name.substring(2));
    }
    return null;
  }

  /** Keeps what starts with an abbreviation, such as {@code URL}. */
  static String decapitalized(String name) {
    boolean abbreviation =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isUpperCase(name.charAt(1));
    return abbreviation ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  boolean isUsable(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.STATIC) && Access.isUsable(method, home);
  }

  private static Optional<VariableElement> field(TypeElement type, String name) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst();
  }

  /** The methods of the class and those it extends, the highest class first. */
  static List<ExecutableElement> methodsFromTheTop(TypeElement type) {
    List<TypeElement> classes =
        new ArrayList<>(
            Lineage.of(type).stream().filter(each -> each.getKind().isClass()).toList());
    Collections.reverse(classes);
    return classes.stream()
        .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
        .toList();
  }
}
