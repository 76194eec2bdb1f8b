package dev.karst.engine;

import dev.karst.error.ItemCollectionSizeLimitExceededException;
import dev.karst.error.KarstException;
import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import dev.karst.error.TransactionConflictException;
import dev.karst.error.ValidationException;
import dev.karst.journal.CommitRecord;
import dev.karst.journal.Journal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one way of a write: lock the stripes, decide, journal one record, apply, unlock.
 *
 * <p>Several stripes are locked in ascending order of table and number, so writers never wait for
 * each other in a circle; an index's own stripes are taken one at a time behind them. Safe for use
 * by many threads.
 */
final class Committer {
  private final Journal journal;
  private final Runnable onFailure;
  private final long maxCollectionSize;

  /**
   * @param onFailure is run when something was journalled but could not be applied
   * @param maxCollectionSize the most bytes an item collection may have
   */
  Committer(Journal journal, Runnable onFailure, long maxCollectionSize) {
    this.journal = journal;
    this.onFailure = onFailure;
    this.maxCollectionSize = maxCollectionSize;
  }

  /** Does a write, unless its condition refuses it; other refusals are thrown. */
  void commit(PendingWrite write, Scratch scratch) {
    StoredTable table = write.table();
    StripeLock stripe = table.stripe(write.key);
    stripe.lock(table.name());
    try {
      write.decide();
      if (write.isRefused() || !write.changesSomething()) {
        return;
      }
      checkCollectionSize(write, scratch);
      requireRoom(table, 1, write.after().length());
      write.defineNames();
      scratch.record.beginWrites();
      write.addTo(scratch.record);
      journal.append(scratch.record, table.newNames());
      apply(write, scratch);
    } finally {
      stripe.unlock();
    }
  }

  /**
   * Does all writes, or none if one of them is refused.
   *
   * @return whether they were done
   */
  boolean commitAll(
      List<PendingWrite> writes, @Nullable IdempotencyToken token, Scratch scratch) {
    LockedStripes stripes = new LockedStripes();
    try {
      for (PendingWrite write : writes) {
        stripes.add(write.table(), write.key);
      }
      stripes.lockAll();
      writes.forEach(write -> decideAsPart(write, scratch));
      if (writes.stream().anyMatch(PendingWrite::isRefused)) {
        return false;
      }
      List<PendingWrite> changes =
          writes.stream().filter(PendingWrite::changesSomething).toList();
      journal(changes, token, scratch);
      changes.forEach(write -> apply(write, scratch));
      return true;
    } finally {
      stripes.unlockAll();
    }
  }

  private void decideAsPart(PendingWrite write, Scratch scratch) {
    try {
      write.decide();
      if (!write.isRefused() && write.changesSomething()) {
        checkCollectionSize(write, scratch);
      }
    } catch (ValidationException
        | ItemCollectionSizeLimitExceededException
        | TransactionConflictException e) {
      write.refuse(e);
    }
  }

  private void journal(
      List<PendingWrite> changes, @Nullable IdempotencyToken token, Scratch scratch) {
    Set<StoredTable> tables = new LinkedHashSet<>();
    int longest = 0;
    for (PendingWrite change : changes) {
      tables.add(change.table());
      longest = Math.max(longest, change.after().length());
    }
    for (StoredTable table : tables) {
      requireRoom(table, changes.size(), longest);
    }
    changes.forEach(PendingWrite::defineNames);
    CommitRecord record = scratch.record;
    if (token == null) {
      record.beginWrites();
    } else {
      record.beginWrites(token.token(), token.fingerprint());
    }
    if (changes.isEmpty() && token == null) {
      return;
    }
    changes.forEach(change -> change.addTo(record));
    journal.append(record, new NewNames(new ArrayList<>(tables)));
  }

  private void apply(PendingWrite write, Scratch scratch) {
    try {
      write.apply(scratch.index);
    } catch (RuntimeException | Error e) {
      onFailure.run();
      throw e;
    }
  }

  private void checkCollectionSize(PendingWrite write, Scratch scratch) {
    write.table().indexes().checkCollectionSize(write, scratch.index, maxCollectionSize);
  }

  private static void requireRoom(StoredTable table, int writes, int longest) {
    if (!table.hasRoomFor(writes, longest)) {
      throw new StorageFullException(Messages.tableFull(table.name()));
    }
  }

  /** The new names of several tables, one table after the other. */
  private static final class NewNames implements Journal.Preamble {
    private final List<StoredTable> tables;
    private int table;

    NewNames(List<StoredTable> tables) {
      this.tables = tables;
    }

    @Override
    public @Nullable CommitRecord next() {
      while (table < tables.size()) {
        CommitRecord record = tables.get(table).newNames().next();
        if (record != null) {
          return record;
        }
        table++;
      }
      return null;
    }

    @Override
    public void appended() {
      tables.get(table).newNames().appended();
    }
  }
}
