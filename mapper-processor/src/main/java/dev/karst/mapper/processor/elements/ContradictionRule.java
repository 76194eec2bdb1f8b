package dev.karst.mapper.processor.elements;

import java.util.Optional;

/** The annotations of one component agree. */
final class ContradictionRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      for (PropertyElement property : structure.properties()) {
        check(property, report);
      }
    }
  }

  private static void check(PropertyElement property, Report report) {
    Optional<Mark> first = property.mark(Mark.ATTRIBUTE);
    property.places().stream()
        .flatMap(place -> Mark.on(place, Mark.ATTRIBUTE).stream())
        .filter(other -> !other.saysSame(first.orElseThrow()))
        .findFirst()
        .ifPresent(
            other ->
                report.addOnValue(
                    Diagnostic.contradiction(property.name(), Mark.ATTRIBUTE), other));
  }
}
