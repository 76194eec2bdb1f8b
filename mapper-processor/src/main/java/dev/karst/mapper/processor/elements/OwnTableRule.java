package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;

/** A class has a table of its own or shares that of a sealed interface. */
final class OwnTableRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    StructureElement root = entity.root();
    Mark.on(root.type(), Mark.TABLE)
        .ifPresent(
            own ->
                Mark.sharedTableOf(root.type())
                    .ifPresent(
                        shared ->
                            report.add(
                                Diagnostic.tableOfItsOwn(
                                    root.name(), shared.place().getSimpleName().toString()),
                                own)));
  }
}
