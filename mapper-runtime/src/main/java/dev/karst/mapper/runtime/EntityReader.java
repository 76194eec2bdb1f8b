package dev.karst.mapper.runtime;

import dev.karst.mapper.Table;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a class and everything that it reaches, if every rule holds of it. */
final class EntityReader {
  private static final List<Rule> RULES =
      Stream.of(
              StructureRules.ALL,
              CreationRules.ALL,
              KeyRules.ALL,
              List.of(
                  new FormRule(),
                  new JsonRule(),
                  new FlattenRule(),
                  new UnmappedRule(),
                  new IndexRules(),
                  new IndexWithoutTableRule(),
                  new UpkeepRules(),
                  new LifetimeRule(),
                  new AliasRule(),
                  new DefaultValueRule()),
              AnnotationRules.ALL)
          .flatMap(List::stream)
          .toList();

  private EntityReader() {}

  /**
   * The entity that a class with a table of its own is.
   *
   * @throws UnmappableException with everything that is wrong about it
   */
  static Entity read(Class<?> type) {
    Report report = new Report(type);
    Table table = type.getDeclaredAnnotation(Table.class);
    if (table == null) {
      throw report.with(Family.noTable(type));
    }
    if (Family.isSealedInterface(type)) {
      throw report.with(Diagnostic.familyAtRunTime(type.getSimpleName()));
    }
    Optional<Entity> entity = read(type, type, table, report);
    report.throwIfAny();
    return entity.orElseThrow();
  }

  /**
   * A class with everything that is wrong about it reported; empty if it cannot be looked at.
   *
   * @param owner what {@code table} stands on
   */
  static Optional<Entity> read(Class<?> type, Class<?> owner, Table table, Report report) {
    Optional<Diagnostic> unfit = StructureRules.unsupportedKind(type);
    if (unfit.isPresent()) {
      report.add(unfit.get());
      return Optional.empty();
    }
    StructureReader structures = new StructureReader(type.getPackageName());
    KindReader kinds = new KindReader(structures, new Converters(type));
    Structure root = structures.read(type, List.of());
    Entity entity = new Entity(owner, table, root, nested(root, structures, kinds), kinds);
    RULES.forEach(rule -> rule.check(entity, report));
    return Optional.of(entity);
  }

  /** The structures that properties reach, each once, however they are nested. */
  static List<Structure> nested(Structure root, StructureReader structures, KindReader kinds) {
    Map<Class<?>, Structure> found = new LinkedHashMap<>();
    Deque<Structure> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Structure outer = open.removeFirst();
      for (Property property : outer.stored()) {
        List<Property> path = new ArrayList<>(outer.path());
        path.add(property);
        for (Class<?> type : nestedIn(property, kinds)) {
          if (!found.containsKey(type)) {
            Structure structure = structures.read(type, List.copyOf(path));
            found.put(type, structure);
            open.addLast(structure);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Class<?>> nestedIn(Property property, KindReader kinds) {
    return kinds.tried(property).map(Kind::structures).orElse(List.of());
  }
}
