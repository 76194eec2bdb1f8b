package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** What is flattened is a structure without keys, in a component of the entity itself. */
final class FlattenRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    for (PropertyElement property : flattened(entity.root())) {
      Optional<StructureElement> structure = entity.flattened(property);
      if (structure.isPresent()) {
        check(property, structure.get(), entity, report);
      } else if (isStorable(property, entity)) {
        addNothingToFlatten(property, report);
      }
    }
    for (StructureElement structure : entity.nested()) {
      for (PropertyElement property : flattened(structure)) {
        if (!isEndless(property, structure, entity)) {
          report.add(
              Diagnostic.onlyInTables(Mark.FLATTEN, property.name(), structure.name()),
              property.mark(Mark.FLATTEN).orElseThrow());
        }
      }
    }
  }

  /** Whether a component would flatten the entity in itself. */
  private static boolean isEndless(
      PropertyElement property, StructureElement owner, EntityElement entity) {
    return owner.type().equals(entity.root().type())
        && entity
            .flattened(property)
            .filter(structure -> structure.type().equals(entity.root().type()))
            .isPresent();
  }

  /** The components to flatten, but for those of which a rule says that they have another form. */
  private static List<PropertyElement> flattened(StructureElement structure) {
    return structure.mapped().stream()
        .filter(property -> property.has(Mark.FLATTEN))
        .filter(property -> !property.has(Mark.CONVERT_WITH) && !property.has(Mark.JSON))
        .toList();
  }

  private static void check(
      PropertyElement property, StructureElement structure, EntityElement entity, Report report) {
    property
        .mark(Mark.ATTRIBUTE)
        .ifPresent(
            mark ->
                report.add(
                    Diagnostic.twoForms(property.name(), Mark.FLATTEN, Mark.ATTRIBUTE), mark));
    if (isEndless(property, entity.root(), entity)) {
      report.add(
          Diagnostic.flattenedInItself(property.name(), structure.name()),
          property.mark(Mark.FLATTEN).orElseThrow());
      return;
    }
    if (structure.mapped().isEmpty()) {
      addNothingToFlatten(property, report);
    }
    for (PropertyElement part : structure.properties()) {
      for (String key : KeyWithoutTableRule.KEYS) {
        part.mark(key)
            .filter(mark -> !KeyWithoutTableRule.isReported(mark, structure))
            .ifPresent(
                mark ->
                    report.add(Diagnostic.flattenedKey(key, part.name(), property.name()), mark));
      }
      for (String index : IndexWithoutTableRule.INDEXES) {
        for (Mark mark : part.marks(index)) {
          report.add(Diagnostic.flattenedIndex(index, part.name(), property.name()), mark);
        }
      }
    }
  }

  private static boolean isStorable(PropertyElement property, EntityElement entity) {
    try {
      entity.types().read(property);
      return true;
    } catch (Refusal e) {
      return false; // a rule says so
    }
  }

  private static void addNothingToFlatten(PropertyElement property, Report report) {
    report.add(
        Diagnostic.nothingToFlatten(property.name(), TypeText.of(property.type())),
        property.mark(Mark.FLATTEN).orElseThrow());
  }
}
