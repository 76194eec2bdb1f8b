package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import javax.lang.model.element.VariableElement;

/** Objects can be made, the one way or the other. */
final class ConstructorRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      CreationElement creation = structure.creation();
      if (creation instanceof CreationElement.Call call) {
        check(structure, call, report);
      } else if (!creation.isPossible()) {
        report.add(
            creation instanceof CreationElement.Builder builder
                ? Diagnostic.noBuild(TypeText.of(builder.type()), structure.name())
                : Diagnostic.noConstructor(structure.name(), entity.isAtHome(structure)),
            creation instanceof CreationElement.Builder builder
                ? builder.method()
                : structure.type());
      }
    }
  }

  private static void check(StructureElement structure, CreationElement.Call call, Report report) {
    String method = TypeText.of(call.method());
    call.rival()
        .ifPresent(
            rival ->
                report.add(
                    Diagnostic.severalConstructors(structure.name(), method, TypeText.of(rival)),
                    structure.type()));
    if (call.isNameless()) {
      report.add(Diagnostic.namelessParameters(structure.name(), method), call.method());
      return;
    }
    for (VariableElement parameter : call.unknown()) {
      report.add(
          Diagnostic.unknownParameter(
              method, parameter.getSimpleName().toString(), TypeText.of(parameter.asType())),
          call.method());
    }
  }
}
