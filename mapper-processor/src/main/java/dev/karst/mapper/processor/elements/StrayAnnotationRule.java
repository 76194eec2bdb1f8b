package dev.karst.mapper.processor.elements;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** An annotation stands where it has an effect. */
final class StrayAnnotationRule implements Rule {
  private static final List<String> ANNOTATIONS =
      List.of(Mark.PARTITION_KEY, Mark.SORT_KEY, Mark.ATTRIBUTE);

  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      Set<Element> places = new HashSet<>();
      structure.properties().forEach(property -> places.addAll(property.places()));
      Lineage.of(structure.type()).stream()
          .flatMap(type -> type.getEnclosedElements().stream())
          .filter(element -> !places.contains(element))
          .forEach(element -> check(element, structure, report));
    }
  }

  /** {@code @Ignore} is not looked for: it says what is so anyway. */
  private static void check(Element element, StructureElement structure, Report report) {
    for (String annotation : ANNOTATIONS) {
      Optional<Mark> mark = Mark.on(element, annotation);
      if (mark.isPresent()) {
        report.add(
            Diagnostic.strayAnnotation(annotation, element.toString(), structure.name()),
            mark.get());
      }
    }
  }
}
