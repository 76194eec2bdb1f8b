package dev.karst.expiry;

import dev.karst.codec.KeyBytes;
import dev.karst.collection.ItemCollections;
import dev.karst.collection.KeyRange;
import dev.karst.storage.TableStorage;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The items of a table that expire, in the order in which they do.
 *
 * <p>A collection for each stripe of the table, whose keys are those of {@link
 * ExpiryKeyDescriptor}, in maps of its own. Beside them, on the heap, a bound for each stripe: none
 * of its items expires earlier. So whoever looks for what is due compares 256 numbers, and reads
 * only where something may be.
 *
 * <p><b>Threads.</b> Everything that names an item or a stripe is called under the table's lock of
 * that stripe, but {@link #earliest}, which any thread may ask at any time.
 *
 * <p><b>Crashes.</b> What they leave is worth nothing: the order is made again from the table's
 * items.
 */
public final class ExpiryOrder implements AutoCloseable {
  /** How many stripes a table has. */
  public static final int STRIPES = ExpiryKeyDescriptor.STRIPES;

  private static final byte[] NO_IMAGE = {};

  private final TableStorage storage;
  private final ItemCollections entries;
  private final AtomicLongArray earliest = new AtomicLongArray(STRIPES);

  private ExpiryOrder(TableStorage storage, long bound) {
    this.storage = storage;
    this.entries = new ItemCollections(storage);
    for (int stripe = 0; stripe < STRIPES; stripe++) {
      earliest.set(stripe, bound);
    }
  }

  /** In new maps. */
  public static ExpiryOrder empty(TableStorage storage) {
    return new ExpiryOrder(storage, ExpiryTime.NEVER);
  }

  /** In maps that were closed. Nothing is read yet: each stripe counts as due until it is seen. */
  public static ExpiryOrder reopened(TableStorage storage) {
    return new ExpiryOrder(storage, Long.MIN_VALUE);
  }

  /** The stripe of items with that {@link dev.karst.codec.KeyHash}. */
  public static int stripe(long hash) {
    return ExpiryKeyDescriptor.stripe(hash);
  }

  /** A hash that lies in a stripe. */
  public static long hash(int stripe) {
    return ExpiryKeyDescriptor.hash(stripe);
  }

  /**
   * Makes the order follow a change of an item.
   *
   * @param before when the item was to expire
   * @param after when it is to expire now
   */
  public void update(KeyBytes item, long before, long after, ExpiryKey scratch) {
    if (before == after) {
      return;
    }
    remove(item, before, scratch);
    add(item, after, scratch);
  }

  /** Adds an item's entry, if it expires; doing so again is no harm. */
  public void add(KeyBytes item, long seconds, ExpiryKey scratch) {
    if (seconds == ExpiryTime.NEVER) {
      return;
    }
    ExpiryKey key = scratch.set(item, seconds);
    entries.put(
        key.hash(),
        key.partitionBytes(),
        0,
        ExpiryKeyDescriptor.PARTITION_LENGTH,
        key.sortBytes(),
        0,
        key.sortLength(),
        NO_IMAGE,
        0,
        0);
    if (seconds < earliest.get(key.stripe())) {
      earliest.set(key.stripe(), seconds);
    }
  }

  /** Removes an item's entry if it is there. */
  public void remove(KeyBytes item, long seconds, ExpiryKey scratch) {
    if (seconds == ExpiryTime.NEVER) {
      return;
    }
    ExpiryKey key = scratch.set(item, seconds);
    entries.remove(
        key.hash(),
        key.partitionBytes(),
        0,
        ExpiryKeyDescriptor.PARTITION_LENGTH,
        key.sortBytes(),
        0,
        key.sortLength());
  }

  /** A time before which no item of a stripe expires. */
  public long earliest(int stripe) {
    return earliest.get(stripe);
  }

  /**
   * Finds the first items of a stripe whose time is before {@code now}, as many as {@code due}
   * takes.
   */
  public void due(int stripe, long now, DueItems due, ExpiryKey scratch) {
    due.clear();
    ExpiryKey end = scratch.from(stripe, now);
    KeyRange range = KeyRange.all().setUpper(end.sortBytes(), 0, end.sortLength(), false);
    read(end, range, due);
  }

  /** Finds out what {@link #earliest} is, when items of the stripe have been removed. */
  public void lookAgain(int stripe, ExpiryKey scratch) {
    DueItems first = new DueItems(1);
    read(scratch.from(stripe, 0), KeyRange.all(), first);
    earliest.set(stripe, first.count() == 0 ? ExpiryTime.NEVER : first.seconds(0));
  }

  private void read(ExpiryKey stripe, KeyRange range, DueItems target) {
    entries.range(
        stripe.partitionBytes(), 0, ExpiryKeyDescriptor.PARTITION_LENGTH, range, true, target);
  }

  /** Whether so many additions are sure to find room. */
  public boolean hasRoomFor(int additions) {
    return entries.hasRoomFor(additions, NO_IMAGE.length);
  }

  /** The page id to open the maps with again. */
  public long upcomingPageId() {
    return storage.upcomingPageId();
  }

  /** Forces everything to the disk. */
  public void sync() {
    storage.sync();
  }

  @Override
  public void close() {
    storage.close();
  }
}
