package dev.karst.collection;

import dev.karst.storage.TableStorage;

/** What one thread needs to work on one table's trees: key buffers, scratch pages, outcomes. */
final class Workspace {
  private final PageStore store;
  private final TreePath path;
  private final TreeWriter writer;
  private final PutOutcome putOutcome = new PutOutcome();
  private final RemoveOutcome removeOutcome = new RemoveOutcome();
  private final byte[] rootKey = new byte[2];
  private byte[] sortKey = new byte[128];

  Workspace(TableStorage storage) {
    store = new PageStore(storage);
    path = new TreePath(store);
    writer = new TreeWriter(storage, store, path);
  }

  PageStore store() {
    return store;
  }

  TreeWriter writer() {
    return writer;
  }

  PutOutcome putOutcome() {
    return putOutcome;
  }

  RemoveOutcome removeOutcome() {
    return removeOutcome;
  }

  /** A scratch page for walking an inner page of {@code level}. */
  HeapPage pageOfLevel(int level) {
    path.reserve(level + 1);
    return path.page(level);
  }

  /** A buffer for a directory slice's root key. */
  byte[] rootKey() {
    return rootKey;
  }

  /** A buffer of at least {@code length} bytes for a directory's sort key. */
  byte[] sortKey(int length) {
    if (length > sortKey.length) {
      sortKey = new byte[length];
    }
    return sortKey;
  }
}
