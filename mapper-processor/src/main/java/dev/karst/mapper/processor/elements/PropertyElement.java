package dev.karst.mapper.processor.elements;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A component of a class: what it has a getter for.
 *
 * @param places where its annotations may stand; the first is where errors are shown
 * @param setter of the class or its builder; empty where a call takes all, and where there should
 *     be one
 * @param prefix what its attribute's names begin with where it is part of what is flattened
 */
record PropertyElement(
    String name,
    TypeMirror type,
    List<Element> places,
    ExecutableElement getter,
    Optional<ExecutableElement> setter,
    String prefix) {
  PropertyElement(
      String name,
      TypeMirror type,
      List<Element> places,
      ExecutableElement getter,
      Optional<ExecutableElement> setter) {
    this(name, type, places, getter, setter, "");
  }

  /** The same with another setter. */
  PropertyElement with(Optional<ExecutableElement> setter) {
    return new PropertyElement(name, type, places, getter, setter, prefix);
  }

  /** The same as part of a component that is flattened. */
  PropertyElement in(PropertyElement flattened) {
    String prefix = flattened.mark(Mark.FLATTEN).orElseThrow().text("prefix");
    return new PropertyElement(name, type, places, getter, setter, prefix);
  }

  /** The annotation of that simple name, wherever it stands. */
  Optional<Mark> mark(String annotation) {
    return places.stream().flatMap(place -> Mark.on(place, annotation).stream()).findFirst();
  }

  /** All annotations of that simple name; each once, though the compiler copies them. */
  List<Mark> marks(String annotation) {
    return places.stream()
        .map(place -> Mark.allOn(place, annotation))
        .filter(marks -> !marks.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  boolean has(String annotation) {
    return mark(annotation).isPresent();
  }

  boolean isStored() {
    return !has(Mark.IGNORE);
  }

  boolean isKey() {
    return has(Mark.PARTITION_KEY) || has(Mark.SORT_KEY);
  }

  /** The name it is stored under. */
  String attribute() {
    return prefix
        + mark(Mark.ATTRIBUTE).filter(each -> each.value() != null).map(Mark::text).orElse(name);
  }

  /** Names it was stored under before. */
  List<String> aliases() {
    return mark(Mark.ATTRIBUTE).map(each -> each.texts("aliases")).orElse(List.of()).stream()
        .map(alias -> prefix + alias)
        .toList();
  }

  Element place() {
    return places.get(0);
  }
}
