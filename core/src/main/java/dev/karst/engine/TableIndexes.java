package dev.karst.engine;

import dev.karst.codec.ItemView;
import dev.karst.error.IndexMessages;
import dev.karst.error.ItemCollectionSizeLimitExceededException;
import dev.karst.error.ValidationException;
import dev.karst.journal.Manifest;
import dev.karst.schema.IndexDescription;
import dev.karst.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows the items of a table: its secondary indexes, the local ones first, the sizes of its
 * item collections if it has local ones, and the order in which its items expire if they do.
 *
 * <p>Changed by one thread at a time, and read by any: writers look under their stripe's lock, so
 * whoever takes each stripe once after a change knows that all writers have seen it.
 */
final class TableIndexes {
  private volatile List<TableIndex> all = List.of();
  private volatile @Nullable CollectionSizes sizes;
  private volatile @Nullable TableExpiry expiry;

  /** Whether nothing follows the items, so that a write need not know what it replaces. */
  boolean isEmpty() {
    return all.isEmpty() && expiry == null;
  }

  List<TableIndex> all() {
    return all;
  }

  /** The index of that name, or null. */
  @Nullable TableIndex find(String name) {
    for (TableIndex index : all) {
      if (index.name().equals(name)) {
        return index;
      }
    }
    return null;
  }

  /**
   * The index of that name.
   *
   * @throws ValidationException if there is none, or it cannot be read yet
   */
  TableIndex readable(String name) {
    TableIndex index = find(name);
    if (index == null) {
      throw new ValidationException(IndexMessages.notFound(name));
    }
    if (!index.isBuilt()) {
      throw new ValidationException(IndexMessages.beingFilled(name));
    }
    return index;
  }

  void add(TableIndex index) {
    List<TableIndex> more = new ArrayList<>(all);
    more.add(index);
    all = List.copyOf(more);
  }

  void remove(TableIndex index) {
    index.dropped();
    all = all.stream().filter(other -> other != index).toList();
  }

  void sizes(CollectionSizes collectionSizes) {
    sizes = collectionSizes;
  }

  @Nullable CollectionSizes sizes() {
    return sizes;
  }

  /** When items expire, or null if they do not. */
  @Nullable TableExpiry expiry() {
    return expiry;
  }

  /** Makes items expire from now on, or no longer. */
  void expiry(@Nullable TableExpiry expiring) {
    expiry = expiring;
  }

  /**
   * Refuses an item that an index cannot hold though it has the index's key attributes.
   *
   * @throws ValidationException with DynamoDB's message
   */
  void check(ItemView item, boolean updated) {
    List<TableIndex> indexes = all;
    // Indexed loops here and below: on the path of every write.
    for (int i = indexes.size() - 1; i >= 0; i--) {
      indexes.get(i).check(item, updated);
    }
  }

  /** Works out how much a decided write makes its item's collection grow, if anybody counts. */
  void measureGrowth(PendingWrite write, IndexScratch scratch) {
    if (sizes == null) {
      return;
    }
    long growth = (long) write.after().size() - write.before().size();
    for (TableIndex index : all) {
      if (index.isLocal()) {
        index.prepare(write.key, write.before(), write.after(), scratch);
        growth += scratch.after.size() - scratch.before.size();
      }
    }
    write.collectionGrowth(growth);
  }

  /**
   * Refuses a write that makes its item's collection grow beyond {@code limit} bytes.
   *
   * @param growth by how much the collection grows, by this write and others of its transaction
   */
  void checkCollectionSize(PendingWrite write, long growth, long limit) {
    CollectionSizes counted = sizes;
    if (counted != null
        && write.collectionGrowth() > 0
        && growth > 0
        && counted.of(write.key) + growth > limit) {
      throw new ItemCollectionSizeLimitExceededException(IndexMessages.collectionTooLarge());
    }
  }

  /** Tells a measured write that changes nothing how large its item's collection is. */
  void tellSize(PendingWrite write) {
    CollectionSizes counted = sizes;
    if (counted != null && write.isMeasured()) {
      write.collectionSize(counted.of(write.key));
    }
  }

  /** Makes everything follow a write. Under its stripe's lock. */
  void update(PendingWrite write, IndexScratch scratch) {
    List<TableIndex> indexes = all;
    for (int i = 0; i < indexes.size(); i++) {
      TableIndex index = indexes.get(i);
      long units = index.update(write.key, write.before(), write.after(), scratch);
      if (units > 0 && write.isMeasured()) {
        write.consumed(index.name(), units);
      }
    }
    CollectionSizes counted = sizes;
    if (counted != null) {
      counted.add(write.key, write.collectionGrowth());
      if (write.isMeasured()) {
        write.collectionSize(counted.of(write.key));
      }
    }
    TableExpiry expiring = expiry;
    if (expiring != null) {
      expiring.update(write.key, write.before(), write.after(), scratch.expiry);
    }
  }

  boolean hasRoomFor(int writes, int longestImage) {
    List<TableIndex> indexes = all;
    for (int i = 0; i < indexes.size(); i++) {
      if (!indexes.get(i).hasRoomFor(writes, longestImage)) {
        return false;
      }
    }
    CollectionSizes counted = sizes;
    TableExpiry expiring = expiry;
    return (counted == null || counted.hasRoomFor(writes))
        && (expiring == null || expiring.hasRoomFor(writes));
  }

  /** All indexes, as the table defines them now: the throughput of one may have changed. */
  List<IndexDescription> describe(TableDefinition table) {
    return all.stream()
        .map(index -> index.describe(table.index(index.name()).orElse(index.definition())))
        .toList();
  }

  List<Manifest.Index> remember() {
    List<Manifest.Index> remembered = new ArrayList<>();
    all.forEach(index -> remembered.add(index.remember()));
    CollectionSizes counted = sizes;
    if (counted != null) {
      remembered.add(counted.remember());
    }
    TableExpiry expiring = expiry;
    if (expiring != null) {
      remembered.add(expiring.remember());
    }
    return remembered;
  }

  void sync() {
    all.forEach(TableIndex::sync);
    CollectionSizes counted = sizes;
    if (counted != null) {
      counted.sync();
    }
    TableExpiry expiring = expiry;
    if (expiring != null) {
      expiring.sync();
    }
  }

  void close() {
    all.forEach(TableIndex::closeStorage);
    CollectionSizes counted = sizes;
    if (counted != null) {
      counted.closeStorage();
    }
    TableExpiry expiring = expiry;
    if (expiring != null) {
      expiring.closeStorage();
    }
  }
}
