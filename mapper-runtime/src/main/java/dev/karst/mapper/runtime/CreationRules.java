package dev.karst.mapper.runtime;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.List;

/** What must be so of the ways in which objects are made. */
final class CreationRules {
  static final List<Rule> ALL =
      List.of(
          CreationRules::creators,
          CreationRules::constructors,
          CreationRules::setters,
          CreationRules::ignored);

  private CreationRules() {}

  /** At most one constructor or method of a class is annotated as making its objects, and can. */
  private static void creators(Entity entity, Report report) {
    for (Structure structure : entity.structures()) {
      Creators creators = new Creators(structure.type(), entity.home());
      List<Executable> fit = creators.fit();
      for (Executable creator : creators.all()) {
        if (!fit.contains(creator)) {
          report.add(
              Diagnostic.unfitCreator(
                  TypeText.of(creator), structure.name(), entity.isAtHome(structure)),
              structure);
        } else if (!creator.equals(fit.get(0))) {
          report.add(
              Diagnostic.secondCreator(TypeText.of(fit.get(0)), TypeText.of(creator)), structure);
        }
      }
    }
  }

  /** Objects can be made, the one way or the other. */
  private static void constructors(Entity entity, Report report) {
    for (Structure structure : entity.structures()) {
      Creation creation = structure.creation();
      if (creation instanceof Creation.Call call) {
        call(structure, call, report);
      } else if (!creation.isPossible()) {
        report.add(
            creation instanceof Creation.Builder builder
                ? Diagnostic.noBuild(TypeText.of(builder.type()), structure.name())
                : Diagnostic.noConstructor(structure.name(), entity.isAtHome(structure)),
            structure);
      }
    }
  }

  private static void call(Structure structure, Creation.Call call, Report report) {
    String method = TypeText.of(call.method());
    call.rival()
        .ifPresent(
            rival ->
                report.add(
                    Diagnostic.severalConstructors(structure.name(), method, TypeText.of(rival)),
                    structure));
    if (call.isNameless()) {
      report.add(Diagnostic.namelessParameters(structure.name(), method), structure);
      return;
    }
    for (Parameter parameter : call.unknown()) {
      report.add(
          Diagnostic.unknownParameter(
              method, parameter.getName(), TypeText.of(parameter.getParameterizedType())),
          structure);
    }
  }

  /** What is read of an object can be given to another. */
  private static void setters(Entity entity, Report report) {
    for (Structure structure : entity.structures()) {
      Creation creation = structure.creation();
      boolean nameless = creation instanceof Creation.Call call && call.isNameless();
      if (!nameless) {
        for (Property property : structure.untaken()) {
          report.add(untaken(creation, property, entity.isAtHome(structure)), structure, property);
        }
      }
    }
  }

  private static Diagnostic untaken(Creation creation, Property property, boolean atHome) {
    String name = property.name();
    String type = TypeText.of(property.type());
    if (creation instanceof Creation.Call call) {
      return Diagnostic.noParameter(name, TypeText.of(call.method()), type);
    }
    if (creation instanceof Creation.Builder builder) {
      return Diagnostic.noBuilderMethod(name, TypeText.of(builder.type()), type);
    }
    return Diagnostic.noSetter(name, StructureReader.setterName(name) + "(" + type + ")", atHome);
  }

  /** A call takes what is not stored too. */
  private static void ignored(Entity entity, Report report) {
    for (Structure structure : entity.structures()) {
      for (Property property : structure.made()) {
        if (!property.isStored()) {
          Access.hidden(property.type(), entity.home())
              .ifPresent(problem -> report.add(problem, structure, property));
        }
      }
    }
  }
}
