package dev.karst.expression.eval;

import dev.karst.codec.FieldName;
import dev.karst.expression.DocumentPath;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Document paths, none of which overlaps another, as a tree: where they share their beginnings, an
 * item is gone through once. Branches are in the order that items store.
 *
 * <p>The root's entries are the attributes.
 *
 * @param <T> what stands at the end of each path
 */
final class PathTree<T> {
  private @Nullable T leaf;
  private SortedMap<FieldName, PathTree<T>> entries = Collections.emptySortedMap();
  private SortedMap<Integer, PathTree<T>> elements = Collections.emptySortedMap();

  void add(DocumentPath path, T end) {
    PathTree<T> node = entry(FieldName.of(path.attribute()));
    for (DocumentPath.Element element : path.elements()) {
      if (element instanceof DocumentPath.Entry entry) {
        node = node.entry(entry.field());
      } else if (element instanceof DocumentPath.Index index) {
        node = node.element(index.index());
      }
    }
    node.leaf = end;
  }

  private PathTree<T> entry(FieldName name) {
    if (entries.isEmpty()) {
      entries = new TreeMap<>();
    }
    return entries.computeIfAbsent(name, absent -> new PathTree<>());
  }

  private PathTree<T> element(int index) {
    if (elements.isEmpty()) {
      elements = new TreeMap<>();
    }
    return elements.computeIfAbsent(index, absent -> new PathTree<>());
  }

  /** What stands here, if a path ends here. */
  @Nullable T leaf() {
    return leaf;
  }

  /** Where paths go on into a map. */
  SortedMap<FieldName, PathTree<T>> entries() {
    return entries;
  }

  /** Where paths go on into a list. */
  SortedMap<Integer, PathTree<T>> elements() {
    return elements;
  }
}
