package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;

/** Type names are those of classes that share a table. */
final class TypeNameRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    if (entity.isMember()) {
      return;
    }
    Mark.on(entity.root().type(), Mark.TYPE_NAME)
        .ifPresent(mark -> report.add(Diagnostic.strayTypeName(entity.root().name()), mark));
    if (entity.table().value(FamilyElement.TYPE_ATTRIBUTE) != null) {
      report.addOnValue(
          Diagnostic.noFamily(entity.root().name()), entity.table(), FamilyElement.TYPE_ATTRIBUTE);
    }
  }
}
