package dev.karst.engine;

import dev.karst.codec.ImageKeys;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import dev.karst.expiry.DueItems;
import dev.karst.expiry.ExpiryOrder;
import dev.karst.expiry.ExpiryTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Removes the expired items of one table, stripe after stripe, and before that fills their order
 * with the items the table had when they began to expire.
 *
 * <p>Takes steps of a bounded size, in each of which it holds a stripe's lock for a few items only.
 * What is due is looked for, checked and removed while the lock is held; so an item is removed only
 * if it is still expired, and an entry found wrong can be forgotten. Used by one thread.
 */
final class ExpirySweep {
  private static final int ITEMS_PER_LOCK = 32;

  /** Old images may go into the journal, whose records are bounded. */
  private static final long BYTES_PER_LOCK = 512 * 1024;

  /** A write that held a larger item is not kept for the next one. */
  private static final int MAX_KEPT_ITEM = 16 * 1024;

  private final StoredTable table;
  private final TableExpiry expiry;
  private final Sessions sessions;
  private final Committer committer;
  private final ImageKeys keys;
  private final TableWalk walk;
  private final Scratch scratch;
  private final KeyBytes key = new KeyBytes();
  private final DueItems due = new DueItems(ITEMS_PER_LOCK);
  private final List<PendingWrite> idle = new ArrayList<>();
  private int nextStripe;
  private long now;

  ExpirySweep(StoredTable table, TableExpiry expiry, Sessions sessions, Committer committer) {
    this.table = table;
    this.expiry = expiry;
    this.sessions = sessions;
    this.committer = committer;
    this.scratch = sessions.scratch();
    this.keys = new ImageKeys(table.record().definition().key(), table.dictionary());
    this.walk = new TableWalk(table, this::add);
  }

  /**
   * Removes about so many items, and fills in about so many if there are any to fill in.
   *
   * @return whether there may be more to do
   */
  boolean step(int items, long second) {
    now = second;
    int done = 0;
    for (int looked = 0; looked < ExpiryOrder.STRIPES && done < items; looked++) {
      int stripe = nextStripe;
      nextStripe = (nextStripe + 1) % ExpiryOrder.STRIPES;
      if (expiry.mayBeDue(stripe, now)) {
        done += inside(() -> sweep(stripe));
      }
    }
    // Last, as what was removed may have made the room that it needs.
    return expiry.isBuilt() ? done > 0 : inside(() -> fill(items)) + done > 0;
  }

  /** Does some work, unless the table takes no operations or its items no longer expire. */
  private int inside(IntSupplier work) {
    Session session = sessions.current();
    session.enter(table);
    try {
      // Who drops it marks it, then waits for all who are inside.
      return expiry.isDropped() ? 0 : work.getAsInt();
    } finally {
      session.leave();
    }
  }

  private int fill(int items) {
    if (walk.step(items)) {
      expiry.built();
    }
    return items;
  }

  private void add(ItemView item) {
    if (!expiry.hasRoomFor(1)) {
      throw new StorageFullException(Messages.tableFull(table.name()));
    }
    keys.write(item, key);
    expiry.add(key, item, now, scratch.index.expiry);
  }

  /** Handles the first entries of a stripe that are due; returns how many. */
  private int sweep(int stripe) {
    StripeLock lock = table.stripe(ExpiryOrder.hash(stripe));
    lock.lock(table.name());
    try {
      expiry.due(stripe, now, due, scratch.index.expiry);
      int handled = removeDue();
      expiry.lookAgain(stripe, scratch.index.expiry);
      return handled;
    } finally {
      lock.unlock();
    }
  }

  private int removeDue() {
    List<PendingWrite> writes = new ArrayList<>(due.count());
    long[] times = new long[due.count()];
    for (int entry = 0; entry < due.count(); entry++) {
      long seconds = due.seconds(entry);
      if (ExpiryTime.isTooOld(seconds, now)) {
        due.key(entry, key);
        expiry.forget(key, seconds, scratch.index.expiry);
      } else {
        PendingWrite write = takeWrite().begin(table, null);
        due.key(entry, write.key);
        write.deleteByStore(item -> expiry.time().of(item) == seconds);
        times[writes.size()] = seconds;
        writes.add(write);
      }
    }
    int forgotten = due.count() - writes.size();
    if (writes.isEmpty()) {
      return forgotten;
    }
    try {
      int decided = committer.commitEach(writes, BYTES_PER_LOCK, scratch);
      for (int i = 0; i < decided; i++) {
        if (writes.get(i).isRefused()) {
          expiry.forget(writes.get(i).key, times[i], scratch.index.expiry);
        }
      }
      return forgotten + decided;
    } finally {
      writes.forEach(this::giveBack);
    }
  }

  private PendingWrite takeWrite() {
    return idle.isEmpty() ? new PendingWrite() : idle.remove(idle.size() - 1);
  }

  private void giveBack(PendingWrite write) {
    boolean kept = write.before().length() <= MAX_KEPT_ITEM;
    write.end();
    if (kept) {
      idle.add(write);
    }
  }
}
