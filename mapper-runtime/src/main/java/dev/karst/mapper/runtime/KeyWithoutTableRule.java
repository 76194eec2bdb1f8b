package dev.karst.mapper.runtime;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.lang.annotation.Annotation;
import java.util.List;

/** Only what has a table has a key. A class without may inherit one, though, from an entity's. */
final class KeyWithoutTableRule implements Rule {
  static final List<Class<? extends Annotation>> KEYS = List.of(PartitionKey.class, SortKey.class);

  @Override
  public void check(Entity entity, Report report) {
    entity.nested().stream()
        .filter(structure -> !hasTable(structure))
        .forEach(structure -> check(structure, report));
  }

  private static void check(Structure structure, Report report) {
    if (structure.type().isAnnotationPresent(SortKey.class)) {
      report.add(
          Diagnostic.keyWithoutTable(
              SortKey.class.getSimpleName(), structure.name(), structure.name()),
          structure);
    }
    for (Property property : structure.properties()) {
      for (Class<? extends Annotation> key : KEYS) {
        if (property.has(key) && isReported(property, structure)) {
          report.add(
              Diagnostic.keyWithoutTable(key.getSimpleName(), property.name(), structure.name()),
              structure,
              property);
        }
      }
    }
  }

  /** Whether a key of a structure's is one of those that are reported here. */
  static boolean isReported(Property property, Structure structure) {
    return !hasTable(structure) && property.getter().getDeclaringClass() == structure.type();
  }

  /** Whether a class, or a sealed interface that it implements, has a table. */
  static boolean hasTable(Structure structure) {
    return Lineage.of(structure.type()).stream()
        .filter(each -> each == structure.type() || (each.isInterface() && each.isSealed()))
        .anyMatch(each -> each.isAnnotationPresent(Table.class));
  }
}
