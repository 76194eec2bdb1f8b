package dev.karst.engine;

import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.ConditionLimits;
import dev.karst.expression.KeyUse;
import dev.karst.expression.UpdateExpression;
import dev.karst.expression.parse.UpdateTreeRules;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations on a table's items, as objects of one class.
 *
 * <p>A write is encoded, then under its stripe's lock: the old image is read if it matters, the
 * condition is evaluated on it, one journal record is appended, the collection is changed. A read
 * copies images out and decodes them when nothing is locked any more. Safe for use by many threads.
 */
public final class ItemAccess<T> {
  private final Sessions sessions;
  private final Committer committer;
  private final StoredTable table;
  private final ItemCodec<T> codec;
  private final ObjectDecoder<T> decoder;
  private final ItemReader<T> reader;
  private final KeySchema keySchema;
  private final String sortKeyName;

  /** Holds where there is an item. */
  private final Condition exists;

  ItemAccess(Sessions sessions, Committer committer, StoredTable table, ItemCodec<T> codec) {
    this.sessions = sessions;
    this.committer = committer;
    this.table = table;
    this.codec = codec;
    this.decoder = new ObjectDecoder<>(table, codec);
    this.reader = new ItemReader<>(sessions, table, null, decoder);
    this.keySchema = table.record().definition().key();
    this.sortKeyName = keySchema.sort().map(KeyAttribute::name).orElse("");
    this.exists = Condition.attributeExists(keySchema.partition().name());
  }

  /** The attributes that are set anew by each write. */
  List<String> automaticAttributes() {
    return codec.automaticAttributes();
  }

  public TableDefinition definition() {
    return table.record().definition();
  }

  /** Reads its pages. */
  public ItemReader<T> reader() {
    return reader;
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
      return found ? decoder.decode(scratch.cells, 0, scratch.reader) : null;
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
      if (wantPrevious) {
        write.wantingBefore();
      }
      ask(object, write);
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

  /**
   * Changes the item with that key, or makes it. An update that only removes makes no item: where
   * there is none it is refused, as if that were its condition.
   *
   * @param condition what must hold of the item that is there or of none, or null for nothing
   * @param wantPrevious whether the outcome shows the item before
   */
  public WriteOutcome<T> update(
      KeyBytes key, UpdateExpression update, @Nullable Condition condition, boolean wantPrevious) {
    checkWhole(key);
    checkUpdate(update);
    checkCondition(condition);
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      PendingWrite write = scratch.write.begin(table, updateCondition(update, condition));
      write.key.copyFrom(key);
      write.update(update);
      commit(session, write, scratch);
      WriteOutcome<T> outcome = outcome(scratch, wantPrevious);
      return outcome.written()
          ? new WriteOutcome<>(
              true, outcome.previous(), decoder.decode(write.after(), scratch.reader))
          : outcome;
    } finally {
      session.giveBack(scratch);
    }
  }

  /** Prepares {@link #put} for a transaction. */
  public ObjectWrite<T> preparePut(T object, @Nullable Condition condition) {
    checkCondition(condition);
    return ObjectWrite.put(this, object, condition);
  }

  /** Prepares to delete the item with that key, under a condition or none. */
  public ObjectWrite<T> prepareDelete(KeyBytes key, @Nullable Condition condition) {
    checkWhole(key);
    checkCondition(condition);
    return ObjectWrite.delete(this, key, condition);
  }

  /** Prepares {@link #update} for a transaction. */
  public ObjectWrite<T> prepareUpdate(
      KeyBytes key, UpdateExpression update, @Nullable Condition condition) {
    checkWhole(key);
    checkUpdate(update);
    checkCondition(condition);
    return ObjectWrite.update(this, key, update, updateCondition(update, condition));
  }

  /** Prepares to ask that a condition hold of the item with that key. */
  public ObjectWrite<T> prepareCheck(KeyBytes key, Condition condition) {
    checkWhole(key);
    checkCondition(condition);
    return ObjectWrite.check(this, key, condition);
  }

  Sessions sessions() {
    return sessions;
  }

  void begin(PendingWrite pending, @Nullable Condition condition) {
    pending.begin(table, condition);
  }

  /** Asks that the object be put; encodes it. */
  void ask(T object, PendingWrite pending) {
    writeKey(object, pending.key);
    pending.put((before, after) -> codec.write(object, after), decoder.attributeIds());
  }

  /** The object that a write found. */
  T decodeBefore(Scratch scratch) {
    return decoder.decode(scratch.write.before(), scratch.reader);
  }

  private @Nullable Condition updateCondition(
      UpdateExpression update, @Nullable Condition condition) {
    boolean makesNone =
        !update.actions().isEmpty()
            && update.actions().stream().allMatch(UpdateExpression.Remove.class::isInstance);
    if (!makesNone) {
      return condition;
    }
    return condition == null ? exists : exists.and(condition);
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
        !refused, shown ? decoder.decode(before, scratch.reader) : null, null);
  }

  /** The object that an item of the table stands for. */
  public @Nullable T decode(Item item) {
    return decoder.decode(item);
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

  private void checkUpdate(UpdateExpression update) {
    UpdateTreeRules.check(update);
    KeyUse.checkUpdate(update, definition());
  }

  void checkCondition(@Nullable Condition condition) {
    if (condition != null) {
      ConditionLimits.check(condition);
      KeyUse.checkCondition(condition, definition());
    }
  }
}
