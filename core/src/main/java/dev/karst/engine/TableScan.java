package dev.karst.engine;

import dev.karst.codec.KeyHash;
import dev.karst.collection.ItemCollections;
import dev.karst.collection.KeyRange;
import java.util.Arrays;

/**
 * One page of a scan of a table or index: partitions in hash order, the items of each in sort-key
 * order.
 */
final class TableScan {
  private static final byte[] NO_PARTITION = {};

  private final ItemCollections collections;
  private final HashSegment segment;
  private final CellBuffer cells;
  private byte[] lastPartition = NO_PARTITION;

  TableScan(ItemCollections collections, HashSegment segment, CellBuffer cells) {
    this.collections = collections;
    this.segment = segment;
    this.cells = cells;
  }

  /** Fills the cell buffer from the start of the segment. */
  void run() {
    collections.scanPartitions(segment.first(), NO_PARTITION, 0, 0, this::visitPartition);
  }

  /** Fills the cell buffer behind a key. */
  void run(byte[] partition, int partitionLength, byte[] sort, int sortLength) {
    KeyRange behind = new KeyRange().setLower(sort, 0, sortLength, false);
    if (visit(partition, 0, partitionLength, behind)) {
      collections.scanPartitions(
          KeyHash.of(partition, 0, partitionLength),
          partition,
          0,
          partitionLength,
          this::visitPartition);
    }
  }

  /** Goes on filling the cell buffer behind the item it took last. */
  void runOn() {
    byte[] sort = cells.lastSortKey();
    run(lastPartition, lastPartition.length, sort, sort.length);
  }

  /** The partition of the last item taken. */
  byte[] lastPartition() {
    return lastPartition;
  }

  private boolean visitPartition(long hash, byte[] partition, int offset, int length) {
    return segment.contains(hash) && visit(partition, offset, length, KeyRange.all());
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
