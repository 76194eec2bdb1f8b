package dev.karst.engine;

import dev.karst.codec.KeyHash;
import dev.karst.collection.ItemCollections;
import dev.karst.collection.KeyRange;
import java.util.Arrays;
import java.util.Optional;

/** One page of a scan: partitions in hash order, the items of each in sort-key order. */
final class TableScan {
  private final ItemCollections collections;
  private final CellBuffer cells;
  private byte[] lastPartition = new byte[0];

  TableScan(ItemCollections collections, CellBuffer cells) {
    this.collections = collections;
    this.cells = cells;
  }

  /** Fills the cell buffer, behind a key or from the start. */
  void run(Optional<StoredPosition> start) {
    if (start.isEmpty()) {
      collections.scanPartitions(this::visitPartition);
      return;
    }
    StoredPosition after = start.get();
    byte[] partition = after.partition();
    if (visit(
        partition,
        0,
        partition.length,
        new KeyRange().setLower(after.sort(), 0, after.sort().length, false))) {
      collections.scanPartitions(
          KeyHash.of(partition, 0, partition.length),
          partition,
          0,
          partition.length,
          this::visitPartition);
    }
  }

  /** The partition of the last item taken. */
  byte[] lastPartition() {
    return lastPartition;
  }

  private boolean visitPartition(long hash, byte[] partition, int offset, int length) {
    return visit(partition, offset, length, KeyRange.all());
  }

  private boolean visit(byte[] partition, int offset, int length, KeyRange range) {
    int before = cells.count();
    collections.range(partition, offset, length, range, true, cells);
    if (cells.count() > before) {
      lastPartition = Arrays.copyOfRange(partition, offset, offset + length);
    }
    return cells.full() == null;
  }
}
