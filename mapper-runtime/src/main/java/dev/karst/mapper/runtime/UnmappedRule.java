package dev.karst.mapper.runtime;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.Unmapped;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.List;

/** One component of an entity may hold the attributes that no other is stored in. */
final class UnmappedRule implements Rule {
  private static final String TYPE =
      "java.util.Map<java.lang.String, dev.karst.value.AttributeValue>";

  @Override
  public void check(Entity entity, Report report) {
    String name = Unmapped.class.getSimpleName();
    List<Property> unmapped = entity.root().with(Unmapped.class);
    for (Property property : unmapped) {
      check(property, entity.root(), report);
    }
    for (Property second : unmapped.stream().skip(1).toList()) {
      report.add(
          Diagnostic.secondOfKind(name, unmapped.get(0).name(), second.name()),
          entity.root(),
          second);
    }
    for (Structure structure : entity.nested()) {
      for (Property property : structure.with(Unmapped.class)) {
        report.add(
            Diagnostic.onlyInTables(name, property.name(), structure.name()), structure, property);
      }
    }
  }

  private static void check(Property property, Structure root, Report report) {
    if (!property.type().getTypeName().equals(TYPE)) {
      report.add(
          Diagnostic.unfitUnmapped(property.name(), TypeText.of(property.type())), root, property);
    }
    if (property.has(Attribute.class)) {
      report.add(
          Diagnostic.twoForms(
              property.name(), Unmapped.class.getSimpleName(), Attribute.class.getSimpleName()),
          root,
          property);
    }
    for (IndexMark index : IndexMark.of(root)) {
      if (index.include().contains(property.name())) {
        report.add(Diagnostic.unmappedInIndex(index.name(), property.name()), root, property);
      }
    }
  }
}
