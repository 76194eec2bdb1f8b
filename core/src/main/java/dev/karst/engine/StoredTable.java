package dev.karst.engine;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.collection.CellVisitor;
import dev.karst.collection.ItemCollections;
import dev.karst.collection.PutDecision;
import dev.karst.collection.PutOutcome;
import dev.karst.collection.RemoveOutcome;
import dev.karst.error.KarstException;
import dev.karst.error.Messages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.journal.Capture;
import dev.karst.journal.CommitRecord;
import dev.karst.journal.Journal;
import dev.karst.journal.Manifest;
import dev.karst.journal.TableRecord;
import dev.karst.schema.TableDescription;
import dev.karst.storage.TableStorage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * An open table: its maps, its attribute names, its locks and its counts.
 *
 * <p>Changes of one partition key are made under its stripe's lock; new names are journalled under
 * the journal's. The rest is safe for any thread.
 */
final class StoredTable {
  /** Whether the table takes operations. */
  enum State {
    OPEN,
    DELETED,
    CLOSED,
    FAILED
  }

  private volatile TableRecord record;
  private final TableStorage storage;
  private final ItemCollections collections;
  private final AttributeDictionary dictionary;
  private final Stripes stripes = new Stripes();
  private final LongAdder itemCount = new LongAdder();
  private final LongAdder sizeBytes = new LongAdder();
  private final NewNames newNames = new NewNames();
  private final TableIndexes indexes = new TableIndexes();
  private int journalledNames;
  private volatile State state = State.OPEN;
  private volatile Capture capture;
  private volatile @Nullable ItemStore items;

  /** The names to journal; used under the journal's lock. */
  private final class NewNames implements Journal.Preamble {
    private static final int NAMES_PER_RECORD = 50;

    private final CommitRecord names = new CommitRecord();
    private int end;

    @Override
    public @Nullable CommitRecord next() {
      int size = dictionary.size();
      if (size == journalledNames) {
        return null;
      }
      end = Math.min(size, journalledNames + NAMES_PER_RECORD);
      List<String> some = dictionary.namesFrom(journalledNames).subList(0, end - journalledNames);
      names.names(record.id(), journalledNames, some);
      return names;
    }

    @Override
    public void appended() {
      journalledNames = end;
    }
  }

  /** A table without items or indexes yet. */
  StoredTable(TableRecord record, TableStorage storage) {
    this.record = record;
    this.storage = storage;
    this.collections = new ItemCollections(storage);
    this.dictionary = new AttributeDictionary();
    this.capture = Capture.of(record.changeData());
  }

  /**
   * The table as the manifest remembers it, on the maps it was closed with, without its indexes.
   */
  static StoredTable reopened(Manifest.Table remembered, TableStorage storage) {
    StoredTable table = new StoredTable(remembered.table(), storage);
    table.restoreNames(0, remembered.names());
    table.itemCount.add(remembered.itemCount());
    table.sizeBytes.add(remembered.sizeBytes());
    return table;
  }

  TableRecord record() {
    return record;
  }

  /** Takes over what the table is from now on. */
  void update(TableRecord replacement) {
    record = replacement;
    capture = Capture.of(replacement.changeData());
  }

  /** Has the journal tell what the table's record says. */
  void captureAsRecorded() {
    capture = Capture.of(record.changeData());
  }

  /** How much of its changes the journal is to tell. */
  Capture capture() {
    return capture;
  }

  /** Has the journal tell so much at least, until the next {@link #update}. */
  void captureAtLeast(Capture wanted) {
    if (wanted.compareTo(capture) > 0) {
      capture = wanted;
    }
  }

  String name() {
    return record.definition().name();
  }

  ItemCollections collections() {
    return collections;
  }

  AttributeDictionary dictionary() {
    return dictionary;
  }

  /** What reads and writes its items, if it was made already. */
  @Nullable ItemStore items() {
    return items;
  }

  /** Keeps what reads and writes its items; any is as good as another. */
  ItemStore items(ItemStore store) {
    items = store;
    return store;
  }

  TableIndexes indexes() {
    return indexes;
  }

  StripeLock stripe(KeyBytes key) {
    return stripe(key.hash());
  }

  /** The lock for partition keys with that hash. */
  StripeLock stripe(long hash) {
    return stripes.of(hash);
  }

  /** Makes the table refuse operations from now on. A first refusal is final. */
  synchronized void refuse(State reason) {
    if (state == State.OPEN || reason == State.CLOSED) {
      state = reason;
    }
  }

  /** Takes back a refusal that nothing came of. */
  synchronized void admit() {
    if (state == State.DELETED) {
      state = State.OPEN;
    }
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  /** Throws what a caller of a refused operation gets. */
  KarstException refusal() {
    return switch (state) {
      case OPEN -> throw new IllegalStateException("only a refusing table has a refusal");
      case DELETED -> new ResourceNotFoundException(RequestMessages.tableNotFound());
      case CLOSED -> new StoreUnavailableException(Messages.closed());
      case FAILED -> new StoreUnavailableException(Messages.failed());
    };
  }

  /** Copies the item with that key, if there is one. */
  boolean read(KeyBytes key, CellBuffer cells) {
    return collections.get(
        key.partitionBytes(),
        0,
        key.partitionLength(),
        key.sortBytes(),
        0,
        key.sortLength(),
        cells);
  }

  /** Copies the item with that key, if there is one that readers see. */
  boolean readVisible(KeyBytes key, CellBuffer cells) {
    if (!read(key, cells)) {
      return false;
    }
    ExpiredItems hidden = hidden();
    return hidden == null
        || !hidden.hides(
            new ItemView().show(cells.bytes(), cells.start(0), cells.length(0), dictionary));
  }

  /** What readers are not to see from now on, or null if they see everything. */
  @Nullable ExpiredItems hidden() {
    TableExpiry expiry = indexes.expiry();
    return expiry == null ? null : expiry.hidden();
  }

  /** Does a write that was decided and journalled. Under its stripe's lock. */
  void apply(PendingWrite write, IndexScratch scratch) {
    if (write.leavesItem()) {
      ItemView after = write.after();
      applyPut(write.key, after.bytes(), after.offset(), after.length());
    } else {
      applyDelete(write.key);
    }
    indexes.update(write, scratch);
  }

  /** Whether so many writes of items of up to that length are sure to find room. */
  boolean hasRoomFor(int writes, int longestImage) {
    return collections.hasRoomFor(writes, longestImage) && indexes.hasRoomFor(writes, longestImage);
  }

  /** Stores the item, replacing one with the same key, and counts it. */
  void applyPut(KeyBytes key, byte[] image, int offset, int length) {
    PutOutcome outcome =
        collections.put(
            key.hash(),
            key.partitionBytes(),
            0,
            key.partitionLength(),
            key.sortBytes(),
            0,
            key.sortLength(),
            image,
            offset,
            length);
    count(outcome, length);
  }

  /** Shows the item with that key, if there is one, stores what is then decided, and counts it. */
  void put(KeyBytes key, CellVisitor current, PutDecision decision) {
    PutOutcome outcome =
        collections.put(
            key.hash(),
            key.partitionBytes(),
            0,
            key.partitionLength(),
            key.sortBytes(),
            0,
            key.sortLength(),
            current,
            decision);
    if (outcome != null) {
      count(outcome, decision.imageLength());
    }
  }

  private void count(PutOutcome outcome, int length) {
    if (!outcome.replaced()) {
      itemCount.increment();
    }
    sizeBytes.add(length - outcome.previousLength());
  }

  /** Removes the item if it is there, and counts it. */
  void applyDelete(KeyBytes key) {
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
  }

  /** Gives the journal the attribute names it does not have yet, in records of bounded length. */
  Journal.Preamble newNames() {
    return newNames;
  }

  /** Takes over attribute names from manifest or journal. */
  void restoreNames(int firstId, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      dictionary.restore(firstId + i, names.get(i));
    }
    journalledNames = dictionary.size();
  }

  TableDescription describe() {
    return new TableDescription(
        record.id(),
        record.definition(),
        record.settings(),
        Instant.ofEpochMilli(record.created()),
        itemCount.sum(),
        sizeBytes.sum(),
        indexes.describe(record.definition()),
        record.changeData());
  }

  /** What a clean close must remember of the table. Nothing may change it meanwhile. */
  Manifest.Table remember() {
    return new Manifest.Table(
        record,
        itemCount.sum(),
        sizeBytes.sum(),
        storage.upcomingPageId(),
        dictionary.namesFrom(0).subList(0, journalledNames),
        indexes.remember());
  }

  /** Forces everything to the disk. */
  void sync() {
    storage.sync();
    indexes.sync();
  }

  /** Gives the memory back; no operation may be under way. */
  void closeStorage() {
    try {
      indexes.close();
    } finally {
      storage.close();
    }
  }
}
