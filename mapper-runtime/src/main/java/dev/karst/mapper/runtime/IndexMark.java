package dev.karst.mapper.runtime;

import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.LocalIndex;
import dev.karst.mapper.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An index as its annotation says it, before anything is known to be right about it.
 *
 * @param owner the component that it stands on; empty where it stands on the type
 * @param namedPartition what {@code partition} was given
 * @param namedSort what {@code sort} was given
 */
record IndexMark(
    String name,
    boolean local,
    Optional<Property> owner,
    List<String> namedPartition,
    List<String> namedSort,
    Projection projection,
    List<String> include) {
  /** All indexes of an entity, those on the type first. */
  static List<IndexMark> of(Structure root) {
    List<IndexMark> indexes = new ArrayList<>();
    for (GlobalIndex mark : root.type().getDeclaredAnnotationsByType(GlobalIndex.class)) {
      indexes.add(global(mark, Optional.empty()));
    }
    for (Property property : root.properties()) {
      property
          .marks(GlobalIndex.class)
          .forEach(mark -> indexes.add(global(mark, Optional.of(property))));
    }
    for (LocalIndex mark : root.type().getDeclaredAnnotationsByType(LocalIndex.class)) {
      indexes.add(local(mark, Optional.empty()));
    }
    for (Property property : root.properties()) {
      property
          .marks(LocalIndex.class)
          .forEach(mark -> indexes.add(local(mark, Optional.of(property))));
    }
    return indexes;
  }

  private static IndexMark global(GlobalIndex mark, Optional<Property> owner) {
    return new IndexMark(
        mark.name(),
        false,
        owner,
        List.of(mark.partition()),
        List.of(mark.sort()),
        mark.projection(),
        List.of(mark.include()));
  }

  private static IndexMark local(LocalIndex mark, Optional<Property> owner) {
    return new IndexMark(
        mark.name(),
        true,
        owner,
        List.of(),
        mark.sort().isEmpty() ? List.of() : List.of(mark.sort()),
        mark.projection(),
        List.of(mark.include()));
  }

  /** The names of the components that are its partition key; empty for a local index. */
  List<String> partition() {
    return local ? List.of() : owner.map(each -> List.of(each.name())).orElse(namedPartition);
  }

  /** Whether a component of that name is in its key; of a local index, in its sort key. */
  boolean isInKey(String component) {
    return partition().contains(component) || sort().contains(component);
  }

  /** The names of the components that are its sort key. */
  List<String> sort() {
    return local ? owner.map(each -> List.of(each.name())).orElse(namedSort) : namedSort;
  }
}
