package dev.karst.collection;

import dev.karst.storage.PageBytes;
import dev.karst.storage.PageEntry;
import java.util.Arrays;

/**
 * Splits, merges and stores the pages of a path after its leaf has changed.
 *
 * <p>Both directions climb from the leaf. Each page on the way that must split or merge is written
 * under new ids and its parent changed in scratch; the first page that need not is overwritten
 * where it is stored, at the latest the root. That one write makes the change count: before it the
 * old tree is whole, after it the new one is.
 *
 * <p><b>Split.</b> In two halves of about equal bytes. Between two leaves the separator is the
 * shortest prefix of the right half's first key that is above the left half's last key; between
 * inner pages it is the right half's first separator, which moves up. If the new cell is the last
 * of the last leaf, the right half is that cell alone and the left page stays as it is stored, so
 * that ascending keys fill pages; the same holds mirrored for descending keys, and on the levels
 * above. A root moves both halves out and becomes their parent; one that was a leaf, and so twice
 * as long, starts with three.
 *
 * <p><b>Shrink.</b> An empty page is dropped from its parent. A page below {@link
 * PageDescriptor#MERGE_BELOW} joins its left or right sibling if both fit into {@link
 * PageDescriptor#MERGED_AT_MOST}. An inner root with one child takes over the child's content.
 */
final class TreeShape {
  private static final byte[] NO_SEPARATOR = {};

  /** How many leaves a root that outgrew {@link PageDescriptor#ROOT_LEAF_LENGTH} starts with. */
  private static final int FIRST_LEAVES = 3;

  private final PageStore store;
  private final TreePath path;
  private final HeapPage left = new HeapPage();
  private final HeapPage right = new HeapPage();
  private byte[] separator = new byte[64];
  private int separatorLength;

  TreeShape(PageStore store, TreePath path) {
    this.store = store;
    this.path = path;
  }

  /**
   * Stores a leaf in scratch that is too long.
   *
   * @param newSlot the slot of the cell that was added, or -1 if one grew instead
   */
  void split(PageEntry root, int newSlot) {
    int depth = path.leafDepth();
    HeapPage page = path.page(depth);
    boolean append = path.rightEdge() && newSlot == page.count() - 1;
    boolean prepend = path.leftEdge() && newSlot == 0;
    while (!page.fits(depth == 0)) {
      if (depth == 0 && page.level() == 0) {
        growFirstLeaves(page);
        break;
      }
      cut(page, append ? page.count() - 1 : prepend ? 1 : balancedCut(page));
      if (depth == 0) {
        long leftId = store.addPage(left);
        long rightId = store.addPage(right);
        page.reset(page.level() + 1);
        page.insertChild(0, NO_SEPARATOR, 0, 0, leftId);
        page.insertChild(1, separator, 0, separatorLength, rightId);
        break;
      }
      long id = path.id(depth);
      long leftId = append ? id : store.addPage(left);
      long rightId = prepend && !append ? id : store.addPage(right);
      if (!append && !prepend) {
        store.dropPage(id);
      }
      depth--;
      page = path.load(root, depth);
      int slot = path.slot(depth);
      page.setChildId(slot, leftId);
      page.insertChild(slot + 1, separator, 0, separatorLength, rightId);
    }
    overwrite(root, depth);
  }

  /** Makes a root that is a leaf the parent of {@link #FIRST_LEAVES} leaves or more. */
  private void growFirstLeaves(HeapPage page) {
    int count = page.count();
    int share = (page.size() - PageDescriptor.cells(count)) / FIRST_LEAVES;
    right.reset(1);
    separatorLength = 0;
    int start = 0;
    while (start < count) {
      int end = start + 1;
      while (end < count
          && page.cell(end) - page.cell(start) < share
          && lengthOfLeaf(page, start, end + 1) <= PageDescriptor.TARGET_LENGTH) {
        end++;
      }
      left.reset(0);
      left.appendCells(page, start, end);
      if (start > 0) {
        separate(page, start - 1, page, start);
      }
      right.insertChild(right.count(), separator, 0, separatorLength, store.addPage(left));
      start = end;
    }
    page.load(right);
  }

  private static int lengthOfLeaf(HeapPage page, int start, int end) {
    int after = end == page.count() ? page.size() : page.cell(end);
    return PageDescriptor.cells(end - start) + after - page.cell(start);
  }

  /** Sets the separator to the shortest prefix of a leaf's key that is above the one before it. */
  private void separate(HeapPage low, int lowSlot, HeapPage high, int highSlot) {
    int last = low.cell(lowSlot);
    int lastKey = last + PageDescriptor.LEAF_KEY_OFFSET;
    int lastEnd = lastKey + PageDescriptor.keyLength(low, last);
    int first = high.cell(highSlot);
    int key = first + PageDescriptor.LEAF_KEY_OFFSET;
    int keyEnd = key + PageDescriptor.keyLength(high, first);
    int common = Arrays.mismatch(low.array(), lastKey, lastEnd, high.array(), key, keyEnd);
    setSeparator(high, key, common + 1);
  }

  /** Distributes a page's cells to {@link #left} and {@link #right}, and sets the separator. */
  private void cut(HeapPage page, int cut) {
    int level = page.level();
    left.reset(level);
    left.appendCells(page, 0, cut);
    right.reset(level);
    right.appendCells(page, cut, page.count());
    if (level == 0) {
      separate(left, cut - 1, right, 0);
    } else {
      int cell = right.cell(0);
      setSeparator(
          right, cell + PageDescriptor.INNER_KEY_OFFSET, PageDescriptor.keyLength(right, cell));
      right.clearFirstSeparator();
    }
  }

  private static int balancedCut(HeapPage page) {
    int count = page.count();
    int cells = PageDescriptor.cells(count);
    int half = (page.size() - cells) / 2;
    int cut = 1;
    int nearest = Integer.MAX_VALUE;
    for (int slot = 1; slot < count; slot++) {
      int distance = Math.abs(page.cell(slot) - cells - half);
      if (distance < nearest) {
        nearest = distance;
        cut = slot;
      }
    }
    return cut;
  }

  /** Stores a leaf in scratch that has lost a cell and is short or empty, and is not the root. */
  void shrink(PageEntry root) {
    int depth = path.leafDepth();
    HeapPage page = path.page(depth);
    while (depth > 0 && page.size() < PageDescriptor.MERGE_BELOW) {
      HeapPage parent = path.load(root, depth - 1);
      int slot = path.slot(depth - 1);
      if (page.count() == 0) {
        removeChild(parent, slot);
      } else if (!merge(page, parent, slot)) {
        break;
      }
      store.dropPage(path.id(depth));
      depth--;
      page = parent;
    }
    if (depth == 0) {
      collapse(page);
    }
    overwrite(root, depth);
  }

  private static void removeChild(HeapPage parent, int slot) {
    parent.removeCell(slot);
    if (slot == 0 && parent.count() > 0) {
      parent.clearFirstSeparator();
    }
  }

  /** Merges the child in {@code slot}, whose content is {@code page}, with one of its siblings. */
  private boolean merge(HeapPage page, HeapPage parent, int slot) {
    if (slot > 0) {
      long siblingId = parent.childId(slot - 1);
      left.load(page);
      loadPage(siblingId, right);
      if (join(right, left, parent, slot)) {
        store.dropPage(siblingId);
        return true;
      }
    }
    if (slot + 1 < parent.count()) {
      long siblingId = parent.childId(slot + 1);
      left.load(page);
      loadPage(siblingId, right);
      if (join(left, right, parent, slot + 1)) {
        store.dropPage(siblingId);
        return true;
      }
    }
    return false;
  }

  /** Puts {@code second}, the child in {@code slot}, behind {@code first}, the child before it. */
  private boolean join(HeapPage first, HeapPage second, HeapPage parent, int slot) {
    int cell = parent.cell(slot);
    int key = cell + PageDescriptor.INNER_KEY_OFFSET;
    int keyLength = PageDescriptor.keyLength(parent, cell);
    int bound = first.level() == 0 ? 0 : keyLength;
    int length = first.size() + second.size() - PageDescriptor.SLOTS_OFFSET + bound;
    if (length > PageDescriptor.MERGED_AT_MOST || !store.hasRoomForPage()) {
      return false;
    }
    if (second.level() > 0) {
      second.setFirstSeparator(parent.array(), key, keyLength);
    }
    first.appendCells(second, 0, second.count());
    parent.setChildId(slot - 1, store.addPage(first));
    parent.removeCell(slot);
    return true;
  }

  /** Replaces an inner root's content by its child's as long as it has only one. */
  private void collapse(HeapPage page) {
    while (page.level() > 0 && page.count() == 1) {
      long id = page.childId(0);
      loadPage(id, page);
      store.dropPage(id);
    }
  }

  private void overwrite(PageEntry root, int depth) {
    HeapPage page = path.page(depth);
    if (depth == 0) {
      root.put(page.array(), 0, page.size());
    } else {
      try (PageEntry entry = store.writePage(path.id(depth))) {
        entry.put(page.array(), 0, page.size());
      }
    }
    store.keep();
  }

  private void loadPage(long id, HeapPage page) {
    try (PageEntry entry = store.readPage(id)) {
      page.load(entry.bytes());
    }
  }

  private void setSeparator(PageBytes page, int offset, int length) {
    if (length > separator.length) {
      separator = new byte[length];
    }
    page.copyTo(offset, separator, 0, length);
    separatorLength = length;
  }
}
