package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
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

/** Finds the properties of records and classes. */
final class StructureReader {
  private final Types types;
  private final PackageElement home;

  /** Finds what code in package {@code home} can use. */
  StructureReader(Types types, PackageElement home) {
    this.types = types;
    this.home = home;
  }

  PackageElement home() {
    return home;
  }

  StructureElement read(TypeElement type) {
    return new StructureElement(
        type, type.getKind() == ElementKind.RECORD ? components(type) : properties(type));
  }

  /**
   * The compiler copies a component's annotations to its field and accessor. The field goes first
   * as the one of the three that every compiler knows the position of.
   */
  private static List<PropertyElement> components(TypeElement type) {
    List<PropertyElement> properties = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      List<Element> places = new ArrayList<>();
      field(type, name).ifPresent(places::add);
      places.add(component);
      places.add(component.getAccessor());
      properties.add(
          new PropertyElement(
              name, component.asType(), places, component.getAccessor(), Optional.empty()));
    }
    return properties;
  }

  private List<PropertyElement> properties(TypeElement type) {
    Map<String, PropertyElement> properties = new LinkedHashMap<>();
    for (TypeElement each : fromTheTop(type)) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        String name = propertyName(method);
        if (name != null && isUsable(method)) {
          properties.put(name, property(type, each, name, method));
        }
      }
    }
    return List.copyOf(properties.values());
  }

  private PropertyElement property(
      TypeElement type, TypeElement declaring, String name, ExecutableElement getter) {
    TypeMirror propertyType = member(type, getter).getReturnType();
    Optional<ExecutableElement> setter = setter(type, name, propertyType);
    List<Element> places = new ArrayList<>();
    places.add(getter);
    field(declaring, name).ifPresent(places::add);
    setter.ifPresent(places::add);
    return new PropertyElement(name, propertyType, places, getter, setter);
  }

  private Optional<ExecutableElement> setter(TypeElement type, String name, TypeMirror taken) {
    Optional<ExecutableElement> found = Optional.empty();
    for (TypeElement each : fromTheTop(type)) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        if (method.getSimpleName().contentEquals(setterName(name))
            && method.getParameters().size() == 1
            && isUsable(method)
            && types.isSameType(member(type, method).getParameterTypes().get(0), taken)) {
          found = Optional.of(method);
        }
      }
    }
    return found;
  }

  private ExecutableType member(TypeElement type, ExecutableElement method) {
    return MoreTypes.asExecutable(types.asMemberOf((DeclaredType) type.asType(), method));
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
  private static String decapitalized(String name) {
    boolean abbreviation =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isUpperCase(name.charAt(1));
    return abbreviation ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private boolean isUsable(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.STATIC) && Access.isUsable(method, home);
  }

  private static Optional<VariableElement> field(TypeElement type, String name) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst();
  }

  /** The class and those it extends, Object excepted, the highest first. */
  private static List<TypeElement> fromTheTop(TypeElement type) {
    Deque<TypeElement> classes = new ArrayDeque<>();
    TypeElement each = type;
    while (!each.getQualifiedName().contentEquals("java.lang.Object")) {
      classes.addFirst(each);
      if (each.getSuperclass().getKind() == TypeKind.ERROR) {
        throw new UnresolvedTypeException(each.getSuperclass().toString());
      }
      if (each.getSuperclass().getKind() == TypeKind.NONE) {
        break;
      }
      each = MoreTypes.asTypeElement(each.getSuperclass());
    }
    return Collections.unmodifiableList(new ArrayList<>(classes));
  }
}
