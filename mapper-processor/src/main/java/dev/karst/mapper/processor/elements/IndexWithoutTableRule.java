package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.List;

/**
 * Only what has a table has indexes. A class without may inherit them, though, from an entity's.
 */
final class IndexWithoutTableRule implements Rule {
  static final List<String> INDEXES = List.of(Mark.GLOBAL_INDEX, Mark.LOCAL_INDEX);

  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.nested()) {
      if (Mark.tableOf(structure.type()).isEmpty()) {
        INDEXES.forEach(index -> check(index, structure, entity, report));
      }
    }
  }

  private static void check(
      String index, StructureElement structure, EntityElement entity, Report report) {
    for (Mark mark : Mark.allOn(structure.type(), index)) {
      report.add(Diagnostic.indexWithoutTable(index, structure.name(), structure.name()), mark);
    }
    if (isFlattened(structure, entity)) {
      return; // another rule says so, and how to name the component
    }
    for (PropertyElement property : structure.properties()) {
      for (Mark mark : property.marks(index)) {
        if (structure.type().equals(mark.place().getEnclosingElement())) {
          report.add(Diagnostic.indexWithoutTable(index, property.name(), structure.name()), mark);
        }
      }
    }
  }

  private static boolean isFlattened(StructureElement structure, EntityElement entity) {
    return entity.root().mapped().stream()
        .flatMap(component -> entity.flattened(component).stream())
        .anyMatch(structure::equals);
  }
}
