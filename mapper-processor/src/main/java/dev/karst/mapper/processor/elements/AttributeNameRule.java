package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Components are stored under names, each under its own. */
final class AttributeNameRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      Map<String, PropertyElement> taken = new HashMap<>();
      for (PropertyElement property : structure.mapped()) {
        String name = property.attribute();
        PropertyElement first = taken.putIfAbsent(name, property);
        if (name.isBlank()) {
          report.addOnValue(
              Diagnostic.blankAttribute(property.name()),
              property.mark(Mark.ATTRIBUTE).orElseThrow());
        } else if (first != null) {
          clash(name, first, property, report);
        }
      }
    }
  }

  private static void clash(
      String name, PropertyElement first, PropertyElement second, Report report) {
    Diagnostic clash = Diagnostic.attributeClash(name, first.name(), second.name());
    Mark mark = naming(second).or(() -> naming(first)).orElseThrow();
    report.addOnValue(clash, mark);
  }

  private static Optional<Mark> naming(PropertyElement property) {
    return property.mark(Mark.ATTRIBUTE).filter(mark -> mark.value() != null);
  }
}
