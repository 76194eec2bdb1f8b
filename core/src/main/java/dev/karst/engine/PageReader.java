package dev.karst.engine;

import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.EntryKey;
import dev.karst.codec.ImageKeys;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemKeys;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.codec.KeyHash;
import dev.karst.collection.ItemCollections;
import dev.karst.collection.KeyRange;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of a query or scan of a table or one of its indexes; made for each.
 *
 * <p>Images are copied into the scratch's cells while the thread is inside the gate, and shown when
 * it has left.
 */
final class PageReader {
  private static final long MAX_PAGE_BYTES = 1024 * 1024;
  private static final int[] BY_NAME = {};

  private final StoredTable table;
  private final @Nullable TableIndex index;
  private final ItemKeys keys;
  private final ImageKeys imageKeys;
  private final Scratch scratch;
  private final boolean wholeItems;
  private final List<ItemView> whole = new ArrayList<>();

  /** How many of the cells the page has, and whether something may come behind them. */
  private int count;

  private boolean more;

  PageReader(
      StoredTable table,
      @Nullable String indexName,
      ItemKeys keys,
      ImageKeys imageKeys,
      boolean wholeItems,
      Scratch scratch) {
    this.table = table;
    this.index = indexName == null ? null : table.indexes().readable(indexName);
    this.keys = keys;
    this.imageKeys = imageKeys;
    this.wholeItems = wholeItems && index != null;
    this.scratch = scratch;
  }

  /** Fills the cells with a page of one partition. */
  void query(QueryPlan plan) {
    scratch.cells.forMany(plan.limit(), MAX_PAGE_BYTES);
    KeyRange range = range(plan);
    Item startKey = plan.startKey();
    EntryKey start = startKey == null ? null : position(startKey);
    EntryKey partition = partition(plan);
    if (start != null) {
      if (!samePartition(partition, start)
          || !range.contains(start.sortBytes(), 0, start.sortLength())) {
        throw new ValidationException(Messages.startingKeyOutsideQuery());
      }
      if (plan.forward()) {
        range.setLower(start.sortBytes(), 0, start.sortLength(), false);
      } else {
        range.setUpper(start.sortBytes(), 0, start.sortLength(), false);
      }
    }
    if (wholeItems) {
      StripeLock stripe = table.stripe(scratch.key);
      stripe.lock(table.name());
      try {
        read(partition, range, plan.forward());
        endPage();
      } finally {
        stripe.unlock();
      }
    } else {
      read(partition, range, plan.forward());
      endPage();
    }
  }

  private void read(EntryKey partition, KeyRange range, boolean forward) {
    readOn(partition, range, forward);
    ExpiredItems hidden = table.hidden();
    if (hidden != null) {
      hide(
          hidden,
          () -> readOn(partition, range.behind(scratch.cells.lastSortKey(), forward), forward));
    }
  }

  private void readOn(EntryKey partition, KeyRange range, boolean forward) {
    collections()
        .range(
            partition.partitionBytes(),
            0,
            partition.partitionLength(),
            range,
            forward,
            scratch.cells);
  }

  /** Fills the cells with a page of everything. */
  void scan(ScanPlan plan) {
    CellBuffer cells = scratch.cells.forMany(plan.limit(), MAX_PAGE_BYTES);
    HashSegment segment = HashSegment.of(plan.segment(), plan.totalSegments());
    TableScan scan = new TableScan(collections(), segment, cells);
    Item startKey = plan.startKey();
    if (startKey == null) {
      scan.run();
    } else {
      EntryKey start = position(startKey);
      if (!segment.contains(KeyHash.of(start.partitionBytes(), 0, start.partitionLength()))) {
        throw new ValidationException(
            Messages.startingKeyOutsideSegment(plan.totalSegments(), plan.segment()));
      }
      scan.run(
          start.partitionBytes(), start.partitionLength(), start.sortBytes(), start.sortLength());
    }
    ExpiredItems hidden = table.hidden();
    if (hidden != null) {
      hide(hidden, scan::runOn);
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
    more = scratch.cells.full() != null;
    if (wholeItems) {
      fetch();
    }
  }

  /**
   * Copies the table's items behind the index entries in the cells, those that are there: small
   * entries may stand for large items, so the page ends where these are too many bytes.
   */
  private void fetch() {
    ItemView entry = new ItemView();
    long bytes = 0;
    for (int cell = 0; cell < count; cell++) {
      if (scratch.cells.isHidden(cell)) {
        continue;
      }
      show(cell, entry);
      imageKeys.write(entry, scratch.key);
      CellBuffer copy = new CellBuffer();
      if (!table.read(scratch.key, copy.forOne())) {
        continue;
      }
      ItemView item =
          new ItemView().show(copy.bytes(), copy.start(0), copy.length(0), table.dictionary());
      if (!whole.isEmpty() && bytes + item.size() > MAX_PAGE_BYTES) {
        count = cell;
        more = true;
        return;
      }
      bytes += item.size();
      whole.add(item);
    }
  }

  /** Shows what was read. */
  ReadReport show(Consumer<ItemView> visitor) {
    ItemView view = new ItemView();
    int visible = 0;
    long bytes = 0;
    Item lastKey = null;
    for (int cell = 0; cell < count; cell++) {
      show(cell, view);
      if (more && cell == count - 1) {
        lastKey = ImageKeys.decode(view, keyAttributes());
      }
      if (scratch.cells.isHidden(cell)) {
        continue;
      }
      visible++;
      bytes += view.size();
      if (!wholeItems) {
        visitor.accept(view);
      }
    }
    long fetchedUnits = 0;
    for (ItemView item : whole) {
      fetchedUnits += (item.size() + 4095L) / 4096;
      visitor.accept(item);
    }
    return new ReadReport(wholeItems ? whole.size() : visible, bytes, fetchedUnits, lastKey);
  }

  private void show(int cell, ItemView view) {
    CellBuffer cells = scratch.cells;
    view.show(cells.bytes(), cells.start(cell), cells.length(cell), table.dictionary());
  }

  private ItemCollections collections() {
    return index == null ? table.collections() : index.collections();
  }

  /** The partition a query asks for; of the table itself, also in the scratch's key. */
  private EntryKey partition(QueryPlan plan) {
    EntryKey partition = new EntryKey();
    if (index == null || index.isLocal()) {
      keys.writePartition(plan.partition().get(0), scratch.key.clear());
      partition.copyPartition(scratch.key);
    } else {
      index
          .layout()
          .writePartition(plan.partition().stream().map(IndexKeyRange::bytes).toList(), partition);
    }
    return partition;
  }

  private KeyRange range(QueryPlan plan) {
    return index == null
        ? SortKeyRange.of(plan.sort(), table.record().definition().key()).range()
        : IndexKeyRange.of(plan.sortPrefix(), plan.sort());
  }

  /**
   * The stored key that a start key stands for.
   *
   * @throws ValidationException if it lacks an attribute of the key
   */
  private EntryKey position(Item startKey) {
    EntryKey position = new EntryKey();
    KeyBytes key = scratch.key.clear();
    keys.write(startKey, key);
    if (index == null) {
      position.copy(key);
      return position;
    }
    ImageWriter writer = new ImageWriter().beginTentatively(table.dictionary(), BY_NAME);
    DynamicItemCodec.write(startKey, writer);
    int length = writer.finish();
    ItemView view = new ItemView().show(writer.bytes(), 0, length, table.dictionary());
    if (!index.layout().write(view, key, position)) {
      throw new ValidationException(Messages.invalidStartingKey());
    }
    return position;
  }

  /** The attributes of the keys of what is read, the index's first. */
  private List<String> keyAttributes() {
    Set<String> names = new LinkedHashSet<>();
    if (index != null) {
      IndexDefinition definition = index.definition();
      definition.partition().forEach(attribute -> names.add(attribute.name()));
      definition.sort().forEach(attribute -> names.add(attribute.name()));
    }
    KeySchema key = table.record().definition().key();
    names.add(key.partition().name());
    key.sort().map(KeyAttribute::name).ifPresent(names::add);
    return List.copyOf(names);
  }

  private static boolean samePartition(EntryKey a, EntryKey b) {
    return Arrays.equals(
        a.partitionBytes(), 0, a.partitionLength(), b.partitionBytes(), 0, b.partitionLength());
  }
}
