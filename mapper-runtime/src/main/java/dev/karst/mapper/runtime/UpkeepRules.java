package dev.karst.mapper.runtime;

import dev.karst.mapper.Counter;
import dev.karst.mapper.CreatedAt;
import dev.karst.mapper.Ttl;
import dev.karst.mapper.UpdatedAt;
import dev.karst.mapper.Version;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Versions, times and counters stand once, on components of types that they can have. */
final class UpkeepRules implements Rule {
  private static final Set<String> WHOLE = Set.of("long", "int");
  private static final Set<String> TIMES = Set.of("java.time.Instant");
  private static final Set<String> EXPIRIES =
      Set.of(
          "java.time.Instant",
          "java.util.Optional<java.time.Instant>",
          "long",
          "java.lang.Long",
          "java.util.OptionalLong");

  /**
   * What a component is marked with.
   *
   * @param types that it may have
   * @param fitting the same as messages say it
   */
  private record Kept(Class<? extends Annotation> annotation, Set<String> types, String fitting) {
    String name() {
      return annotation.getSimpleName();
    }
  }

  /** In the order in which they are looked at. */
  private static final List<Kept> ALL =
      List.of(
          new Kept(Version.class, WHOLE, "long or int"),
          new Kept(Ttl.class, EXPIRIES, "Instant, Optional<Instant>, long, Long or OptionalLong"),
          new Kept(CreatedAt.class, TIMES, "Instant"),
          new Kept(UpdatedAt.class, TIMES, "Instant"),
          new Kept(Counter.class, WHOLE, "long or int"));

  static final List<Class<? extends Annotation>> ANNOTATIONS =
      ALL.stream().<Class<? extends Annotation>>map(Kept::annotation).toList();

  /** The first annotation on a component by which the repository or the engine looks after it. */
  static Optional<String> keeping(Property property) {
    return ANNOTATIONS.stream().filter(property::has).map(Class::getSimpleName).findFirst();
  }

  @Override
  public void check(Entity entity, Report report) {
    for (Kept kept : ALL) {
      List<Property> marked = entity.root().with(kept.annotation());
      for (Property property : marked) {
        check(kept, property, entity.root(), report);
      }
      if (kept.annotation() != Counter.class) {
        for (Property second : marked.stream().skip(1).toList()) {
          report.add(
              Diagnostic.secondOfKind(kept.name(), marked.get(0).name(), second.name()),
              entity.root(),
              second);
        }
      }
      for (Structure structure : entity.nested()) {
        for (Property property : structure.with(kept.annotation())) {
          report.add(
              Diagnostic.onlyInTables(kept.name(), property.name(), structure.name()),
              structure,
              property);
        }
      }
    }
  }

  /** A component has one meaning. A time to live may be anything else that is the user's. */
  private static void check(Kept kept, Property property, Structure root, Report report) {
    if (!kept.types().contains(property.type().getTypeName())) {
      report.add(
          Diagnostic.unsupportedUpkeepType(
              kept.name(), property.name(), TypeText.of(property.type()), kept.fitting()),
          root,
          property);
    }
    if (property.isKey()) {
      report.add(Diagnostic.keptKey(kept.name(), property.name()), root, property);
    }
    if (!property.isStored()) {
      report.add(Diagnostic.keptButIgnored(kept.name(), property.name()), root, property);
    }
    ALL.stream()
        .skip(ALL.indexOf(kept) + 1L)
        .filter(other -> property.has(other.annotation()))
        .forEach(
            other ->
                report.add(
                    Diagnostic.twoKinds(property.name(), kept.name(), other.name()),
                    root,
                    property));
  }
}
