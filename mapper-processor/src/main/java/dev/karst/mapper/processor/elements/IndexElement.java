package dev.karst.mapper.processor.elements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An index as its annotation says it, before anything is known to be right about it.
 *
 * @param mark the annotation
 * @param owner the component that it stands on; empty where it stands on the type
 */
record IndexElement(Mark mark, boolean local, Optional<PropertyElement> owner) {
  private static final String PARTITION = "partition";
  private static final String SORT = "sort";
  private static final String INCLUDE = "include";

  /** All indexes of an entity, those on the type first. */
  static List<IndexElement> of(StructureElement root) {
    List<IndexElement> indexes = new ArrayList<>();
    for (String annotation : List.of(Mark.GLOBAL_INDEX, Mark.LOCAL_INDEX)) {
      boolean local = annotation.equals(Mark.LOCAL_INDEX);
      Mark.allOn(root.type(), annotation)
          .forEach(mark -> indexes.add(new IndexElement(mark, local, Optional.empty())));
      for (PropertyElement property : root.properties()) {
        property
            .marks(annotation)
            .forEach(mark -> indexes.add(new IndexElement(mark, local, Optional.of(property))));
      }
    }
    return indexes;
  }

  String name() {
    return mark.text("name");
  }

  /** The names of the components that are its partition key; empty for a local index. */
  List<String> partition() {
    if (local) {
      return List.of();
    }
    return owner.map(each -> List.of(each.name())).orElseGet(this::namedPartition);
  }

  /** What {@code partition} was given. */
  List<String> namedPartition() {
    return mark.texts(PARTITION);
  }

  /** The names of the components that are its sort key. */
  List<String> sort() {
    if (!local) {
      return mark.texts(SORT);
    }
    return owner.map(each -> List.of(each.name())).orElseGet(this::namedLocalSort);
  }

  /** What {@code sort} of a local index was given. */
  List<String> namedLocalSort() {
    return mark.text(SORT).isEmpty() ? List.of() : List.of(mark.text(SORT));
  }

  List<String> include() {
    return mark.texts(INCLUDE);
  }

  /** {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}. */
  String projection() {
    String given = mark.text("projection");
    return given.isEmpty() ? "ALL" : given;
  }
}
