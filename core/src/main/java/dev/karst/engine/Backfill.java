package dev.karst.engine;

import dev.karst.codec.ImageKeys;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills new indexes with the items the table has. Writers may go on: they keep the entries of what
 * they write up to date themselves from the moment an index is there.
 *
 * <p>Used by one thread; takes steps of a bounded size. A global index that there is no room for is
 * left out and stays unbuilt: its table can be opened all the same, and it be dropped.
 */
final class Backfill {
  private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

  private final StoredTable table;

  /** Those that are still hoped for. */
  private final List<TableIndex> indexes;

  private final @Nullable CollectionSizes sizes;
  private final TableWalk walk;
  private final ImageKeys keys;
  private final KeyBytes key = new KeyBytes();
  private final IndexScratch scratch = new IndexScratch();

  /**
   * @param sizes the sizes of item collections to count as well; only while nobody writes
   */
  Backfill(StoredTable table, List<TableIndex> indexes, @Nullable CollectionSizes sizes) {
    this.table = table;
    this.indexes = new ArrayList<>(indexes);
    this.sizes = sizes;
    this.walk = new TableWalk(table, this::add);
    this.keys = new ImageKeys(table.record().definition().key(), table.dictionary());
  }

  /**
   * Indexes about so many items more.
   *
   * @return whether all are done, and the indexes built that there was room for
   */
  boolean step(int items) {
    if (indexes.isEmpty() && sizes == null) {
      return true;
    }
    if (walk.step(items)) {
      indexes.forEach(TableIndex::built);
      return true;
    }
    return false;
  }

  private void add(ItemView item) {
    keys.write(item, key);
    indexes.removeIf(index -> isHopeless(index, item));
    long size = item.size();
    for (TableIndex index : indexes) {
      index.add(key, item, scratch);
      size += index.isLocal() ? scratch.after.size() : 0;
    }
    if (sizes != null) {
      sizes.add(key, size);
    }
  }

  /** Whether the item does not fit into a global index, which then is better not there at all. */
  private boolean isHopeless(TableIndex index, ItemView item) {
    if (index.hasRoomFor(1, item.length())) {
      return false;
    }
    if (index.isLocal()) {
      throw new StorageFullException(Messages.tableFull(index.name()));
    }
    LOG.error(
        "Index {} of table {} is full, or the disk is: it cannot be filled and stays unreadable;"
            + " drop it, make room, and create it again",
        index.name(),
        table.name());
    index.failed();
    return true;
  }
}
