package dev.karst.collection;

import dev.karst.storage.PageBytes;
import dev.karst.storage.PageEntry;
import dev.karst.storage.PageMap;
import dev.karst.storage.TableStorage;

/**
 * Finds and walks the items of one tree where they lie.
 *
 * <p>The root stays locked for reading until the end, so that the tree does not change meanwhile.
 * Of the pages below it one is open at a time: an inner page is searched, or for a walk copied to
 * the heap, and closed before its child is opened. A tree of one page costs one probe of the roots
 * map and nothing else.
 */
final class TreeReader {
  private final PageMap roots;
  private final ThreadLocal<Workspace> workspaces;

  TreeReader(TableStorage storage, ThreadLocal<Workspace> workspaces) {
    this.roots = storage.roots();
    this.workspaces = workspaces;
  }

  boolean get(
      byte[] rootKey,
      int rootOffset,
      int rootLength,
      byte[] key,
      int offset,
      int length,
      CellVisitor visitor) {
    try (PageEntry root = roots.read(rootKey, rootOffset, rootLength)) {
      return get(root, key, offset, length, visitor);
    }
  }

  /** Shows the item with that key in the tree of an open root. */
  boolean get(PageEntry root, byte[] key, int offset, int length, CellVisitor visitor) {
    if (!root.exists()) {
      return false;
    }
    PageBytes page = root.bytes();
    int header = PageDescriptor.header(page);
    int count = PageDescriptor.count(header);
    int level = PageDescriptor.level(header);
    return level == 0
        ? showFound(page, count, key, offset, length, visitor)
        : getBelow(level, child(page, count, key, offset, length), key, offset, length, visitor);
  }

  private boolean getBelow(
      int parentLevel, long childId, byte[] key, int offset, int length, CellVisitor visitor) {
    PageStore store = workspaces.get().store();
    long id = childId;
    for (int level = parentLevel - 1; ; level--) {
      try (PageEntry entry = store.readPage(id)) {
        PageBytes page = entry.bytes();
        int count = TreePath.countOf(page, level);
        if (level == 0) {
          return showFound(page, count, key, offset, length, visitor);
        }
        id = child(page, count, key, offset, length);
      }
    }
  }

  private static long child(PageBytes page, int count, byte[] key, int offset, int length) {
    int slot = PageSearch.findChild(page, count, key, offset, length);
    return PageDescriptor.childId(page, PageDescriptor.cell(page, count, slot));
  }

  private boolean showFound(
      PageBytes page, int count, byte[] key, int offset, int length, CellVisitor visitor) {
    int slot = PageSearch.find(page, count, key, offset, length);
    if (slot < 0) {
      return false;
    }
    show(page, PageDescriptor.cell(page, count, slot), visitor);
    return true;
  }

  StopReason range(
      byte[] rootKey,
      int rootOffset,
      int rootLength,
      KeyRange range,
      boolean forward,
      CellVisitor visitor) {
    try (PageEntry root = roots.read(rootKey, rootOffset, rootLength)) {
      if (!root.exists()) {
        return StopReason.EXHAUSTED;
      }
      PageBytes page = root.bytes();
      int header = PageDescriptor.header(page);
      int count = PageDescriptor.count(header);
      int level = PageDescriptor.level(header);
      boolean goOn =
          level == 0
              ? showRange(page, count, range, forward, visitor)
              : walk(page, count, level, workspaces.get(), range, forward, visitor);
      return goOn ? StopReason.EXHAUSTED : StopReason.STOPPED;
    }
  }

  /** Walks the children of an inner page that is the root or lies on the heap. */
  private boolean walk(
      PageBytes page,
      int count,
      int level,
      Workspace workspace,
      KeyRange range,
      boolean forward,
      CellVisitor visitor) {
    int first = range.firstChild(page, count);
    int last = range.lastChild(page, count);
    for (int i = 0; i <= last - first; i++) {
      int slot = forward ? first + i : last - i;
      long id = PageDescriptor.childId(page, PageDescriptor.cell(page, count, slot));
      if (!walkChild(id, level - 1, workspace, range, forward, visitor)) {
        return false;
      }
    }
    return true;
  }

  private boolean walkChild(
      long id,
      int level,
      Workspace workspace,
      KeyRange range,
      boolean forward,
      CellVisitor visitor) {
    HeapPage copy;
    int count;
    try (PageEntry entry = workspace.store().readPage(id)) {
      PageBytes page = entry.bytes();
      count = TreePath.countOf(page, level);
      if (level == 0) {
        return showRange(page, count, range, forward, visitor);
      }
      copy = workspace.pageOfLevel(level);
      copy.load(page);
    }
    return walk(copy, count, level, workspace, range, forward, visitor);
  }

  private boolean showRange(
      PageBytes page, int count, KeyRange range, boolean forward, CellVisitor visitor) {
    int first = range.firstSlot(page, count);
    int end = range.endSlot(page, count);
    int cells = PageDescriptor.cells(count);
    if (forward) {
      for (int slot = first; slot < end; slot++) {
        if (!show(page, cells + page.unsignedShortAt(PageDescriptor.slot(slot)), visitor)) {
          return false;
        }
      }
    } else {
      for (int slot = end - 1; slot >= first; slot--) {
        if (!show(page, cells + page.unsignedShortAt(PageDescriptor.slot(slot)), visitor)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean show(PageBytes page, int cell, CellVisitor visitor) {
    int keyLength = PageDescriptor.keyLength(page, cell);
    int word = PageDescriptor.imageWord(page, cell);
    int key = cell + PageDescriptor.LEAF_KEY_OFFSET;
    int image = PageDescriptor.image(cell, keyLength);
    return PageDescriptor.isLarge(word)
        ? showLarge(page, key, keyLength, page.longAt(image), word, visitor)
        : visitor.visit(page, key, keyLength, page, image, word);
  }

  private boolean showLarge(
      PageBytes page, int key, int keyLength, long largeId, int word, CellVisitor visitor) {
    try (PageEntry large = workspaces.get().store().readLarge(largeId)) {
      int length = PageDescriptor.imageLength(word);
      return visitor.visit(page, key, keyLength, large.bytes(), 0, length);
    }
  }
}
