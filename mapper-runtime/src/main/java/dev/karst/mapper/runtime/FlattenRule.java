package dev.karst.mapper.runtime;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.Flatten;
import dev.karst.mapper.Json;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** What is flattened is a structure without keys, in a component of the entity itself. */
final class FlattenRule implements Rule {
  @Override
  public void check(Entity entity, Report report) {
    for (Property property : flattened(entity.root())) {
      Optional<Structure> structure = entity.flattened(property);
      if (structure.isPresent()) {
        check(property, structure.get(), entity, report);
      } else if (isStorable(property, entity)) {
        addNothingToFlatten(property, entity, report);
      }
    }
    for (Structure structure : entity.nested()) {
      for (Property property : flattened(structure)) {
        if (!isEndless(property, structure, entity)) {
          report.add(
              Diagnostic.onlyInTables(
                  Flatten.class.getSimpleName(), property.name(), structure.name()),
              structure,
              property);
        }
      }
    }
  }

  /** Whether a component would flatten the entity in itself. */
  private static boolean isEndless(Property property, Structure owner, Entity entity) {
    return owner.type() == entity.root().type()
        && entity
            .flattened(property)
            .filter(structure -> structure.type() == entity.root().type())
            .isPresent();
  }

  /** The components to flatten, but for those of which a rule says that they have another form. */
  private static List<Property> flattened(Structure structure) {
    return structure.mapped().stream()
        .filter(property -> property.has(Flatten.class))
        .filter(property -> !property.has(ConvertWith.class) && !property.has(Json.class))
        .toList();
  }

  private static void check(Property property, Structure structure, Entity entity, Report report) {
    if (property.has(Attribute.class)) {
      report.add(
          Diagnostic.twoForms(
              property.name(), Flatten.class.getSimpleName(), Attribute.class.getSimpleName()),
          entity.root(),
          property);
    }
    if (isEndless(property, entity.root(), entity)) {
      report.add(
          Diagnostic.flattenedInItself(property.name(), structure.name()), entity.root(), property);
      return;
    }
    if (structure.mapped().isEmpty()) {
      addNothingToFlatten(property, entity, report);
    }
    for (Property part : structure.properties()) {
      checkPart(part, property, structure, report);
    }
  }

  private static void checkPart(Property part, Property whole, Structure structure, Report report) {
    for (Class<? extends Annotation> key : KeyWithoutTableRule.KEYS) {
      if (part.has(key) && !KeyWithoutTableRule.isReported(part, structure)) {
        report.add(
            Diagnostic.flattenedKey(key.getSimpleName(), part.name(), whole.name()),
            structure,
            part);
      }
    }
    for (Class<? extends Annotation> index : IndexWithoutTableRule.INDEXES) {
      if (!part.marks(index).isEmpty()) {
        report.add(
            Diagnostic.flattenedIndex(index.getSimpleName(), part.name(), whole.name()),
            structure,
            part);
      }
    }
  }

  private static boolean isStorable(Property property, Entity entity) {
    return entity.kinds().tried(property).isPresent();
  }

  private static void addNothingToFlatten(Property property, Entity entity, Report report) {
    report.add(
        Diagnostic.nothingToFlatten(property.name(), TypeText.of(property.type())),
        entity.root(),
        property);
  }
}
