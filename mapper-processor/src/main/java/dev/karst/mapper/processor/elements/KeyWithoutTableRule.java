package dev.karst.mapper.processor.elements;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Only what has a table has a key. A class without may inherit one, though, from an entity's. */
final class KeyWithoutTableRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    entity.nested().forEach(structure -> check(structure, report));
  }

  /** Whether a class, or a sealed interface that it implements, has a table. */
  private static boolean hasTable(TypeElement type, StructureElement structure) {
    return Mark.on(type, Mark.TABLE).isPresent()
        && (type.equals(structure.type()) || EntityReader.isSealedInterface(type));
  }

  static void check(StructureElement structure, Report report) {
    if (Lineage.of(structure.type()).stream().anyMatch(each -> hasTable(each, structure))) {
      return;
    }
    Mark.on(structure.type(), Mark.SORT_KEY)
        .ifPresent(
            mark ->
                report.add(
                    Diagnostic.keyWithoutTable(Mark.SORT_KEY, structure.name(), structure.name()),
                    mark));
    for (PropertyElement property : structure.properties()) {
      for (String key : List.of(Mark.PARTITION_KEY, Mark.SORT_KEY)) {
        Optional<Mark> mark = property.mark(key);
        if (mark.isPresent() && structure.type().equals(mark.get().place().getEnclosingElement())) {
          report.add(
              Diagnostic.keyWithoutTable(key, property.name(), structure.name()), mark.get());
        }
      }
    }
  }
}
