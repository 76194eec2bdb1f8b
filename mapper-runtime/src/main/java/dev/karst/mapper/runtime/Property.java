package dev.karst.mapper.runtime;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.Flatten;
import dev.karst.mapper.Ignore;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A component of a class: what it has a getter for.
 *
 * @param type as declared, with the type arguments that the class gives it
 * @param places where its annotations may stand
 * @param setter of the class or its builder; empty where a call takes all, and where there should
 *     be one
 * @param names that it is read under, in this order; it is stored under the first
 */
record Property(
    String name,
    Type type,
    List<AnnotatedElement> places,
    Method getter,
    Optional<Method> setter,
    List<String> names) {
  Property(
      String name,
      Type type,
      List<AnnotatedElement> places,
      Method getter,
      Optional<Method> setter) {
    this(name, type, places, getter, setter, names(name, places));
  }

  /** Its own name, if the annotation says nothing else, and those that it had before. */
  private static List<String> names(String name, List<AnnotatedElement> places) {
    Optional<Attribute> mark = mark(Attribute.class, places);
    List<String> names = new ArrayList<>();
    names.add(mark.map(Attribute::value).filter(value -> !value.isEmpty()).orElse(name));
    mark.ifPresent(each -> names.addAll(List.of(each.aliases())));
    return List.copyOf(names);
  }

  /** The same with another setter. */
  Property with(Optional<Method> setter) {
    return new Property(name, type, places, getter, setter, names);
  }

  /** The same as part of a component that is flattened. */
  Property in(Property flattened) {
    String prefix = flattened.mark(Flatten.class).orElseThrow().prefix();
    List<String> prefixed = names.stream().map(each -> prefix + each).toList();
    return new Property(name, type, places, getter, setter, prefixed);
  }

  /** The same under another name in Java. */
  Property named(String name) {
    return new Property(name, type, places, getter, setter, names);
  }

  /** The same as what a record has. */
  Property as(Property component) {
    return new Property(
        component.name(), type, places, component.getter(), Optional.empty(), names);
  }

  /** The annotation of a class, wherever it stands. */
  <A extends Annotation> Optional<A> mark(Class<A> annotation) {
    return mark(annotation, places);
  }

  private static <A extends Annotation> Optional<A> mark(
      Class<A> annotation, List<AnnotatedElement> places) {
    return places.stream()
        .map(place -> place.getDeclaredAnnotation(annotation))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** All annotations of a class; each once, though the compiler copies them. */
  <A extends Annotation> List<A> marks(Class<A> annotation) {
    return places.stream()
        .map(place -> List.of(place.getDeclaredAnnotationsByType(annotation)))
        .filter(marks -> !marks.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  boolean has(Class<? extends Annotation> annotation) {
    return places.stream().anyMatch(place -> place.isAnnotationPresent(annotation));
  }

  boolean isStored() {
    return !has(Ignore.class);
  }

  boolean isKey() {
    return has(PartitionKey.class) || has(SortKey.class);
  }

  /** The name it is stored under. */
  String attribute() {
    return names.get(0);
  }

  /** Names it was stored under before. */
  List<String> aliases() {
    return names.subList(1, names.size());
  }

  /** The type without its arguments. */
  Class<?> rawType() {
    return TypeArguments.erased(type);
  }
}
