package dev.karst.collection;

import dev.karst.error.CorruptStoreException;
import dev.karst.storage.PageBytes;
import dev.karst.storage.PageEntry;
import java.util.Arrays;

/**
 * The way from a tree's root down to one leaf, with a scratch page for each step.
 *
 * <p>Depth 0 is the root, which has no id. Scratch pages above the leaf are loaded only when a
 * change reaches them.
 */
final class TreePath {
  private final PageStore store;
  private HeapPage[] pages = new HeapPage[0];
  private long[] ids = new long[0];
  private int[] slots = new int[0];
  private int leafDepth;
  private boolean leftEdge;
  private boolean rightEdge;

  TreePath(PageStore store) {
    this.store = store;
  }

  /** Goes down to the leaf for a key, noting ids and slots; the leaf itself is not opened. */
  void descend(PageEntry root, byte[] key, int offset, int length) {
    leafDepth = 0;
    leftEdge = true;
    rightEdge = true;
    PageBytes page = root.bytes();
    int level = PageDescriptor.level(PageDescriptor.header(page));
    if (level == 0) {
      reserve(1);
      return;
    }
    reserve(level + 1);
    step(page, level, key, offset, length);
    while (--level > 0) {
      try (PageEntry entry = store.readPage(ids[leafDepth])) {
        step(entry.bytes(), level, key, offset, length);
      }
    }
  }

  private void step(PageBytes page, int level, byte[] key, int offset, int length) {
    int count = countOf(page, level);
    int slot = PageSearch.findChild(page, count, key, offset, length);
    leftEdge &= slot == 0;
    rightEdge &= slot == count - 1;
    slots[leafDepth++] = slot;
    ids[leafDepth] = PageDescriptor.childId(page, PageDescriptor.cell(page, count, slot));
  }

  /** The cell count of a page, after checking that it has the level its parent promises. */
  static int countOf(PageBytes page, int level) {
    int header = PageDescriptor.header(page);
    if (PageDescriptor.level(header) != level) {
      throw new CorruptStoreException(
          "A child page must lie one level below its parent: level="
              + PageDescriptor.level(header)
              + ", expected="
              + level);
    }
    return PageDescriptor.count(header);
  }

  int leafDepth() {
    return leafDepth;
  }

  /** Whether the leaf is the tree's first. */
  boolean leftEdge() {
    return leftEdge;
  }

  /** Whether the leaf is the tree's last. */
  boolean rightEdge() {
    return rightEdge;
  }

  /** The id of the page at {@code depth}, which is not the root. */
  long id(int depth) {
    return ids[depth];
  }

  /** The slot in the page at {@code depth} that leads to the next page. */
  int slot(int depth) {
    return slots[depth];
  }

  /** The scratch page at {@code depth}, holding whatever it last held. */
  HeapPage page(int depth) {
    return pages[depth];
  }

  /** Loads the stored page at {@code depth} into its scratch page. */
  HeapPage load(PageEntry root, int depth) {
    HeapPage page = pages[depth];
    if (depth == 0) {
      page.load(root.bytes());
    } else {
      try (PageEntry entry = store.readPage(ids[depth])) {
        page.load(entry.bytes());
      }
    }
    return page;
  }

  /** Makes room for {@code depths} steps. */
  void reserve(int depths) {
    int before = pages.length;
    if (depths > before) {
      pages = Arrays.copyOf(pages, depths);
      for (int i = before; i < depths; i++) {
        pages[i] = new HeapPage();
      }
      ids = Arrays.copyOf(ids, depths);
      slots = Arrays.copyOf(slots, depths);
    }
  }
}
