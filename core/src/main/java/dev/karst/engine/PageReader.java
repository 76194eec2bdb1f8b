package dev.karst.engine;

import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.EntryKey;
import dev.karst.codec.ImageKeys;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemKeys;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.collection.KeyRange;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.value.Item;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of a query or scan of a table or one of its indexes whose keys are told as
 * attributes; made for each.
 */
final class PageReader {
  private static final int[] BY_NAME = {};

  private final StoredTable table;
  private final @Nullable TableIndex index;
  private final ItemKeys keys;
  private final Scratch scratch;
  private final PageCells cells;

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
    this.scratch = scratch;
    this.cells = new PageCells(table, index, imageKeys, wholeItems, scratch);
  }

  /** Reads a page of one partition. */
  void query(QueryPlan plan) {
    KeyRange range = range(plan);
    StoredPosition start = start(plan.startKey());
    writePartition(plan, scratch.partition);
    cells.query(range, plan.forward(), plan.limit(), start);
  }

  /** Reads a page of everything. */
  void scan(ScanPlan plan) {
    cells.scan(plan.segment(), plan.totalSegments(), plan.limit(), start(plan.startKey()));
  }

  /** Shows what was read. */
  ReadReport show(Consumer<ItemView> visitor) {
    ItemView view = new ItemView();
    int visible = 0;
    long bytes = 0;
    Item lastKey = null;
    for (int entry = 0; entry < cells.entries(); entry++) {
      cells.show(entry, view);
      if (cells.full() != null && entry == cells.entries() - 1) {
        lastKey = ImageKeys.decode(view, keyAttributes());
      }
      if (cells.isHidden(entry)) {
        continue;
      }
      visible++;
      bytes += view.size();
      if (!cells.hasWholeItems()) {
        visitor.accept(view);
      }
    }
    return cells.hasWholeItems()
        ? new ReadReport(cells.count(), bytes, showWholeItems(visitor), lastKey)
        : new ReadReport(visible, bytes, 0, lastKey);
  }

  /** Returns the units it takes to fetch them. */
  private long showWholeItems(Consumer<ItemView> visitor) {
    ItemView view = new ItemView();
    long units = 0;
    for (int item = 0; item < cells.count(); item++) {
      cells.showImage(item, view);
      units += (view.size() + 4095L) / 4096;
      visitor.accept(view);
    }
    return units;
  }

  /** Writes the partition a query asks for. */
  private void writePartition(QueryPlan plan, EntryKey partition) {
    if (index == null || index.isLocal()) {
      keys.writePartition(plan.partition().get(0), scratch.key.clear());
      partition.copyPartition(scratch.key);
    } else {
      index
          .layout()
          .writePartition(plan.partition().stream().map(IndexKeyRange::bytes).toList(), partition);
    }
  }

  private KeyRange range(QueryPlan plan) {
    return index == null
        ? SortKeyRange.of(plan.sort(), table.record().definition().key()).range()
        : IndexKeyRange.of(plan.sortPrefix(), plan.sort());
  }

  private @Nullable StoredPosition start(@Nullable Item startKey) {
    if (startKey == null) {
      return null;
    }
    EntryKey key = position(startKey);
    return new StoredPosition(
        Arrays.copyOf(key.partitionBytes(), key.partitionLength()),
        Arrays.copyOf(key.sortBytes(), key.sortLength()));
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
}
