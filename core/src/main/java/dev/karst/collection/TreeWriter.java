package dev.karst.collection;

import dev.karst.storage.PageBytes;
import dev.karst.storage.PageEntry;
import dev.karst.storage.PageMap;
import dev.karst.storage.TableStorage;

/**
 * Changes one tree at a time, for one thread.
 *
 * <p>The root stays locked for writing during the whole change. The leaf is copied to the heap,
 * which reads it front to back, searched there, changed and put back; if it then is too long or too
 * short, {@link TreeShape} takes over. What the change did stays readable until the next one.
 */
final class TreeWriter {
  private static final int NONE = -1;

  private final PageMap roots;
  private final PageStore store;
  private final TreePath path;
  private final TreeShape shape;
  private int previousLength;
  private boolean rootTurned;

  /** The slot the last edit concerned: of the added cell, or {@link #NONE} if one was replaced. */
  private int newSlot;

  TreeWriter(TableStorage storage, PageStore store, TreePath path) {
    this.roots = storage.roots();
    this.store = store;
    this.path = path;
    this.shape = new TreeShape(store, path);
  }

  /** The length of the image that was replaced or removed, or -1 if there was none. */
  int previousLength() {
    return previousLength;
  }

  /** Whether the last put created its tree, or the last removal ended it. */
  boolean rootTurned() {
    return rootTurned;
  }

  void put(
      byte[] rootKey,
      int rootOffset,
      int rootLength,
      byte[] key,
      int keyOffset,
      int keyLength,
      byte[] image,
      int imageOffset,
      int imageLength) {
    try (PageEntry root = roots.write(rootKey, rootOffset, rootLength)) {
      put(root, key, keyOffset, keyLength, image, imageOffset, imageLength);
    } catch (RuntimeException | Error failure) {
      store.rollBack(failure);
      throw failure;
    }
  }

  /**
   * Shows the item of a key, if there is one, and puts what is then decided.
   *
   * @return whether anything was put
   */
  boolean put(
      byte[] rootKey,
      int rootOffset,
      int rootLength,
      byte[] key,
      int keyOffset,
      int keyLength,
      TreeReader reader,
      CellVisitor current,
      PutDecision decision) {
    try (PageEntry root = roots.update(rootKey, rootOffset, rootLength)) {
      reader.get(root, key, keyOffset, keyLength, current);
      if (!decision.decide()) {
        return false;
      }
      root.forWriting();
      put(root, key, keyOffset, keyLength, decision.image(), 0, decision.imageLength());
      return true;
    } catch (RuntimeException | Error failure) {
      store.rollBack(failure);
      throw failure;
    }
  }

  private void put(
      PageEntry root,
      byte[] key,
      int keyOffset,
      int keyLength,
      byte[] image,
      int imageOffset,
      int imageLength) {
    rootTurned = !root.exists();
    if (rootTurned) {
      path.reserve(1);
      previousLength = NONE;
      HeapPage page = path.page(0);
      page.reset(0);
      write(page, 0, false, key, keyOffset, keyLength, image, imageOffset, imageLength);
      root.put(page.array(), 0, page.size());
      store.keep();
      return;
    }
    path.descend(root, key, keyOffset, keyLength);
    int depth = path.leafDepth();
    boolean stored;
    if (depth == 0) {
      stored = put(root, 0, key, keyOffset, keyLength, image, imageOffset, imageLength);
    } else {
      try (PageEntry leaf = store.writePage(path.id(depth))) {
        stored = put(leaf, depth, key, keyOffset, keyLength, image, imageOffset, imageLength);
      }
    }
    if (!stored) {
      shape.split(root, newSlot);
    }
    store.free();
  }

  /** Changes the leaf in scratch, and stores it if it fits. */
  private boolean put(
      PageEntry leaf,
      int depth,
      byte[] key,
      int keyOffset,
      int keyLength,
      byte[] image,
      int imageOffset,
      int imageLength) {
    HeapPage page = path.page(depth);
    page.load(leaf.bytes());
    int slot = PageSearch.find(page, page.count(), key, keyOffset, keyLength);
    boolean replace = slot >= 0;
    if (replace) {
      notePrevious(page, page.cell(slot));
      newSlot = NONE;
    } else {
      previousLength = NONE;
      slot = -1 - slot;
      newSlot = slot;
    }
    write(page, slot, replace, key, keyOffset, keyLength, image, imageOffset, imageLength);
    if (!page.fits(depth == 0)) {
      return false;
    }
    leaf.put(page.array(), 0, page.size());
    store.keep();
    return true;
  }

  private void write(
      HeapPage page,
      int slot,
      boolean replace,
      byte[] key,
      int keyOffset,
      int keyLength,
      byte[] image,
      int imageOffset,
      int imageLength) {
    if (imageLength <= PageDescriptor.MAX_INLINE_IMAGE) {
      page.putItem(slot, replace, key, keyOffset, keyLength, image, imageOffset, imageLength);
    } else {
      long largeId = store.addLarge(image, imageOffset, imageLength);
      page.putReference(slot, replace, key, keyOffset, keyLength, largeId, imageLength);
    }
  }

  void remove(
      byte[] rootKey, int rootOffset, int rootLength, byte[] key, int keyOffset, int keyLength) {
    previousLength = NONE;
    rootTurned = false;
    try (PageEntry root = roots.write(rootKey, rootOffset, rootLength)) {
      if (!root.exists()) {
        return;
      }
      path.descend(root, key, keyOffset, keyLength);
      int depth = path.leafDepth();
      boolean stored;
      if (depth == 0) {
        stored = remove(root, 0, key, keyOffset, keyLength);
      } else {
        try (PageEntry leaf = store.writePage(path.id(depth))) {
          stored = remove(leaf, depth, key, keyOffset, keyLength);
        }
      }
      if (!stored) {
        shape.shrink(root);
      }
      store.free();
    } catch (RuntimeException | Error failure) {
      store.rollBack(failure);
      throw failure;
    }
  }

  /** Removes the cell, if there is one, in scratch, and stores the leaf if it need not shrink. */
  private boolean remove(PageEntry leaf, int depth, byte[] key, int keyOffset, int keyLength) {
    HeapPage page = path.page(depth);
    page.load(leaf.bytes());
    int slot = PageSearch.find(page, page.count(), key, keyOffset, keyLength);
    if (slot < 0) {
      return true;
    }
    notePrevious(page, page.cell(slot));
    if (depth == 0 && page.count() == 1) {
      leaf.remove();
      rootTurned = true;
      return true;
    }
    page.removeCell(slot);
    if (depth > 0 && page.size() < PageDescriptor.MERGE_BELOW) {
      return false;
    }
    leaf.put(page.array(), 0, page.size());
    return true;
  }

  private void notePrevious(PageBytes page, int cell) {
    int word = PageDescriptor.imageWord(page, cell);
    previousLength = PageDescriptor.imageLength(word);
    if (PageDescriptor.isLarge(word)) {
      int keyLength = PageDescriptor.keyLength(page, cell);
      store.dropLarge(page.longAt(PageDescriptor.image(cell, keyLength)));
    }
  }
}
