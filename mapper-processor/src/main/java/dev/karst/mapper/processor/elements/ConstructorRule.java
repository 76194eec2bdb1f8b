package dev.karst.mapper.processor.elements;

import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A bean can be created. */
final class ConstructorRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      if (!structure.isRecord() && !hasConstructor(structure.type(), entity.home())) {
        report.add(
            Diagnostic.noConstructor(structure.name(), entity.isAtHome(structure)),
            structure.type());
      }
    }
  }

  private static boolean hasConstructor(TypeElement type, PackageElement from) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(each -> each.getParameters().isEmpty() && Access.isUsable(each, from));
  }
}
