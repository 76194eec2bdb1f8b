package dev.karst.mapper.runtime;

import dev.karst.mapper.Flatten;
import dev.karst.mapper.Projection;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Indexes have names, keys of components that can be keys, and fit DynamoDB's limits. */
final class IndexRules implements Rule {
  private static final int MOST_GLOBAL = 20;
  private static final int MOST_LOCAL = 5;
  private static final int MOST_KEY_PARTS = 4;

  @Override
  public void check(Entity entity, Report report) {
    List<IndexMark> indexes = IndexMark.of(entity.root());
    Set<String> names = new HashSet<>();
    for (IndexMark index : indexes) {
      if (!KeyRules.NAME.matcher(index.name()).matches()) {
        add(Diagnostic.invalidIndexName(index.name()), index, entity, report);
      } else if (!names.add(index.name())) {
        add(Diagnostic.indexNameTaken(index.name()), index, entity, report);
      }
      checkKey(index, entity, report);
      checkProjection(index, entity, report);
    }
    checkCounts(indexes, report);
  }

  /** A table has as many indexes as DynamoDB lets it have. */
  static void checkCounts(List<IndexMark> indexes, Report report) {
    checkCount(indexes, false, MOST_GLOBAL, report);
    checkCount(indexes, true, MOST_LOCAL, report);
  }

  private static void add(Diagnostic diagnostic, IndexMark index, Entity entity, Report report) {
    index
        .owner()
        .ifPresentOrElse(
            owner -> report.add(diagnostic, entity.root(), owner), () -> report.add(diagnostic));
  }

  private static void checkKey(IndexMark index, Entity entity, Report report) {
    if (index.local() && !Key.sort(entity).exists()) {
      add(Diagnostic.localIndexWithoutSortKey(index.name()), index, entity, report);
    }
    List<String> named = index.local() ? index.namedSort() : index.namedPartition();
    String member = index.local() ? "sort" : "partition";
    if (index.owner().isEmpty() && named.isEmpty()) {
      add(
          index.local()
              ? Diagnostic.localIndexWithoutKey(index.name())
              : Diagnostic.globalIndexWithoutKey(index.name()),
          index,
          entity,
          report);
    } else if (index.owner().isPresent() && !named.isEmpty()) {
      String owner = index.owner().get().name();
      add(Diagnostic.indexKeyTwice(index.name(), member, owner), index, entity, report);
    }
    if (index.partition().size() > MOST_KEY_PARTS || index.sort().size() > MOST_KEY_PARTS) {
      add(Diagnostic.indexKeyTooLong(index.name(), MOST_KEY_PARTS), index, entity, report);
    }
    Set<String> once = new HashSet<>();
    index.partition().forEach(component -> checkPart(index, component, once, entity, report));
    index.sort().forEach(component -> checkPart(index, component, once, entity, report));
  }

  private static void checkPart(
      IndexMark index, String component, Set<String> once, Entity entity, Report report) {
    Optional<Property> property =
        entity
            .root()
            .stored(component)
            .or(() -> entity.attribute(component).map(ItemAttribute::property));
    if (property.isEmpty()) {
      add(unknown(index, component, entity), index, entity, report);
    } else if (!once.add(ItemAttribute.word(component))) {
      add(Diagnostic.indexKeyRepeated(index.name(), component), index, entity, report);
    } else if (!isKey(property.get(), entity.kinds())) {
      String type = TypeText.of(property.get().type());
      add(Diagnostic.unsupportedIndexKey(index.name(), component, type), index, entity, report);
    }
  }

  /** What names no component: maybe a part of one. */
  private static Diagnostic unknown(IndexMark index, String component, Entity entity) {
    Optional<Property> whole = whole(component, entity);
    Optional<Structure> structure = whole.flatMap(entity::structure);
    if (structure.isEmpty()) {
      return Diagnostic.unknownComponent(index.name(), component, entity.root().name());
    }
    if (!whole.get().has(Flatten.class)) {
      return Diagnostic.partOfMap(index.name(), component, whole.get().name());
    }
    String parts =
        structure.get().mapped().stream().map(Property::name).collect(Collectors.joining(", "));
    return Diagnostic.unknownPart(index.name(), component, structure.get().name(), parts);
  }

  /** What a name with a dot may name a part of. */
  private static Optional<Property> whole(String component, Entity entity) {
    int dot = component.indexOf('.');
    return dot < 0 ? Optional.empty() : entity.root().stored(component.substring(0, dot));
  }

  private static boolean isKey(Property property, KindReader kinds) {
    Optional<Kind> kind = kinds.tried(property).map(Kind::opened);
    return kind.isEmpty()
        || (kind.get() instanceof Kind.Single<?> single && single.keyType().isPresent());
  }

  private static void checkProjection(IndexMark index, Entity entity, Report report) {
    boolean includes = index.projection() == Projection.INCLUDE;
    if (includes && index.include().isEmpty()) {
      add(Diagnostic.nothingIncluded(index.name()), index, entity, report);
    } else if (!includes && !index.include().isEmpty()) {
      add(Diagnostic.includeWithoutProjection(index.name()), index, entity, report);
    }
    for (String component : index.include()) {
      if (entity.root().stored(component).isEmpty()) {
        add(notIncluded(index, component, entity), index, entity, report);
      }
    }
  }

  private static Diagnostic notIncluded(IndexMark index, String component, Entity entity) {
    String part = component.substring(component.indexOf('.') + 1);
    return whole(component, entity)
        .filter(
            each -> entity.structure(each).flatMap(structure -> structure.stored(part)).isPresent())
        .map(each -> Diagnostic.partIncluded(index.name(), component, each.name()))
        .orElseGet(() -> unknown(index, component, entity));
  }

  private static void checkCount(List<IndexMark> indexes, boolean local, int most, Report report) {
    int count = (int) indexes.stream().filter(each -> each.local() == local).count();
    if (count > most) {
      report.add(Diagnostic.tooManyIndexes(local ? "local" : "global", most, count));
    }
  }
}
