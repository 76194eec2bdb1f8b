package dev.karst.engine;

import dev.karst.codec.ImageKeys;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.codec.KeyHash;
import dev.karst.collection.ItemCollections;
import dev.karst.collection.KeyRange;
import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills new indexes with the items the table has. Writers may go on: they keep the entries of what
 * they write up to date themselves from the moment an index is there.
 *
 * <p>Reads and indexes a few items at a time under their stripe's lock, partition after partition
 * in hash order. Used by one thread; takes steps of a bounded size. A global index that there is no
 * room for is left out and stays unbuilt: its table can be opened all the same, and it be dropped.
 */
final class Backfill {
  private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
  private static final int ITEMS_PER_LOCK = 50;
  private static final long BYTES_PER_LOCK = 256 * 1024;
  private static final byte[] NONE = {};

  private final StoredTable table;

  /** Those that are still hoped for. */
  private final List<TableIndex> indexes;

  private final @Nullable CollectionSizes sizes;
  private final ImageKeys keys;
  private final KeyBytes key = new KeyBytes();
  private final ItemView item = new ItemView();
  private final CellBuffer cells = new CellBuffer();
  private final IndexScratch scratch = new IndexScratch();

  /** The partition that was worked on last, and where in it. */
  private byte[] partition = NONE;

  private byte[] lastSortKey = NONE;
  private boolean partitionDone = true;
  private int budget;

  /**
   * @param sizes the sizes of item collections to count as well; only while nobody writes
   */
  Backfill(StoredTable table, List<TableIndex> indexes, @Nullable CollectionSizes sizes) {
    this.table = table;
    this.indexes = new ArrayList<>(indexes);
    this.sizes = sizes;
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
    budget = items;
    if (!partitionDone) {
      fillPartition();
    }
    if (partitionDone && budget > 0) {
      ItemCollections collections = table.collections();
      collections.scanPartitions(
          partition.length == 0 ? 0 : KeyHash.of(partition, 0, partition.length),
          partition,
          0,
          partition.length,
          this::visit);
    }
    if (partitionDone && budget > 0) {
      indexes.forEach(TableIndex::built);
      return true;
    }
    return false;
  }

  private boolean visit(long hash, byte[] bytes, int offset, int length) {
    if (budget <= 0) {
      return false;
    }
    partition = Arrays.copyOfRange(bytes, offset, offset + length);
    lastSortKey = NONE;
    partitionDone = false;
    fillPartition();
    return partitionDone;
  }

  private void fillPartition() {
    while (!partitionDone && budget > 0) {
      fillSome();
      budget -= Math.max(1, cells.count());
    }
  }

  private void fillSome() {
    KeyRange range = new KeyRange();
    if (lastSortKey.length > 0) {
      range.setLower(lastSortKey, 0, lastSortKey.length, false);
    }
    StripeLock stripe = table.stripe(KeyHash.of(partition, 0, partition.length));
    stripe.lock(table.name());
    try {
      cells.forMany(ITEMS_PER_LOCK, BYTES_PER_LOCK);
      table.collections().range(partition, 0, partition.length, range, true, cells);
      for (int cell = 0; cell < cells.count(); cell++) {
        item.show(cells.bytes(), cells.start(cell), cells.length(cell), table.dictionary());
        add();
      }
      partitionDone = cells.full() == null || cells.lastSortKey().length == 0;
      if (cells.count() > 0) {
        lastSortKey = cells.lastSortKey();
      }
    } finally {
      stripe.unlock();
    }
  }

  private void add() {
    keys.write(item, key);
    indexes.removeIf(this::isHopeless);
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
  private boolean isHopeless(TableIndex index) {
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
    return true;
  }
}
