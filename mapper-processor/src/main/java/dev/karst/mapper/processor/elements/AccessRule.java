package dev.karst.mapper.processor.elements;

import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Generated code can use the class. Nested structures are looked at where they are used. */
final class AccessRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    TypeElement type = entity.root().type();
    Access.problem(type, entity.home()).ifPresent(problem -> report.add(problem, type));
    for (StructureElement structure : entity.structures()) {
      if (structure.creation().isCall()) {
        checkIgnored(structure, entity.home(), report);
      }
    }
  }

  /** A call takes them too. */
  private static void checkIgnored(StructureElement structure, PackageElement home, Report report) {
    for (PropertyElement property : structure.with(Mark.IGNORE)) {
      if (structure.creation().takes(property)) {
        Access.hidden(property.type(), home)
            .ifPresent(problem -> report.add(problem, property.place()));
      }
    }
  }
}
