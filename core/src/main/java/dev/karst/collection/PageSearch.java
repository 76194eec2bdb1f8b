package dev.karst.collection;

import dev.karst.storage.PageBytes;

/**
 * Binary search in a page's slots, on the bytes in place.
 *
 * <p>Both reading and writing search the stored page and not a copy of it, so that the calls on
 * {@link PageBytes} here meet one class and get inlined.
 */
final class PageSearch {
  private PageSearch() {}

  /** The slot of {@code key} in a leaf, or {@code -1 - slot} where it would go. */
  static int find(PageBytes page, int count, byte[] key, int offset, int length) {
    int cells = PageDescriptor.cells(count);
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int cell = cells + page.unsignedShortAt(PageDescriptor.slot(middle));
      int order =
          page.compare(
              cell + PageDescriptor.LEAF_KEY_OFFSET,
              PageDescriptor.keyLength(page, cell),
              key,
              offset,
              length);
      if (order < 0) {
        low = middle + 1;
      } else if (order > 0) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1 - low;
  }

  /** The slot of the child of an inner page that holds {@code key}, if any does. */
  static int findChild(PageBytes page, int count, byte[] key, int offset, int length) {
    int cells = PageDescriptor.cells(count);
    int low = 1;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int cell = cells + page.unsignedShortAt(PageDescriptor.slot(middle));
      int order =
          page.compare(
              cell + PageDescriptor.INNER_KEY_OFFSET,
              PageDescriptor.keyLength(page, cell),
              key,
              offset,
              length);
      if (order <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return low - 1;
  }
}
