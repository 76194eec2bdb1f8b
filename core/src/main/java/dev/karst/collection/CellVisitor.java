package dev.karst.collection;

import dev.karst.storage.PageBytes;

/** Is shown items where they lie. Called under the collection's lock: it must not call back. */
@FunctionalInterface
public interface CellVisitor {
  /**
   * Shows one item.
   *
   * @param keyPage the page that holds the sort key's bytes
   * @param imagePage the page that holds the item image
   * @return whether to go on to the next item
   */
  boolean visit(
      PageBytes keyPage,
      int keyOffset,
      int keyLength,
      PageBytes imagePage,
      int imageOffset,
      int imageLength);
}
