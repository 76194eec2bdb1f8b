package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** The annotations of one component agree. */
final class ContradictionRule implements Rule {
  private static final List<String> ANNOTATIONS =
      List.of(Mark.ATTRIBUTE, Mark.DEFAULT_VALUE, Mark.CONVERT_WITH, Mark.FLATTEN);

  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      for (PropertyElement property : structure.properties()) {
        ANNOTATIONS.forEach(annotation -> check(property, annotation, report));
      }
    }
  }

  private static void check(PropertyElement property, String annotation, Report report) {
    Optional<Mark> first = property.mark(annotation);
    property.places().stream()
        .flatMap(place -> Mark.on(place, annotation).stream())
        .filter(other -> !other.saysSame(first.orElseThrow()))
        .findFirst()
        .ifPresent(
            other ->
                report.addOnValue(Diagnostic.contradiction(property.name(), annotation), other));
  }
}
