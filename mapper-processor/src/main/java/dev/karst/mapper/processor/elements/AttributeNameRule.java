package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Components are stored under names, each under its own. */
final class AttributeNameRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    check(entity.attributes(), report);
    for (StructureElement structure : entity.nested()) {
      check(structure.attributes(), report);
    }
  }

  /** What is wrong among the parts of one component is said where they stand. */
  private static void check(List<AttributeElement> attributes, Report report) {
    Map<String, AttributeElement> taken = new HashMap<>();
    for (AttributeElement each : attributes) {
      AttributeElement first = taken.putIfAbsent(each.attribute(), each);
      if (each.flattened().isEmpty() && each.attribute().isBlank()) {
        report.addOnValue(
            Diagnostic.blankAttribute(each.name()),
            each.property().mark(Mark.ATTRIBUTE).orElseThrow());
      } else if (first != null && !first.isBeside(each)) {
        clash(first, each, report);
      }
    }
  }

  private static void clash(AttributeElement first, AttributeElement second, Report report) {
    String attribute = second.attribute();
    Optional<Mark> flatten =
        Stream.of(second, first)
            .flatMap(each -> each.component().mark(Mark.FLATTEN).stream())
            .findFirst();
    if (flatten.isPresent()) {
      report.addOnValue(
          Diagnostic.flattenedClash(attribute, first.name(), second.name()),
          flatten.get(),
          "prefix");
    } else {
      report.addOnValue(
          Diagnostic.attributeClash(attribute, first.name(), second.name()),
          naming(second).or(() -> naming(first)).orElseThrow());
    }
  }

  private static Optional<Mark> naming(AttributeElement attribute) {
    return attribute.property().mark(Mark.ATTRIBUTE).filter(mark -> mark.value() != null);
  }
}
