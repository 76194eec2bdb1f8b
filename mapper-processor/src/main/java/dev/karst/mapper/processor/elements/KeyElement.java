package dev.karst.mapper.processor.elements;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;

/**
 * A partition key or a sort key as annotations say it, before anything is known to be right about
 * it.
 *
 * @param annotation which of the two
 * @param table the annotation that names the attributes of composed keys
 * @param components in the order in which they make the key
 * @param onType the annotation on the type, which is the whole key; the sort key's alone
 */
record KeyElement(
    String annotation, Mark table, List<PropertyElement> components, Optional<Mark> onType) {
  private static final String PREFIX = "prefix";
  private static final String ORDER = "order";

  static KeyElement partition(EntityElement entity) {
    return new KeyElement(
        Mark.PARTITION_KEY,
        entity.table(),
        ordered(entity.root(), Mark.PARTITION_KEY),
        Optional.empty());
  }

  static KeyElement sort(EntityElement entity) {
    return new KeyElement(
        Mark.SORT_KEY,
        entity.table(),
        ordered(entity.root(), Mark.SORT_KEY),
        Mark.on(entity.root().type(), Mark.SORT_KEY));
  }

  private static List<PropertyElement> ordered(StructureElement root, String annotation) {
    return root.with(annotation).stream()
        .sorted(Comparator.comparingInt(each -> order(each, annotation)))
        .toList();
  }

  private static int order(PropertyElement component, String annotation) {
    String order = component.mark(annotation).map(mark -> mark.text(ORDER)).orElse("");
    return order.isEmpty() ? 0 : Integer.parseInt(order);
  }

  /** Where a component stands among those of the key. */
  int order(PropertyElement component) {
    return order(component, annotation);
  }

  boolean exists() {
    return onType.isPresent() || !components.isEmpty();
  }

  /** Whether it is a text of its own, beside the components. */
  boolean isComposed() {
    return onType.isPresent()
        || components.size() > 1
        || components.stream().anyMatch(each -> !prefix(each).isEmpty());
  }

  /** What stands before a component. */
  String prefix(PropertyElement component) {
    return mark(component).text(PREFIX);
  }

  /** The annotation of a component. */
  Mark mark(PropertyElement component) {
    return component.mark(annotation).orElseThrow();
  }

  /** The member of {@code @Table} that names the attribute of a composed key. */
  String attributeMember() {
    return annotation.equals(Mark.PARTITION_KEY) ? "partitionKey" : "sortKey";
  }

  /** The attribute of a composed key. */
  String attribute() {
    AnnotationValue given = table.value(attributeMember());
    if (given != null) {
      return String.valueOf(given.getValue());
    }
    return annotation.equals(Mark.PARTITION_KEY) ? "pk" : "sk";
  }

  /** All annotations that it is made of. */
  List<Mark> marks() {
    return onType.isPresent()
        ? List.of(onType.get())
        : components.stream().map(this::mark).toList();
  }
}
