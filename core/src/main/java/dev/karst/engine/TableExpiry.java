package dev.karst.engine;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.expiry.DueItems;
import dev.karst.expiry.ExpiryKey;
import dev.karst.expiry.ExpiryOrder;
import dev.karst.expiry.ExpiryTime;
import dev.karst.journal.Manifest;
import dev.karst.schema.TimeToLive;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * That items of a table expire: when each does, and the order in which they do.
 *
 * <p>What names an item or a stripe is called under the table's lock of that stripe; the rest is
 * safe for any thread. The order is derived from the items, as an index is, and not journalled.
 */
final class TableExpiry {
  private final TimeToLive timeToLive;
  private final ExpiryTime time;
  private final ExpiryOrder order;
  private final @Nullable Clock hidingClock;
  private volatile boolean built;
  private volatile boolean dropped;

  /**
   * @param hidingClock if given, readers do not see what has expired by it
   */
  TableExpiry(
      TimeToLive timeToLive,
      AttributeDictionary names,
      ExpiryOrder order,
      @Nullable Clock hidingClock) {
    this.timeToLive = timeToLive;
    this.time = new ExpiryTime(timeToLive.attribute(), names);
    this.order = order;
    this.hidingClock = hidingClock;
  }

  /** The id its maps go by, among those of the table's indexes. */
  int id() {
    return timeToLive.indexId();
  }

  ExpiryTime time() {
    return time;
  }

  /** Whether all items of the table are in the order. */
  boolean isBuilt() {
    return built;
  }

  void built() {
    built = true;
  }

  /** Whether it is on its way out: nothing of the table expires any more. */
  boolean isDropped() {
    return dropped;
  }

  void dropped() {
    dropped = true;
  }

  /** What readers are not to see from now on, or null if they see everything. */
  @Nullable ExpiredItems hidden() {
    return hidingClock == null ? null : new ExpiredItems(time, ExpiryTime.now(hidingClock));
  }

  /** Makes the order follow a write of an item. */
  void update(KeyBytes key, ItemView before, ItemView after, ExpiryKey scratch) {
    order.update(key, time.of(before), time.of(after), scratch);
  }

  /** Adds an item that was there before the order was; doing so again is no harm. */
  void add(KeyBytes key, ItemView item, long now, ExpiryKey scratch) {
    long seconds = time.of(item);
    if (!ExpiryTime.isTooOld(seconds, now)) {
      order.add(key, seconds, scratch);
    }
  }

  /** Whether an item of a stripe may be due. */
  boolean mayBeDue(int stripe, long now) {
    return order.earliest(stripe) < now;
  }

  /** Finds the first items of a stripe that are due, and some that are no longer. */
  void due(int stripe, long now, DueItems due, ExpiryKey scratch) {
    order.due(stripe, now, due, scratch);
  }

  /** Removes an entry that stands for no item that is due. */
  void forget(KeyBytes key, long seconds, ExpiryKey scratch) {
    order.remove(key, seconds, scratch);
  }

  /** Ends a look at what is due in a stripe. */
  void lookAgain(int stripe, ExpiryKey scratch) {
    order.lookAgain(stripe, scratch);
  }

  /** Whether so many writes are sure to find room. */
  boolean hasRoomFor(int writes) {
    return order.hasRoomFor(writes);
  }

  /** What a clean close must remember of it. */
  Manifest.Index remember() {
    return new Manifest.Index(id(), built, 0, 0, order.upcomingPageId());
  }

  void sync() {
    order.sync();
  }

  void closeStorage() {
    order.close();
  }
}
