package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;

/** What is read of an object can be given to another. */
final class SetterRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      CreationElement creation = structure.creation();
      boolean nameless = creation instanceof CreationElement.Call call && call.isNameless();
      if (!nameless) {
        for (PropertyElement property : structure.untaken()) {
          report.add(problem(creation, property, entity.isAtHome(structure)), property.place());
        }
      }
    }
  }

  private static Diagnostic problem(
      CreationElement creation, PropertyElement property, boolean atHome) {
    String name = property.name();
    String type = TypeText.of(property.type());
    if (creation instanceof CreationElement.Call call) {
      return Diagnostic.noParameter(name, TypeText.of(call.method()), type);
    }
    if (creation instanceof CreationElement.Builder builder) {
      return Diagnostic.noBuilderMethod(name, TypeText.of(builder.type()), type);
    }
    return Diagnostic.noSetter(name, StructureReader.setterName(name) + "(" + type + ")", atHome);
  }
}
