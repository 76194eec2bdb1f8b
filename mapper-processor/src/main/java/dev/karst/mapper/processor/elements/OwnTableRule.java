package dev.karst.mapper.processor.elements;

/** A class has a table of its own or that of a sealed interface. */
final class OwnTableRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    Mark.on(entity.root().type(), Mark.TABLE)
        .ifPresent(own -> checkAlone(own, entity.root(), report));
  }

  private static void checkAlone(Mark own, StructureElement root, Report report) {
    Lineage.of(root.type()).stream()
        .filter(each -> EntityReader.isSealedInterface(each))
        .filter(each -> Mark.on(each, Mark.TABLE).isPresent())
        .findFirst()
        .ifPresent(
            shared ->
                report.add(
                    Diagnostic.tableOfItsOwn(root.name(), shared.getSimpleName().toString()), own));
  }
}
