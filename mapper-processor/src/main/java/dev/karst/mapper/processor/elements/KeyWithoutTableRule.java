package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Only what has a table has a key. A class without may inherit one, though, from an entity's. */
final class KeyWithoutTableRule implements Rule {
  static final List<String> KEYS = List.of(Mark.PARTITION_KEY, Mark.SORT_KEY);

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
        if (mark.isPresent() && isReported(mark.get(), structure)) {
          report.add(
              Diagnostic.keyWithoutTable(key, property.name(), structure.name()), mark.get());
        }
      }
    }
  }

  /** Whether a key of a structure's is one of those that are reported here. */
  static boolean isReported(Mark mark, StructureElement structure) {
    return Mark.tableOf(structure.type()).isEmpty()
        && structure.type().equals(mark.place().getEnclosingElement());
  }
}
