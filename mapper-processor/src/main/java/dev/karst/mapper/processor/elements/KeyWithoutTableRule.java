package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Only what has a table has a key. A class without may inherit one, though, from an entity's. */
final class KeyWithoutTableRule implements Rule {
  private static final List<String> KEYS = List.of(Mark.PARTITION_KEY, Mark.SORT_KEY);

  @Override
  public void check(EntityElement entity, Report report) {
    entity.nested().forEach(structure -> check(structure, report));
  }

  static void check(StructureElement structure, Report report) {
    if (Mark.tableOf(structure.type()).isPresent()) {
      return;
    }
    Mark.on(structure.type(), Mark.SORT_KEY)
        .ifPresent(
            mark ->
                report.add(
                    Diagnostic.keyWithoutTable(Mark.SORT_KEY, structure.name(), structure.name()),
                    mark));
    for (PropertyElement property : structure.properties()) {
      for (String key : KEYS) {
        Optional<Mark> mark = property.mark(key);
        if (mark.isPresent() && isReported(key, mark.get(), structure)) {
          report.add(
              Diagnostic.keyWithoutTable(key, property.name(), structure.name()), mark.get());
        }
      }
    }
  }

  /** Whether an annotation of a structure's property is one of those that are reported here. */
  static boolean isReported(String annotation, Mark mark, StructureElement structure) {
    return KEYS.contains(annotation)
        && Mark.tableOf(structure.type()).isEmpty()
        && structure.type().equals(mark.place().getEnclosingElement());
  }
}
