package dev.karst.mapper.processor.elements;

import com.palantir.javapoet.TypeName;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.List;

/** One component of an entity may hold the attributes that no other is stored in. */
final class UnmappedRule implements Rule {
  private static final String TYPE =
      "java.util.Map<java.lang.String, dev.karst.value.AttributeValue>";

  @Override
  public void check(EntityElement entity, Report report) {
    List<PropertyElement> unmapped = entity.root().with(Mark.UNMAPPED);
    for (PropertyElement property : unmapped) {
      check(property, entity.root(), report);
    }
    for (PropertyElement second : unmapped.stream().skip(1).toList()) {
      report.add(
          Diagnostic.secondOfKind(Mark.UNMAPPED, unmapped.get(0).name(), second.name()),
          second.mark(Mark.UNMAPPED).orElseThrow());
    }
    for (StructureElement structure : entity.nested()) {
      for (PropertyElement property : structure.with(Mark.UNMAPPED)) {
        report.add(
            Diagnostic.onlyInTables(Mark.UNMAPPED, property.name(), structure.name()),
            property.mark(Mark.UNMAPPED).orElseThrow());
      }
    }
  }

  private static void check(PropertyElement property, StructureElement root, Report report) {
    if (!TypeName.get(property.type()).toString().equals(TYPE)) {
      report.add(
          Diagnostic.unfitUnmapped(property.name(), TypeText.of(property.type())),
          property.mark(Mark.UNMAPPED).orElseThrow());
    }
    property
        .mark(Mark.ATTRIBUTE)
        .ifPresent(
            mark ->
                report.add(
                    Diagnostic.twoForms(property.name(), Mark.UNMAPPED, Mark.ATTRIBUTE), mark));
    for (IndexElement index : IndexElement.of(root)) {
      if (index.include().contains(property.name())) {
        report.addOnValue(
            Diagnostic.unmappedInIndex(index.name(), property.name()), index.mark(), "include");
      }
    }
  }
}
