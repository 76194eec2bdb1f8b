package dev.karst.mapper.runtime;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the properties of records and classes, as the annotation processor does. */
final class StructureReader {
  private static final int NOT_KEPT = Modifier.STATIC | Modifier.TRANSIENT;

  /** Fields that may hold what every object has a method for. */
  private static final Set<String> CACHES = Set.of("hashCode", "toString");

  private final String home;

  /** Those of the classes that were read, as it takes the class file. */
  private final Map<Class<?>, List<Method>> methods = new ConcurrentHashMap<>();

  /** Finds what code in package {@code home} can use. */
  StructureReader(String home) {
    this.home = home;
  }

  String home() {
    return home;
  }

  /**
   * @param path the components that lead to the structure
   */
  Structure read(Class<?> type, List<Property> path) {
    return new CreationReader(this, type, path).read();
  }

  /** A record that is made of all its components. */
  static Structure record(Class<?> type) {
    return new Structure(type, new Creation.Canonical(), components(type), List.of());
  }

  static List<Property> components(Class<?> type) {
    List<Property> properties = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Set<AnnotatedElement> places = new LinkedHashSet<>();
      field(type, component.getName()).ifPresent(places::add);
      places.add(component);
      places.add(component.getAccessor());
      Lineage.of(type).forEach(each -> places.addAll(overridden(each, component.getAccessor())));
      properties.add(
          new Property(
              component.getName(),
              component.getGenericType(),
              List.copyOf(places),
              component.getAccessor(),
              Optional.empty()));
    }
    return properties;
  }

  /** What there are getters named as such for. */
  List<Property> properties(Class<?> type) {
    Map<String, List<Method>> getters = new LinkedHashMap<>();
    for (Method method : methodsFromTheTop(type)) {
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
  private static void addGetter(List<Method> getters, Method method) {
    boolean isSecond =
        method.getName().startsWith("is")
            && !getters.isEmpty()
            && getters.get(0).getName().startsWith("get")
            && getters.get(0).getDeclaringClass() == method.getDeclaringClass();
    getters.add(isSecond ? 1 : 0, method);
  }

  /** What a method of just that name gives, as in a record. */
  Optional<Property> property(Class<?> type, String name) {
    List<Method> getters = new ArrayList<>();
    for (Method method : methodsFromTheTop(type)) {
      if (method.getName().equals(name)
          && method.getParameterCount() == 0
          && method.getReturnType() != void.class
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
  List<Property> ofFields(Class<?> type) {
    return Lineage.of(type).stream()
        .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
        .filter(field -> (field.getModifiers() & NOT_KEPT) == 0)
        .filter(field -> !CACHES.contains(field.getName()))
        .flatMap(field -> property(type, field).stream())
        .toList();
  }

  private Optional<Property> property(Class<?> type, Field field) {
    Type held = new TypeArguments(type).in(field.getGenericType());
    return property(type, field.getName()).filter(each -> Passing.takes(opened(each.type()), held));
  }

  /** What is held where a getter gives an {@code Optional}. */
  private static Type opened(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
        ? generic.getActualTypeArguments()[0]
        : type;
  }

  /** Annotations count wherever on the way up they stand, also those on what is overridden. */
  private Property property(Class<?> type, String name, List<Method> getters) {
    TypeArguments arguments = new TypeArguments(type);
    Method getter = getters.get(0);
    Type propertyType = arguments.in(getter.getGenericReturnType());
    List<Method> setters = setters(type, name, propertyType, arguments);
    Set<AnnotatedElement> places = new LinkedHashSet<>(getters);
    for (Class<?> each : Lineage.of(type)) {
      places.addAll(overridden(each, getter));
      field(each, name).ifPresent(places::add);
    }
    places.addAll(setters);
    return new Property(
        name, propertyType, List.copyOf(places), getter, setters.stream().findFirst());
  }

  /** The most special one first. */
  private List<Method> setters(Class<?> type, String name, Type taken, TypeArguments arguments) {
    List<Method> setters = new ArrayList<>();
    for (Method method : methodsFromTheTop(type)) {
      if (method.getName().equals(setterName(name))
          && method.getParameterCount() == 1
          && isUsable(method)
          && arguments
              .in(method.getGenericParameterTypes()[0])
              .getTypeName()
              .equals(taken.getTypeName())) {
        setters.add(0, method);
      }
    }
    return setters;
  }

  private static List<Method> overridden(Class<?> type, Method getter) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(each -> each.getName().equals(getter.getName()))
        .filter(each -> each.getParameterCount() == 0 && !each.isBridge())
        .filter(each -> !Modifier.isPrivate(each.getModifiers()))
        .toList();
  }

  static String setterName(String property) {
    return "set" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
  }

  private static @Nullable String propertyName(Method method) {
    String name = method.getName();
    Class<?> type = method.getReturnType();
    if (method.getParameterCount() > 0 || type == void.class || name.equals("getClass")) {
      return null;
    }
    if (name.startsWith("get") && name.length() > 3) {
      return decapitalized(name.substring(3));
    }
    if (name.startsWith("is") && name.length() > 2 && type == boolean.class) {
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

  boolean isUsable(Method method) {
    return !Modifier.isStatic(method.getModifiers()) && Access.isUsable(method, home);
  }

  private static Optional<Field> field(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> field.getName().equals(name))
        .findFirst();
  }

  /** The methods of the class and those it extends, the highest class first. */
  List<Method> methodsFromTheTop(Class<?> type) {
    List<Class<?>> classes =
        new ArrayList<>(Lineage.of(type).stream().filter(each -> !each.isInterface()).toList());
    Collections.reverse(classes);
    return classes.stream()
        .flatMap(each -> methods.computeIfAbsent(each, DeclaredMethods::of).stream())
        .toList();
  }
}
