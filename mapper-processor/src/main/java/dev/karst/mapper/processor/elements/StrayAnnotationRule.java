package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** An annotation stands where it has an effect. */
final class StrayAnnotationRule implements Rule {
  private static final List<String> ANNOTATIONS =
      List.of(
          Mark.PARTITION_KEY,
          Mark.SORT_KEY,
          Mark.ATTRIBUTE,
          Mark.DEFAULT_VALUE,
          Mark.CONVERT_WITH,
          Mark.JSON,
          Mark.FLATTEN,
          Mark.UNMAPPED,
          Mark.GLOBAL_INDEX,
          Mark.LOCAL_INDEX,
          Mark.VERSION,
          Mark.TTL,
          Mark.CREATED_AT,
          Mark.UPDATED_AT,
          Mark.COUNTER);

  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      Set<Element> places = new HashSet<>();
      structure.properties().forEach(property -> places.addAll(property.places()));
      Lineage.of(structure.type()).stream()
          .flatMap(type -> type.getEnclosedElements().stream())
          .filter(element -> !places.contains(element) && !(element instanceof TypeElement))
          .forEach(element -> check(element, structure, report));
    }
  }

  /** {@code @Ignore} is not looked for: it says what is so anyway. */
  private static void check(Element element, StructureElement structure, Report report) {
    for (String annotation : ANNOTATIONS) {
      for (Mark mark : Mark.allOn(element, annotation)) {
        report.add(
            Diagnostic.strayAnnotation(annotation, element.toString(), structure.name()), mark);
      }
    }
  }
}
