package dev.karst.engine;

import dev.karst.collection.PutDecision;
import dev.karst.error.ItemCollectionSizeLimitExceededException;
import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import dev.karst.error.TransactionConflictException;
import dev.karst.error.ValidationException;
import dev.karst.journal.CommitRecord;
import dev.karst.journal.CommitsUnderWay;
import dev.karst.journal.Journal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final CommitsUnderWay underWay;
  private final Runnable onFailure;
  private final long maxCollectionSize;

  /**
   * @param underWay is told when a commit is done
   * @param onFailure is run when something was journalled but could not be applied
   * @param maxCollectionSize the most bytes an item collection may have
   */
  Committer(Journal journal, CommitsUnderWay underWay, Runnable onFailure, long maxCollectionSize) {
    this.journal = journal;
    this.underWay = underWay;
    this.onFailure = onFailure;
    this.maxCollectionSize = maxCollectionSize;
  }

  /** Does a write, unless its condition refuses it; other refusals are thrown. */
  void commit(PendingWrite write, Scratch scratch) {
    StoredTable table = write.table();
    StripeLock stripe = table.stripe(write.key);
    stripe.lock(table.name());
    try {
      write.capture(table.capture());
      if (canDecideInPlace(write)) {
        commitInPlace(write, scratch);
        return;
      }
      write.decide();
      if (write.isRefused() || !write.changesSomething()) {
        if (write.isUnchanged()) {
          table.indexes().tellSize(write);
        }
        return;
      }
      table.indexes().measureGrowth(write, scratch.index);
      table.indexes().checkCollectionSize(write, write.collectionGrowth(), maxCollectionSize);
      if (write.leavesItem()) {
        requireRoom(table, 1, write.after().length());
      }
      journal(write, scratch);
      apply(write, scratch);
      underWay.done(scratch.slot);
    } finally {
      stripe.unlock();
    }
  }

  /**
   * Whether the item may stay locked against other writers from the look at it to the change: there
   * is a look, nothing else changes with it, and the journal does not wait for the disk.
   */
  private boolean canDecideInPlace(PendingWrite write) {
    return write.leavesItem()
        && write.looksFirst()
        && write.table().indexes().isEmpty()
        && !journal.isSynchronous();
  }

  /** Looks and puts with one probe of the collection. */
  private void commitInPlace(PendingWrite write, Scratch scratch) {
    InPlace decision = new InPlace(write, scratch);
    try {
      write.table().put(write.key, write.current(), decision);
      if (decision.journalled) {
        underWay.done(scratch.slot);
      }
    } catch (RuntimeException | Error e) {
      if (decision.journalled) {
        onFailure.run();
      }
      throw e;
    }
  }

  /** Decides and journals a write when the item that is there has been shown. */
  private final class InPlace implements PutDecision {
    private final PendingWrite write;
    private final Scratch scratch;
    private boolean journalled;

    InPlace(PendingWrite write, Scratch scratch) {
      this.write = write;
      this.scratch = scratch;
    }

    @Override
    public boolean decide() {
      write.decideShown();
      if (write.isRefused() || !write.changesSomething()) {
        return false;
      }
      requireRoom(write.table(), 1, write.after().length());
      journal(write, scratch);
      journalled = true;
      return true;
    }

    @Override
    public byte[] image() {
      return write.after().bytes();
    }

    @Override
    public int imageLength() {
      return write.after().length();
    }
  }

  private void journal(PendingWrite write, Scratch scratch) {
    write.defineNames();
    scratch.record.beginWrites();
    write.addTo(scratch.record);
    journal.append(scratch.record, write.table().newNames(), scratch.slot);
  }

  /**
   * Does those writes that nothing refuses, all of items of one stripe, with one record.
   *
   * @param most after so many bytes of items that go, the rest is left undecided
   * @return how many were decided: the first ones
   */
  int commitEach(List<PendingWrite> writes, long most, Scratch scratch) {
    StoredTable table = writes.get(0).table();
    StripeLock stripe = table.stripe(writes.get(0).key);
    stripe.lock(table.name());
    try {
      List<PendingWrite> changes = new ArrayList<>(writes.size());
      long bytes = 0;
      int decided = 0;
      while (decided < writes.size() && bytes < most) {
        PendingWrite write = writes.get(decided++);
        decideAsPart(write, scratch);
        if (!write.isRefused() && write.changesSomething()) {
          changes.add(write);
          bytes += write.before().length();
        }
      }
      journal(changes, null, scratch);
      changes.forEach(change -> apply(change, scratch));
      underWay.done(scratch.slot);
      return decided;
    } finally {
      stripe.unlock();
    }
  }

  /**
   * Does all writes, or none if one of them is refused.
   *
   * @return whether they were done
   */
  boolean commitAll(List<PendingWrite> writes, @Nullable IdempotencyToken token, Scratch scratch) {
    LockedStripes stripes = new LockedStripes();
    try {
      for (PendingWrite write : writes) {
        stripes.add(write.table(), write.key);
      }
      if (!lockAll(stripes, writes)) {
        return false;
      }
      List<PendingWrite> changes = decideAll(writes, scratch);
      if (changes == null) {
        return false;
      }
      journal(changes, token, scratch);
      for (PendingWrite change : changes) {
        apply(change, scratch);
      }
      underWay.done(scratch.slot);
      return true;
    } finally {
      stripes.unlockAll();
    }
  }

  /** Takes all locks; if one of them is not to be had in time, refuses the writes it stands for. */
  private static boolean lockAll(LockedStripes stripes, List<PendingWrite> writes) {
    try {
      stripes.lockAll();
      return true;
    } catch (TransactionConflictException e) {
      for (PendingWrite write : writes) {
        if (!stripes.holds(write.table(), write.key)) {
          write.refuse(e);
        }
      }
      return false;
    }
  }

  /** Decides all writes; returns those that change something, or null if one is refused. */
  private @Nullable List<PendingWrite> decideAll(List<PendingWrite> writes, Scratch scratch) {
    for (PendingWrite write : writes) {
      decideAsPart(write, scratch);
    }
    List<PendingWrite> changes = new ArrayList<>(writes.size());
    boolean refused = false;
    for (PendingWrite write : writes) {
      checkCollectionSize(write, writes);
      refused = refused || write.isRefused();
      if (write.changesSomething()) {
        changes.add(write);
      }
    }
    return refused ? null : changes;
  }

  private void decideAsPart(PendingWrite write, Scratch scratch) {
    try {
      write.capture(write.table().capture());
      write.decide();
      if (!write.isRefused() && write.changesSomething()) {
        write.table().indexes().measureGrowth(write, scratch.index);
      } else if (write.isUnchanged()) {
        write.table().indexes().tellSize(write);
      }
    } catch (ValidationException e) {
      write.refuse(e);
    }
  }

  /** A collection must have room for all that the transaction adds to it. */
  private void checkCollectionSize(PendingWrite write, List<PendingWrite> writes) {
    if (write.isRefused() || write.collectionGrowth() <= 0) {
      return;
    }
    long growth =
        writes.stream()
            .filter(write::isOfSameCollection)
            .mapToLong(PendingWrite::collectionGrowth)
            .sum();
    try {
      write.table().indexes().checkCollectionSize(write, growth, maxCollectionSize);
    } catch (ItemCollectionSizeLimitExceededException e) {
      write.refuse(e);
    }
  }

  private void journal(
      List<PendingWrite> changes, @Nullable IdempotencyToken token, Scratch scratch) {
    requireRoom(changes);
    CommitRecord record = scratch.record;
    if (token != null) {
      record.beginWrites(token.token(), token.fingerprint());
    } else if (changes.isEmpty()) {
      return;
    } else {
      record.beginWrites();
    }
    Set<StoredTable> tables = new LinkedHashSet<>();
    for (PendingWrite change : changes) {
      change.defineNames();
      change.addTo(record);
      tables.add(change.table());
    }
    journal.append(record, new NewNames(new ArrayList<>(tables)), scratch.slot);
  }

  private void apply(PendingWrite write, Scratch scratch) {
    try {
      write.apply(scratch.index);
    } catch (RuntimeException | Error e) {
      onFailure.run();
      throw e;
    }
  }

  /** What is deleted needs none. */
  private static void requireRoom(List<PendingWrite> changes) {
    Map<StoredTable, List<PendingWrite>> puts =
        changes.stream()
            .filter(PendingWrite::leavesItem)
            .collect(Collectors.groupingBy(PendingWrite::table));
    puts.forEach(
        (table, writes) -> {
          int longest = writes.stream().mapToInt(put -> put.after().length()).max().orElse(0);
          requireRoom(table, writes.size(), longest);
        });
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
