package dev.karst.mapper.runtime;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.Ignore;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component of a class: what it has a getter for.
 *
 * @param type as declared, with the type arguments that the class gives it
 * @param places where its annotations may stand
 * @param setter of the class or its builder; empty where a call takes all, and where there should
 *     be one
 */
record Property(
    String name, Type type, List<AnnotatedElement> places, Method getter, Optional<Method> setter) {
  /** The same with another setter. */
  Property with(Optional<Method> setter) {
    return new Property(name, type, places, getter, setter);
  }

  /** The annotation of a class, wherever it stands. */
  <A extends Annotation> Optional<A> mark(Class<A> annotation) {
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

  /** The name it is stored under; its own, if the annotation says nothing else. */
  String attribute() {
    return mark(Attribute.class)
        .map(Attribute::value)
        .filter(value -> !value.isEmpty())
        .orElse(name);
  }

  /** Names it was stored under before. */
  List<String> aliases() {
    return mark(Attribute.class).map(each -> List.of(each.aliases())).orElse(List.of());
  }

  /** The names it is read under, in this order. */
  List<String> names() {
    return Stream.concat(Stream.of(attribute()), aliases().stream()).toList();
  }

  /** The type without its arguments. */
  Class<?> rawType() {
    return TypeArguments.erased(type);
  }
}
