package dev.karst.mapper.processor.elements;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** One of the mapper's annotations, where it stands. */
record Mark(Element place, AnnotationMirror annotation) {
  private static final String PACKAGE = "dev.karst.mapper.";

  static final String TABLE = "Table";
  static final String PARTITION_KEY = "PartitionKey";
  static final String SORT_KEY = "SortKey";
  static final String ATTRIBUTE = "Attribute";
  static final String IGNORE = "Ignore";

  /** The annotation of that simple name on an element. */
  static Optional<Mark> on(Element element, String name) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(PACKAGE + name)) {
        return Optional.of(new Mark(element, mirror));
      }
    }
    return Optional.empty();
  }

  /** What {@code value()} was given. */
  @Nullable AnnotationValue value() {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals("value"))
        .map(java.util.Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** The text of {@code value()}; empty if it was given none. */
  String text() {
    AnnotationValue value = value();
    return value == null ? "" : String.valueOf(value.getValue());
  }
}
