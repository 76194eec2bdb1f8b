package dev.karst.engine;

import dev.karst.codec.ItemView;
import dev.karst.codec.KeyHash;
import dev.karst.collection.ItemCollections;
import dev.karst.collection.KeyRange;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Shows all items of a table once, partition after partition in hash order, in steps of a bounded
 * size between which writers may go on.
 *
 * <p>A few items at a time are shown under their stripe's lock. If showing one throws, the next
 * step shows it and some of those before it again. Used by one thread.
 */
final class TableWalk {
  private static final int ITEMS_PER_LOCK = 50;
  private static final long BYTES_PER_LOCK = 256 * 1024;
  private static final byte[] NONE = {};

  private final StoredTable table;
  private final Consumer<ItemView> visitor;
  private final ItemView item = new ItemView();
  private final CellBuffer cells = new CellBuffer();

  /** The partition that was worked on last, and where in it. */
  private byte[] partition = NONE;

  private byte[] lastSortKey = NONE;
  private boolean partitionDone = true;
  private int budget;

  /**
   * @param visitor is shown each item, valid only while it is shown
   */
  TableWalk(StoredTable table, Consumer<ItemView> visitor) {
    this.table = table;
    this.visitor = visitor;
  }

  /**
   * Shows about so many items more.
   *
   * @return whether that was all
   */
  boolean step(int items) {
    budget = items;
    if (!partitionDone) {
      showPartition();
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
    return partitionDone && budget > 0;
  }

  private boolean visit(long hash, byte[] bytes, int offset, int length) {
    if (budget <= 0) {
      return false;
    }
    partition = Arrays.copyOfRange(bytes, offset, offset + length);
    lastSortKey = NONE;
    partitionDone = false;
    showPartition();
    return partitionDone;
  }

  private void showPartition() {
    while (!partitionDone && budget > 0) {
      showSome();
      budget -= Math.max(1, cells.count());
    }
  }

  private void showSome() {
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
        visitor.accept(item);
      }
      partitionDone = cells.full() == null || cells.lastSortKey().length == 0;
      if (cells.count() > 0) {
        lastSortKey = cells.lastSortKey();
      }
    } finally {
      stripe.unlock();
    }
  }
}
