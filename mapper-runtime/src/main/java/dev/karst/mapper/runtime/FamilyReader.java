package dev.karst.mapper.runtime;

import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.LocalIndex;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.TypeName;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;

/** Reads a sealed interface and the classes that share its table, if every rule holds of them. */
final class FamilyReader {
  private static final List<FamilyRule> RULES =
      List.of(
          new MemberKeyRule(), new MemberNameRule(), new MemberIndexRule(), new MemberExpiryRule());

  /** What is said of classes, and does nothing on an interface. */
  private static final List<Class<? extends Annotation>> OF_CLASSES =
      List.of(GlobalIndex.class, LocalIndex.class, SortKey.class, TypeName.class);

  private FamilyReader() {}

  /**
   * The family that a sealed interface is.
   *
   * @throws UnmappableException with everything that is wrong about it
   */
  static Family read(Class<?> type) {
    Report report = new Report(type);
    Table table = table(type, report);
    List<Entity> members = new ArrayList<>();
    for (Class<?> member : Family.classesOf(type)) {
      EntityReader.read(member, type, table, report.of(member)).ifPresent(members::add);
    }
    for (Class<? extends Annotation> annotation : OF_CLASSES) {
      if (type.getDeclaredAnnotationsByType(annotation).length > 0) {
        report.add(Diagnostic.strayOnInterface(annotation.getSimpleName(), type.getSimpleName()));
      }
    }
    if (type.getTypeParameters().length > 0) {
      report.add(Diagnostic.genericType(type.getSimpleName()));
    }
    report.throwIfAny();
    Family family = new Family(type, table, members);
    RULES.forEach(rule -> rule.check(family, report));
    report.throwIfAny();
    return family;
  }

  /**
   * The annotation that gives an interface its table.
   *
   * @throws UnmappableException if it has none, or is no sealed interface
   */
  private static Table table(Class<?> type, Report report) {
    Table table = type.getDeclaredAnnotation(Table.class);
    if (table == null) {
      throw report.with(Family.noTable(type));
    }
    if (!Family.isSealedInterface(type)) {
      throw report.with(Diagnostic.noFamilyAtRunTime(type.getSimpleName()));
    }
    return table;
  }
}
