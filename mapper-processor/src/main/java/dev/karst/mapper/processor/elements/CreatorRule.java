package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Types;

/** At most one constructor or method of a class is annotated as making its objects, and can. */
final class CreatorRule implements Rule {
  private final Types types;

  CreatorRule(Types types) {
    this.types = types;
  }

  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      CreatorElement creators = new CreatorElement(types, structure.type(), entity.home());
      List<ExecutableElement> fit = creators.fit();
      for (ExecutableElement creator : creators.all()) {
        Mark mark = Mark.on(creator, Mark.CREATOR).orElseThrow();
        if (!fit.contains(creator)) {
          report.add(
              Diagnostic.unfitCreator(
                  TypeText.of(creator), structure.name(), entity.isAtHome(structure)),
              mark);
        } else if (!creator.equals(fit.get(0))) {
          report.add(Diagnostic.secondCreator(TypeText.of(fit.get(0)), TypeText.of(creator)), mark);
        }
      }
    }
  }
}
