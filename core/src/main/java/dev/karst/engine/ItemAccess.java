package dev.karst.engine;

import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.ImageReader;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.collection.KeyRange;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.ConditionLimits;
import dev.karst.expression.SortKeyCondition;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
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
  private static final int[] BY_NAME = {};

  private final Sessions sessions;
  private final Committer committer;
  private final StoredTable table;
  private final ItemCodec<T> codec;
  private final int[] attributeIds;
  private final KeySchema keySchema;
  private final String sortKeyName;

  ItemAccess(Sessions sessions, Committer committer, StoredTable table, ItemCodec<T> codec) {
    this.sessions = sessions;
    this.committer = committer;
    this.table = table;
    this.codec = codec;
    this.attributeIds = table.dictionary().bind(codec.attributeNames());
    this.keySchema = table.record().definition().key();
    this.sortKeyName = keySchema.sort().map(KeyAttribute::name).orElse("");
  }

  public TableDefinition definition() {
    return table.record().definition();
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
      session.enter(table);
      try {
        found = table.readVisible(key, scratch.cells.forOne());
      } finally {
        session.leave();
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
    checkCondition(condition);
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      PendingWrite write = scratch.write.begin(table, condition);
      writeKey(object, write.key);
      if (wantPrevious) {
        write.wantingBefore();
      }
      write.put((before, after) -> codec.write(object, after), attributeIds);
      commit(session, write, scratch);
      return outcome(scratch, wantPrevious);
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
      PendingWrite write = scratch.write.begin(table, null);
      write.key.copyFrom(key);
      write.delete();
      commit(session, write, scratch);
      return write.before().exists();
    } finally {
      session.giveBack(scratch);
    }
  }

  /**
   * Deletes the object with the key of {@code object}.
   *
   * @param condition what must hold of the item that is there or of none, or null for nothing
   */
  public WriteOutcome<T> deleteObject(T object, @Nullable Condition condition) {
    checkCondition(condition);
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      PendingWrite write = scratch.write.begin(table, condition);
      writeKey(object, write.key);
      write.delete();
      commit(session, write, scratch);
      return outcome(scratch, false);
    } finally {
      session.giveBack(scratch);
    }
  }

  /** A page of one partition's items. */
  public Page<T> query(
      KeyBytes partition, SortKeyCondition condition, boolean forward, int limit, Position start) {
    checkLimit(limit);
    KeyRange range =
        SortKeyRange.of(condition, definition().key()).behind(start, partition, forward);
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      CellBuffer cells = scratch.cells.forMany(limit, MAX_PAGE_BYTES);
      session.enter(table);
      try {
        read(partition, range, forward, cells);
        ExpiredItems hidden = table.hidden();
        if (hidden != null) {
          hidden.hide(
              cells,
              table,
              () -> read(partition, range.behind(cells.lastSortKey(), forward), forward, cells));
        }
      } finally {
        session.leave();
      }
      return page(scratch, partition.partitionBytes(), partition.partitionLength());
    } finally {
      session.giveBack(scratch);
    }
  }

  /** A page of all items. */
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
      TableScan scan = new TableScan(table.collections(), HashSegment.ALL, cells);
      session.enter(table);
      try {
        if (after.isEmpty()) {
          scan.run();
        } else {
          byte[] partition = after.get().partition();
          byte[] sort = after.get().sort();
          scan.run(partition, partition.length, sort, sort.length);
        }
        ExpiredItems hidden = table.hidden();
        if (hidden != null) {
          hidden.hide(cells, table, scan::runOn);
        }
      } finally {
        session.leave();
      }
      return page(scratch, scan.lastPartition(), scan.lastPartition().length);
    } finally {
      session.giveBack(scratch);
    }
  }

  private void read(KeyBytes partition, KeyRange range, boolean forward, CellBuffer cells) {
    table
        .collections()
        .range(partition.partitionBytes(), 0, partition.partitionLength(), range, forward, cells);
  }

  private void commit(Session session, PendingWrite write, Scratch scratch) {
    session.enter(table);
    try {
      committer.commit(write, scratch);
    } finally {
      session.leave();
    }
  }

  /** A refused write always shows what it met. */
  private WriteOutcome<T> outcome(Scratch scratch, boolean wantPrevious) {
    boolean refused = scratch.write.isRefused();
    ItemView before = scratch.write.before();
    boolean shown = (wantPrevious || refused) && before.exists();
    return new WriteOutcome<>(
        !refused, shown ? decode(scratch, before.bytes(), before.offset(), before.length()) : null);
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
      if (!cells.isHidden(cell)) {
        items.add(decode(scratch, cell));
      }
    }
    return new Page<>(items, next);
  }

  /** The object that an item of the table stands for. */
  public T decode(Item item) {
    ImageWriter writer = new ImageWriter().begin(table.dictionary(), BY_NAME);
    DynamicItemCodec.write(item, writer);
    int length = writer.finish();
    return codec.read(
        new ImageReader().reset(writer.bytes(), 0, length, table.dictionary(), attributeIds));
  }

  private T decode(Scratch scratch, int cell) {
    CellBuffer cells = scratch.cells;
    return decode(scratch, cells.bytes(), cells.start(cell), cells.length(cell));
  }

  private T decode(Scratch scratch, byte[] image, int offset, int length) {
    return codec.read(
        scratch.reader.reset(image, offset, length, table.dictionary(), attributeIds));
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
}
