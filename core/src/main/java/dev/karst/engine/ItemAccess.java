package dev.karst.engine;

import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemCodec;
import dev.karst.codec.KeyBytes;
import dev.karst.collection.KeyRange;
import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.ConditionLimits;
import dev.karst.expression.SortKeyCondition;
import dev.karst.expression.eval.ConditionEvaluator;
import dev.karst.journal.Journal;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operations on a table's items, as objects of one class.
 *
 * <p>A write is encoded, then under its stripe's lock: the old image is read if it matters, the
 * condition is evaluated on it, one journal record is appended, the collection is changed. A read
 * copies images out and decodes them when nothing is locked any more. Safe for use by many threads.
 */
public final class ItemAccess<T> {
  private static final long MAX_PAGE_BYTES = 1024 * 1024;

  private final Sessions sessions;
  private final Journal journal;
  private final StoredTable table;
  private final ItemCodec<T> codec;
  private final int[] attributeIds;
  private final Runnable onFailure;
  private final KeySchema keySchema;
  private final String sortKeyName;

  ItemAccess(
      Sessions sessions,
      Journal journal,
      StoredTable table,
      ItemCodec<T> codec,
      Runnable onFailure) {
    this.sessions = sessions;
    this.journal = journal;
    this.table = table;
    this.codec = codec;
    this.attributeIds = table.dictionary().bind(codec.attributeNames());
    this.onFailure = onFailure;
    this.keySchema = table.record().definition().key();
    this.sortKeyName = keySchema.sort().map(KeyAttribute::name).orElse("");
  }

  public TableDefinition definition() {
    return table.record().definition();
  }

  public TableDescription describe() {
    if (!table.isOpen()) {
      throw table.refusal();
    }
    return table.describe();
  }

  /** The calling thread's key buffer, cleared. */
  public KeyBytes key() {
    return named(sessions.current().key.clear());
  }

  /** The object with that key, or null. */
  public @Nullable T find(KeyBytes key) {
    checkWhole(key);
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      boolean found;
      enter(session);
      try {
        found = readInto(scratch.cells.forOne(), key);
      } finally {
        session.pass.leave();
      }
      return found ? decode(scratch, 0) : null;
    } finally {
      session.giveBack(scratch);
    }
  }

  /**
   * Writes the object.
   *
   * @param condition what must hold of the item that is there or of none, or null for nothing
   * @param wantPrevious whether the outcome shows the item that was replaced
   */
  public WriteOutcome<T> put(T object, @Nullable Condition condition, boolean wantPrevious) {
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      writeKey(object, scratch.key);
      // New names get no ids yet: they must not outlive a refusal.
      int length =
          encode(object, scratch.writer.beginTentatively(table.dictionary(), attributeIds));
      checkCondition(condition);
      boolean previousRead = condition != null || wantPrevious;
      boolean written;
      enter(session);
      try {
        written = putEncoded(object, scratch, length, condition, previousRead);
      } finally {
        session.pass.leave();
      }
      return outcome(scratch, written, previousRead && (wantPrevious || !written));
    } finally {
      session.giveBack(scratch);
    }
  }

  /**
   * Deletes the object with that key.
   *
   * @return whether there was one
   */
  public boolean delete(KeyBytes key) {
    checkWhole(key);
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      enter(session);
      try {
        deleteEncoded(scratch, key, null);
      } finally {
        session.pass.leave();
      }
      return scratch.cells.count() > 0;
    } finally {
      session.giveBack(scratch);
    }
  }

  /**
   * Deletes the object with that key.
   *
   * @param condition what must hold of the item that is there or of none, or null for nothing
   * @param wantPrevious whether the outcome shows the item that was deleted
   */
  public WriteOutcome<T> delete(KeyBytes key, @Nullable Condition condition, boolean wantPrevious) {
    checkWhole(key);
    checkCondition(condition);
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      boolean written;
      enter(session);
      try {
        written = deleteEncoded(scratch, key, condition);
      } finally {
        session.pass.leave();
      }
      return outcome(scratch, written, wantPrevious || !written);
    } finally {
      session.giveBack(scratch);
    }
  }

  /**
   * Deletes the object with the key of {@code object}.
   *
   * @see #delete(KeyBytes, Condition, boolean)
   */
  public WriteOutcome<T> deleteObject(T object, @Nullable Condition condition) {
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      writeKey(object, scratch.key);
      return delete(scratch.key, condition, false);
    } finally {
      session.giveBack(scratch);
    }
  }

  /** A page of one partition's items; see {@link dev.karst.operation.QueryRequest}. */
  public Page<T> query(
      KeyBytes partition, SortKeyCondition condition, boolean forward, int limit, Position start) {
    checkLimit(limit);
    KeyRange range =
        SortKeyRange.of(condition, definition().key()).behind(start, partition, forward);
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      CellBuffer cells = scratch.cells.forMany(limit, MAX_PAGE_BYTES);
      enter(session);
      try {
        table
            .collections()
            .range(
                partition.partitionBytes(), 0, partition.partitionLength(), range, forward, cells);
      } finally {
        session.pass.leave();
      }
      return page(scratch, partition.partitionBytes(), partition.partitionLength());
    } finally {
      session.giveBack(scratch);
    }
  }

  /** A page of all items; see {@link dev.karst.operation.ScanRequest}. */
  public Page<T> scan(int limit, Position start) {
    checkLimit(limit);
    Optional<StoredPosition> after =
        start.isStart()
            ? Optional.empty()
            : Optional.of(StoredPosition.decode(start, definition().key()));
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      CellBuffer cells = scratch.cells.forMany(limit, MAX_PAGE_BYTES);
      TableScan scan = new TableScan(table.collections(), cells);
      enter(session);
      try {
        scan.run(after);
      } finally {
        session.pass.leave();
      }
      return page(scratch, scan.lastPartition(), scan.lastPartition().length);
    } finally {
      session.giveBack(scratch);
    }
  }

  /** Checks and encodes an object, into a writer that was begun. */
  private int encode(T object, ImageWriter writer) {
    codec.write(object, writer);
    return writer.finish();
  }

  private boolean putEncoded(
      T object, Scratch scratch, int length, @Nullable Condition condition, boolean readPrevious) {
    KeyBytes key = scratch.key;
    StripeLock stripe = table.stripe(key);
    stripe.lock(table.name());
    try {
      if (readPrevious) {
        readInto(scratch.cells.forOne(), key);
        if (!holds(condition, scratch)) {
          return false;
        }
      }
      if (!table.collections().hasRoomFor(length)) {
        throw new StorageFullException(Messages.tableFull(table.name()));
      }
      int imageLength = length;
      if (scratch.writer.hasUnknownNames()) {
        // Nothing can refuse the item any more.
        imageLength = encode(object, scratch.writer.begin(table.dictionary(), attributeIds));
      }
      byte[] image = scratch.writer.bytes();
      scratch.record.putItem(table.record().id(), key, image, imageLength);
      journal.append(scratch.record, table.newNames());
      try {
        table.applyPut(key, image, 0, imageLength);
      } catch (RuntimeException | Error e) {
        onFailure.run();
        throw e;
      }
      return true;
    } finally {
      stripe.unlock();
    }
  }

  private boolean deleteEncoded(Scratch scratch, KeyBytes key, @Nullable Condition condition) {
    StripeLock stripe = table.stripe(key);
    stripe.lock(table.name());
    try {
      boolean present = readInto(scratch.cells.forOne(), key);
      if (!holds(condition, scratch)) {
        return false;
      }
      if (present) {
        scratch.record.deleteItem(table.record().id(), key);
        journal.append(scratch.record, table.newNames());
        try {
          table.applyDelete(key);
        } catch (RuntimeException | Error e) {
          onFailure.run();
          throw e;
        }
      }
      return true;
    } finally {
      stripe.unlock();
    }
  }

  private boolean holds(@Nullable Condition condition, Scratch scratch) {
    if (condition == null) {
      return true;
    }
    CellBuffer cells = scratch.cells;
    ConditionEvaluator evaluator = scratch.conditions;
    if (cells.count() == 0) {
      evaluator.onNoItem();
    } else {
      evaluator.on(cells.bytes(), cells.start(0), cells.length(0), table.dictionary());
    }
    return evaluator.holds(condition);
  }

  private boolean readInto(CellBuffer cells, KeyBytes key) {
    return table
        .collections()
        .get(
            key.partitionBytes(),
            0,
            key.partitionLength(),
            key.sortBytes(),
            0,
            key.sortLength(),
            cells);
  }

  private WriteOutcome<T> outcome(Scratch scratch, boolean written, boolean showPrevious) {
    boolean there = showPrevious && scratch.cells.count() > 0;
    return new WriteOutcome<>(written, there ? decode(scratch, 0) : null);
  }

  private Page<T> page(Scratch scratch, byte[] partition, int partitionLength) {
    CellBuffer cells = scratch.cells;
    Page.Reason full = cells.full();
    // Before decoding: the user's code in there may use the key that the partition lies in.
    Page.Next next =
        full == null
            ? new Page.End()
            : new Page.More(
                StoredPosition.encode(partition, partitionLength, cells.lastSortKey()), full);
    List<T> items = new ArrayList<>(cells.count());
    for (int cell = 0; cell < cells.count(); cell++) {
      items.add(decode(scratch, cell));
    }
    return new Page<>(items, next);
  }

  private T decode(Scratch scratch, int cell) {
    CellBuffer cells = scratch.cells;
    scratch.reader.reset(
        cells.bytes(), cells.start(cell), cells.length(cell), table.dictionary(), attributeIds);
    return codec.read(scratch.reader);
  }

  private void writeKey(T object, KeyBytes key) {
    codec.writeKey(object, named(key.clear()));
    checkWhole(key);
  }

  /** Gives the key the names that the messages of its setters need. */
  private KeyBytes named(KeyBytes key) {
    return key.names(keySchema.partition().name(), sortKeyName);
  }

  private void checkWhole(KeyBytes key) {
    if (!key.hasPartition() || key.hasSort() != keySchema.sort().isPresent()) {
      throw new ValidationException(Messages.keyDoesNotMatchSchema());
    }
  }

  private static void checkLimit(int limit) {
    if (limit < 1) {
      throw new ValidationException(Messages.limitBelowOne(limit));
    }
  }

  private static void checkCondition(@Nullable Condition condition) {
    if (condition != null) {
      ConditionLimits.check(condition);
    }
  }

  private void enter(Session session) {
    session.pass.enter();
    if (!table.isOpen()) {
      session.pass.leave();
      throw table.refusal();
    }
  }
}
