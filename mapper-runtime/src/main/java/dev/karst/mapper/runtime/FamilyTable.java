package dev.karst.mapper.runtime;

import dev.karst.schema.TableDefinition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is of all classes that share a table. Made once for each sealed interface. */
final class FamilyTable {
  private static final ClassValue<FamilyTable> KNOWN =
      new ClassValue<>() {
        @Override
        protected FamilyTable computeValue(Class<?> type) {
          return new FamilyTable(FamilyReader.read(type));
        }
      };

  private final Family family;
  private final List<String> attributes;
  private final Optional<String> timeToLive;
  private final Map<String, Index> indexes = new LinkedHashMap<>();
  private final TableDefinition definition;

  private FamilyTable(Family family) {
    this.family = family;
    Set<String> keys = new LinkedHashSet<>(List.of(family.typeAttribute()));
    Set<String> stored = new LinkedHashSet<>();
    for (Entity member : family.members()) {
      ModelReader model = new ModelReader(member);
      PrimaryKey key = model.key();
      key.composed().forEach(part -> keys.add(part.attribute()));
      member.attributes().forEach(each -> stored.addAll(each.property().names()));
      model.indexes(key).forEach(index -> indexes.merge(index.name(), index, Index::with));
    }
    keys.addAll(stored);
    this.attributes = List.copyOf(keys);
    this.timeToLive =
        family.members().stream().flatMap(member -> member.timeToLive().stream()).findFirst();
    PrimaryKey first = new ModelReader(family.members().get(0)).key();
    this.definition = Definition.of(family.table().value(), first, indexes.values());
  }

  /**
   * The table of a sealed interface.
   *
   * @throws UnmappableException with everything that is wrong about its classes
   */
  static FamilyTable of(Class<?> type) {
    return KNOWN.get(type);
  }

  /** The table that a class shares with others; empty if it is not one of theirs. */
  static Optional<FamilyTable> sharedBy(Class<?> type) {
    return Family.sharedBy(type)
        .filter(each -> Family.classesOf(each).contains(type))
        .map(FamilyTable::of);
  }

  Family family() {
    return family;
  }

  /** One of its classes. */
  Entity member(Class<?> type) {
    return family.members().stream()
        .filter(each -> each.root().type() == type)
        .findFirst()
        .orElseThrow();
  }

  /** The attributes of all classes, which have the same ordinals in the codec of each. */
  List<String> attributes() {
    return attributes;
  }

  /** The attribute that items expire by. */
  Optional<String> timeToLive() {
    return timeToLive;
  }

  /** The indexes of all classes, each once: it holds what any of them needs of it. */
  Map<String, Index> indexes() {
    return indexes;
  }

  TableDefinition definition() {
    return definition;
  }
}
