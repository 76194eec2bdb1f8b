package dev.karst.engine;

import dev.karst.codec.EntryKey;
import dev.karst.codec.ImageKeys;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyHash;
import dev.karst.collection.ItemCollections;
import dev.karst.collection.KeyRange;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The images of one page of a query or scan of a table or one of its indexes. Made for each page.
 *
 * <p>They are copied into the scratch's cells while the thread is inside the gate, to be looked at
 * when it has left.
 */
final class PageCells {
  private static final long MAX_BYTES = 1024 * 1024;

  private final StoredTable table;
  private final @Nullable TableIndex index;
  private final ImageKeys imageKeys;
  private final Scratch scratch;

  /** The table's items behind the entries that were read, where those are wanted. */
  private final @Nullable CellBuffer whole;

  private @Nullable TableScan scan;

  /** How many of the cells the page has, and why it ends before the query does. */
  private int count;

  private Page.@Nullable Reason full;

  /** How many whole items the page has. */
  private int wholeCount;

  private boolean endsEarly;

  /**
   * @param wholeItems whether the table's items are wanted though a local secondary index is read
   */
  PageCells(
      StoredTable table,
      @Nullable TableIndex index,
      ImageKeys imageKeys,
      boolean wholeItems,
      Scratch scratch) {
    this.table = table;
    this.index = index;
    this.imageKeys = imageKeys;
    this.scratch = scratch;
    this.whole = wholeItems && index != null ? new CellBuffer() : null;
  }

  /**
   * Reads a page of the scratch's partition.
   *
   * @param start the last key of the page before, or null for the start
   * @throws ValidationException if the start is not within what is asked for
   */
  void query(KeyRange range, boolean forward, int limit, @Nullable StoredPosition start) {
    if (start != null) {
      startBehind(start, range, forward);
    }
    scratch.cells.forMany(limit, MAX_BYTES);
    if (whole == null) {
      read(range, forward);
      endPage();
      return;
    }
    // The partition is the table's, too: under its stripe entries and items are of one instant.
    StripeLock stripe = table.stripe(scratch.partition.hash());
    stripe.lock(table.name());
    try {
      read(range, forward);
      endPage();
    } finally {
      stripe.unlock();
    }
  }

  private void startBehind(StoredPosition start, KeyRange range, boolean forward) {
    byte[] sort = start.sort();
    boolean samePartition =
        Arrays.equals(
            scratch.partition.partitionBytes(),
            0,
            scratch.partition.partitionLength(),
            start.partition(),
            0,
            start.partition().length);
    if (!samePartition || !range.contains(sort, 0, sort.length)) {
      throw new ValidationException(Messages.startingKeyOutsideQuery());
    }
    range.behind(sort, forward);
  }

  private void read(KeyRange range, boolean forward) {
    readOn(range, forward);
    ExpiredItems hidden = table.hidden();
    if (hidden != null) {
      hide(hidden, () -> readOn(range.behind(scratch.cells.lastSortKey(), forward), forward));
    }
  }

  private void readOn(KeyRange range, boolean forward) {
    EntryKey partition = scratch.partition;
    collections()
        .range(
            partition.partitionBytes(),
            0,
            partition.partitionLength(),
            range,
            forward,
            scratch.cells);
  }

  /**
   * Reads a page of everything, or of one of several segments.
   *
   * @param start the last key of the page before, or null for the start
   * @throws ValidationException if the start is not within the segment
   */
  void scan(int segment, int totalSegments, int limit, @Nullable StoredPosition start) {
    CellBuffer cells = scratch.cells.forMany(limit, MAX_BYTES);
    HashSegment hashes = HashSegment.of(segment, totalSegments);
    TableScan running = new TableScan(collections(), hashes, cells);
    scan = running;
    if (start == null) {
      running.run();
    } else {
      byte[] partition = start.partition();
      if (!hashes.contains(KeyHash.of(partition, 0, partition.length))) {
        throw new ValidationException(Messages.startingKeyOutsideSegment(totalSegments, segment));
      }
      running.run(partition, partition.length, start.sort(), start.sort().length);
    }
    ExpiredItems hidden = table.hidden();
    if (hidden != null) {
      hide(hidden, running::runOn);
    }
    endPage();
  }

  /** An entry may not hold when its item expires: then the item itself is looked at. */
  private void hide(ExpiredItems hidden, ExpiredItems.Continuation continuation) {
    boolean shows = index == null || index.holds(hidden.attributeId());
    hidden.hide(scratch.cells, shows ? this::show : this::showOfTable, continuation);
  }

  /** Shows the table's item behind an index entry, if it is there. */
  private void showOfTable(int cell, ItemView view) {
    show(cell, view);
    imageKeys.write(view, scratch.key);
    CellBuffer copy = new CellBuffer();
    if (table.read(scratch.key, copy.forOne())) {
      view.show(copy.bytes(), copy.start(0), copy.length(0), table.dictionary());
    } else {
      view.showNothing();
    }
  }

  private void endPage() {
    count = scratch.cells.count();
    full = scratch.cells.full();
    if (whole != null) {
      fetch(whole.forMany(Integer.MAX_VALUE, Long.MAX_VALUE));
    }
  }

  /**
   * Copies the table's items behind the index entries in the cells, those that are there: small
   * entries may stand for large items, so the page ends where these are too many bytes.
   */
  private void fetch(CellBuffer items) {
    ItemView view = new ItemView();
    long bytes = 0;
    for (int cell = 0; cell < count; cell++) {
      if (scratch.cells.isHidden(cell)) {
        continue;
      }
      show(cell, view);
      imageKeys.write(view, scratch.key);
      if (!table.read(scratch.key, items)) {
        continue;
      }
      showWhole(wholeCount, items, view);
      bytes += view.size();
      if (wholeCount > 0 && bytes > MAX_BYTES) {
        count = cell;
        full = Page.Reason.SIZE;
        endsEarly = true;
        return;
      }
      wholeCount++;
    }
  }

  /** How many items or entries the page looked at, hidden ones not counted for whole items. */
  int count() {
    return whole == null ? count : wholeCount;
  }

  /** Whether one of them is to be shown. */
  boolean isShown(int position) {
    return whole != null || !scratch.cells.isHidden(position);
  }

  /** What the images that are to be shown lie in. */
  CellBuffer images() {
    return whole == null ? scratch.cells : whole;
  }

  /** Why the page ends though there may be more behind it, or null if there is no more. */
  Page.@Nullable Reason full() {
    return full;
  }

  /** How many entries of the index or items of the table the page has, hidden ones included. */
  int entries() {
    return count;
  }

  boolean isHidden(int entry) {
    return scratch.cells.isHidden(entry);
  }

  /** Shows an entry of the index or an item of the table. */
  void show(int cell, ItemView view) {
    CellBuffer cells = scratch.cells;
    view.show(cells.bytes(), cells.start(cell), cells.length(cell), table.dictionary());
  }

  /** Whether the page shows the table's items behind the entries of an index. */
  boolean hasWholeItems() {
    return whole != null;
  }

  private void showWhole(int cell, CellBuffer items, ItemView view) {
    view.show(items.bytes(), items.start(cell), items.length(cell), table.dictionary());
  }

  /** Shows one of the images that {@link #images} has. */
  void showImage(int position, ItemView view) {
    showWhole(position, images(), view);
  }

  /** The position behind the page, which has something. */
  Position end(ReadKeys keys) {
    if (endsEarly && index != null) {
      return endOfCells(keys, index);
    }
    byte[] sort = scratch.cells.lastSortKey();
    TableScan running = scan;
    return running == null
        ? keys.encode(scratch.partition.partitionBytes(), scratch.partition.partitionLength(), sort)
        : keys.encode(running.lastPartition(), running.lastPartition().length, sort);
  }

  /** The position behind the last entry that the page has, which is not the last that was read. */
  private Position endOfCells(ReadKeys keys, TableIndex read) {
    ItemView entry = new ItemView();
    show(count - 1, entry);
    imageKeys.write(entry, scratch.key);
    EntryKey key = new EntryKey();
    read.layout().write(entry, scratch.key, key);
    return keys.encode(
        key.partitionBytes(),
        key.partitionLength(),
        Arrays.copyOf(key.sortBytes(), key.sortLength()));
  }

  private ItemCollections collections() {
    return index == null ? table.collections() : index.collections();
  }
}
