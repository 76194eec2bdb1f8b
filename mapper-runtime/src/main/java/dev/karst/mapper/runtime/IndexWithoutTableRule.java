package dev.karst.mapper.runtime;

import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.LocalIndex;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Only what has a table has indexes. A class without may inherit them, though, from an entity's.
 */
final class IndexWithoutTableRule implements Rule {
  static final List<Class<? extends Annotation>> INDEXES =
      List.of(GlobalIndex.class, LocalIndex.class);

  @Override
  public void check(Entity entity, Report report) {
    for (Structure structure : entity.nested()) {
      if (!KeyWithoutTableRule.hasTable(structure)) {
        INDEXES.forEach(index -> check(index, structure, entity, report));
      }
    }
  }

  private static void check(
      Class<? extends Annotation> index, Structure structure, Entity entity, Report report) {
    String name = index.getSimpleName();
    if (structure.type().getDeclaredAnnotationsByType(index).length > 0) {
      report.add(Diagnostic.indexWithoutTable(name, structure.name(), structure.name()), structure);
    }
    if (isFlattened(structure, entity)) {
      return; // another rule says so, and how to name the component
    }
    for (Property property : structure.properties()) {
      boolean isOwn = property.getter().getDeclaringClass() == structure.type();
      if (isOwn && !property.marks(index).isEmpty()) {
        report.add(
            Diagnostic.indexWithoutTable(name, property.name(), structure.name()),
            structure,
            property);
      }
    }
  }

  private static boolean isFlattened(Structure structure, Entity entity) {
    return entity.root().mapped().stream()
        .flatMap(component -> entity.flattened(component).stream())
        .anyMatch(structure::equals);
  }
}
