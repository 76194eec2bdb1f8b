package dev.karst.engine;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.EntryKey;
import dev.karst.codec.IndexKeyLayout;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.collection.ItemCollections;
import dev.karst.collection.PutOutcome;
import dev.karst.collection.RemoveOutcome;
import dev.karst.journal.Manifest;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexDescription;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.ProjectionType;
import dev.karst.storage.TableStorage;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * A secondary index: collections of entries, each a copy of the projected part of an item.
 *
 * <p>{@link #update} is called under the item's stripe lock, so changes of one item's entry never
 * meet. Entries of different items may share a collection of a global index, whose own stripes keep
 * them apart; a local index shares the table's stripes, since its partition keys are the table's.
 */
final class TableIndex {
  private final int id;
  private final IndexDefinition definition;
  private final TableStorage storage;
  private final ItemCollections collections;
  private final AttributeDictionary names;
  private final IndexKeyLayout layout;
  private final IndexKeyRules rules;
  private final Stripes stripes = new Stripes();
  private final LongAdder itemCount = new LongAdder();
  private final LongAdder sizeBytes = new LongAdder();

  /** The ids of the attributes it holds, ascending; unused if it holds all. */
  private final int[] projected;

  private volatile boolean built;
  private volatile boolean failed;
  private volatile boolean dropped;

  TableIndex(
      int id,
      IndexDefinition definition,
      KeySchema tableKey,
      TableStorage storage,
      AttributeDictionary names) {
    this.id = id;
    this.definition = definition;
    this.storage = storage;
    this.collections = new ItemCollections(storage);
    this.names = names;
    this.layout = new IndexKeyLayout(definition, names);
    this.rules = new IndexKeyRules(definition, names);
    this.projected = projected(definition, tableKey, names);
  }

  int id() {
    return id;
  }

  String name() {
    return definition.name();
  }

  IndexDefinition definition() {
    return definition;
  }

  ItemCollections collections() {
    return collections;
  }

  IndexKeyLayout layout() {
    return layout;
  }

  boolean isLocal() {
    return definition instanceof IndexDefinition.Local;
  }

  /** Whether all items of the table that belong into it are in it. */
  boolean isBuilt() {
    return built;
  }

  void built() {
    built = true;
  }

  /** Whether it cannot be filled, so that nobody should wait for it. */
  boolean hasFailed() {
    return failed;
  }

  void failed() {
    failed = true;
  }

  /** Whether entries hold an attribute that their items have. */
  boolean holds(int attributeId) {
    return definition.projection().type() == ProjectionType.ALL
        || Arrays.binarySearch(projected, attributeId) >= 0;
  }

  /** Whether it is on its way out: nobody needs to fill it any more. */
  boolean isDropped() {
    return dropped;
  }

  void dropped() {
    dropped = true;
  }

  /** Takes over the counts that the manifest remembers. */
  void restoreCounts(long items, long bytes) {
    itemCount.add(items);
    sizeBytes.add(bytes);
  }

  /**
   * Refuses an item whose index key attributes are none.
   *
   * @throws dev.karst.error.ValidationException with DynamoDB's message
   */
  void check(ItemView item, boolean updated) {
    rules.check(item, updated);
  }

  /** Works out the entries of an item before and after a write. */
  void prepare(KeyBytes key, ItemView before, ItemView after, IndexScratch scratch) {
    prepare(key, before, scratch.before);
    prepare(key, after, scratch.after);
  }

  private void prepare(KeyBytes key, ItemView item, IndexScratch.Entry entry) {
    entry.exists = layout.write(item, key, entry.key);
    if (entry.exists) {
      project(item, entry);
    }
  }

  private void project(ItemView item, IndexScratch.Entry entry) {
    if (definition.projection().type() == ProjectionType.ALL) {
      entry.image.show(item.bytes(), item.offset(), item.length(), names);
      return;
    }
    entry.writer.begin(names, new int[0]);
    entry.writer.copy(item.image(), projected);
    int length = entry.writer.finish();
    entry.image.show(entry.writer.bytes(), 0, length, names);
  }

  /** Whether a write changes the index; to be asked after {@link #prepare}. */
  boolean changes(IndexScratch scratch) {
    IndexScratch.Entry before = scratch.before;
    IndexScratch.Entry after = scratch.after;
    if (!before.exists || !after.exists) {
      return before.exists || after.exists;
    }
    return !before.key.sameAs(after.key) || !sameImage(before.image, after.image);
  }

  /**
   * Makes the index follow a write of an item.
   *
   * @return the write units that takes
   */
  long update(KeyBytes key, ItemView before, ItemView after, IndexScratch scratch) {
    prepare(key, before, after, scratch);
    if (!changes(scratch)) {
      return 0;
    }
    IndexScratch.Entry old = scratch.before;
    IndexScratch.Entry now = scratch.after;
    boolean moved = old.exists && !(now.exists && old.key.sameAs(now.key));
    if (moved) {
      remove(old.key);
    }
    if (now.exists) {
      put(now.key, now.image);
    }
    return moved
        ? writeUnits(old.size()) + writeUnits(now.size())
        : writeUnits(Math.max(old.size(), now.size()));
  }

  /**
   * Puts the item's entry, if it has one. Under the item's stripe lock; doing so again is no harm.
   */
  void add(KeyBytes key, ItemView item, IndexScratch scratch) {
    prepare(key, item, scratch.after);
    if (scratch.after.exists) {
      put(scratch.after.key, scratch.after.image);
    }
  }

  /** Whether puts of so many entries of items of that length are sure to find room. */
  boolean hasRoomFor(int entries, int imageLength) {
    return collections.hasRoomFor(entries, imageLength);
  }

  IndexDescription describe(IndexDefinition current) {
    return new IndexDescription(
        current,
        built ? IndexStatus.ACTIVE : IndexStatus.CREATING,
        itemCount.sum(),
        sizeBytes.sum());
  }

  /** What a clean close must remember of it. */
  Manifest.Index remember() {
    return new Manifest.Index(
        id, built, itemCount.sum(), sizeBytes.sum(), storage.upcomingPageId());
  }

  void sync() {
    storage.sync();
  }

  void closeStorage() {
    storage.close();
  }

  private void put(EntryKey key, ItemView image) {
    StripeLock stripe = lock(key);
    try {
      PutOutcome outcome =
          collections.put(
              key.hash(),
              key.partitionBytes(),
              0,
              key.partitionLength(),
              key.sortBytes(),
              0,
              key.sortLength(),
              image.bytes(),
              image.offset(),
              image.length());
      if (!outcome.replaced()) {
        itemCount.increment();
      }
      sizeBytes.add(image.length() - outcome.previousLength());
    } finally {
      stripe.unlock();
    }
  }

  private void remove(EntryKey key) {
    StripeLock stripe = lock(key);
    try {
      RemoveOutcome outcome =
          collections.remove(
              key.hash(),
              key.partitionBytes(),
              0,
              key.partitionLength(),
              key.sortBytes(),
              0,
              key.sortLength());
      if (outcome.removed()) {
        itemCount.decrement();
        sizeBytes.add(-outcome.previousLength());
      }
    } finally {
      stripe.unlock();
    }
  }

  private StripeLock lock(EntryKey key) {
    StripeLock stripe = stripes.of(key.hash());
    stripe.lockToFinish();
    return stripe;
  }

  private static boolean sameImage(ItemView a, ItemView b) {
    return Arrays.equals(
        a.bytes(),
        a.offset(),
        a.offset() + a.length(),
        b.bytes(),
        b.offset(),
        b.offset() + b.length());
  }

  private static long writeUnits(int size) {
    return (size + 1023L) / 1024;
  }

  private static int[] projected(
      IndexDefinition definition, KeySchema tableKey, AttributeDictionary names) {
    IndexProjection projection = definition.projection();
    Set<String> held = new LinkedHashSet<>();
    held.add(tableKey.partition().name());
    tableKey.sort().map(KeyAttribute::name).ifPresent(held::add);
    definition.partition().forEach(attribute -> held.add(attribute.name()));
    definition.sort().forEach(attribute -> held.add(attribute.name()));
    held.addAll(projection.nonKeyAttributes());
    int[] ids = names.bind(List.copyOf(held));
    Arrays.sort(ids);
    return ids;
  }
}
