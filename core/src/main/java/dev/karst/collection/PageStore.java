package dev.karst.collection;

import dev.karst.error.CorruptStoreException;
import dev.karst.storage.PageEntry;
import dev.karst.storage.PageMap;
import dev.karst.storage.TableStorage;
import org.jspecify.annotations.Nullable;

/**
 * A table's pages and large items by id, as one thread uses them, with what a change adds and
 * drops.
 *
 * <p>A change writes what is new under new ids, then overwrites one stored page: from then on it
 * counts ({@link #keep}), and what it replaced is freed ({@link #free}). A change that fails before
 * takes its new entries back ({@link #rollBack}).
 */
final class PageStore {
  private final TableStorage storage;
  private final byte[] pageKey = new byte[Long.BYTES];
  private final byte[] largeKey = new byte[Long.BYTES];
  private final PageIds addedPages = new PageIds();
  private final PageIds addedLarge = new PageIds();
  private final PageIds droppedPages = new PageIds();
  private final PageIds droppedLarge = new PageIds();
  private @Nullable PageMap pages;
  private @Nullable PageMap large;

  PageStore(TableStorage storage) {
    this.storage = storage;
  }

  /** Opens a page for reading; it must be there. */
  PageEntry readPage(long id) {
    return present(pages().read(key(pageKey, id), 0, Long.BYTES), "page", id);
  }

  /** Opens a page for writing; it must be there. */
  PageEntry writePage(long id) {
    return present(pages().write(key(pageKey, id), 0, Long.BYTES), "page", id);
  }

  /** Opens a large item for reading; it must be there. */
  PageEntry readLarge(long id) {
    return present(large().read(key(largeKey, id), 0, Long.BYTES), "large item", id);
  }

  /** Stores a page under a new id, which it returns. */
  long addPage(HeapPage page) {
    long id = storage.nextPageId();
    try (PageEntry entry = pages().write(key(pageKey, id), 0, Long.BYTES)) {
      entry.put(page.array(), 0, page.size());
      addedPages.add(id);
    }
    return id;
  }

  /** Stores a large item under a new id, which it returns. */
  long addLarge(byte[] image, int offset, int length) {
    long id = storage.nextPageId();
    try (PageEntry entry = large().write(key(largeKey, id), 0, Long.BYTES)) {
      entry.put(image, offset, length);
      addedLarge.add(id);
    }
    return id;
  }

  /** Whether the pages map can take another page. */
  boolean hasRoomForPage() {
    return pages().hasRoom(1, PageDescriptor.TARGET_LENGTH);
  }

  /** Notes a page that the change makes unreachable. */
  void dropPage(long id) {
    droppedPages.add(id);
  }

  /** Notes a large item that the change makes unreachable. */
  void dropLarge(long id) {
    droppedLarge.add(id);
  }

  /** The change is stored: nothing is taken back from here on. */
  void keep() {
    addedPages.clear();
    addedLarge.clear();
  }

  /** Frees what the change made unreachable. No page or large item may be open. */
  void free() {
    removeAll(droppedPages, droppedLarge);
  }

  /** Takes back what a failed change added, and forgets what it meant to drop. */
  void rollBack(Throwable failure) {
    droppedPages.clear();
    droppedLarge.clear();
    try {
      removeAll(addedPages, addedLarge);
    } catch (RuntimeException secondFailure) {
      failure.addSuppressed(secondFailure);
      keep();
    }
  }

  private void removeAll(PageIds pageIds, PageIds largeIds) {
    while (!pageIds.isEmpty()) {
      try (PageEntry entry = writePage(pageIds.removeLast())) {
        entry.remove();
      }
    }
    while (!largeIds.isEmpty()) {
      long id = largeIds.removeLast();
      try (PageEntry entry =
          present(large().write(key(largeKey, id), 0, Long.BYTES), "large item", id)) {
        entry.remove();
      }
    }
  }

  private PageMap pages() {
    PageMap map = pages;
    if (map == null) {
      map = storage.pages();
      pages = map;
    }
    return map;
  }

  private PageMap large() {
    PageMap map = large;
    if (map == null) {
      map = storage.large();
      large = map;
    }
    return map;
  }

  private static byte[] key(byte[] key, long id) {
    for (int i = Long.BYTES - 1; i >= 0; i--) {
      key[i] = (byte) id;
      id >>>= Byte.SIZE;
    }
    return key;
  }

  private static PageEntry present(PageEntry entry, String what, long id) {
    if (!entry.exists()) {
      entry.close();
      throw new CorruptStoreException("A " + what + " that is referred to must exist: id=" + id);
    }
    return entry;
  }
}
