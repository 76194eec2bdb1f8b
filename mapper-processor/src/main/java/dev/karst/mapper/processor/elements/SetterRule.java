package dev.karst.mapper.processor.elements;

/** What is read of a bean can be set again. */
final class SetterRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      if (!structure.isRecord()) {
        check(structure, entity.isAtHome(structure), report);
      }
    }
  }

  private static void check(StructureElement structure, boolean atHome, Report report) {
    for (PropertyElement property : structure.stored()) {
      if (property.setter().isEmpty()) {
        String setter =
            StructureReader.setterName(property.name()) + "(" + TypeText.of(property.type()) + ")";
        report.add(Diagnostic.noSetter(property.name(), setter, atHome), property.getter());
      }
    }
  }
}
