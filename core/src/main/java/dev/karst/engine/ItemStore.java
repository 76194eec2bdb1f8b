package dev.karst.engine;

import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.ImageKeys;
import dev.karst.codec.ItemKeys;
import dev.karst.codec.ItemView;
import dev.karst.error.KarstException;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of one table, whatever their shape. Safe for use by many threads.
 *
 * <p>Items are shown where they lie in a buffer of the calling thread, when nothing is locked any
 * more; a view is valid only while it is shown.
 */
public final class ItemStore {
  private static final int[] BY_NAME = {};

  private final Sessions sessions;
  private final Committer committer;
  private final StoredTable table;
  private final ItemKeys keys;
  private final ImageKeys imageKeys;

  ItemStore(Sessions sessions, Committer committer, StoredTable table) {
    this.sessions = sessions;
    this.committer = committer;
    this.table = table;
    this.keys = new ItemKeys(table.record().definition().key());
    this.imageKeys = new ImageKeys(table.record().definition().key(), table.dictionary());
  }

  public TableDefinition definition() {
    return table.record().definition();
  }

  /**
   * Shows the item with a key, or none.
   *
   * @param key the attributes of the primary key, and no other
   */
  public <R> R get(Item key, Function<ItemView, R> reader) {
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      keys.writeExactly(key, scratch.key.clear());
      ItemView view = new ItemView();
      CellBuffer cells = scratch.cells.forOne();
      session.enter(table);
      try {
        if (table.readVisible(scratch.key, cells)) {
          view.show(cells.bytes(), cells.start(0), cells.length(0), table.dictionary());
        }
      } finally {
        session.leave();
      }
      return reader.apply(view);
    } finally {
      session.giveBack(scratch);
    }
  }

  /**
   * Does a write to this table, if its condition holds: a condition that does not is reported,
   * every other refusal thrown.
   *
   * @param measured whether the report tells units and sizes
   */
  public <R> R write(ItemWrite write, boolean measured, Function<WriteReport, R> reader) {
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      PendingWrite pending = scratch.write;
      pending.begin(table, write.condition());
      if (write.showsBefore()) {
        pending.wantingBefore();
      }
      if (measured) {
        pending.measured();
      }
      ask(write.change(), pending);
      session.enter(table);
      try {
        committer.commit(pending, scratch);
      } finally {
        session.leave();
      }
      KarstException refusal = pending.refusal();
      if (refusal != null && !(refusal instanceof ConditionalCheckFailedException)) {
        throw refusal;
      }
      return reader.apply(pending);
    } finally {
      session.giveBack(scratch);
    }
  }

  /** Shows the items of a page of one partition, in order. */
  public ReadReport query(QueryPlan plan, Consumer<ItemView> visitor) {
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      PageReader page;
      session.enter(table);
      try {
        page = reader(plan.index(), plan.wholeItems(), scratch);
        page.query(plan);
      } finally {
        session.leave();
      }
      return page.show(visitor);
    } finally {
      session.giveBack(scratch);
    }
  }

  /** Shows the items of a page of the table or an index. */
  public ReadReport scan(ScanPlan plan, Consumer<ItemView> visitor) {
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      PageReader page;
      session.enter(table);
      try {
        page = reader(plan.index(), plan.wholeItems(), scratch);
        page.scan(plan);
      } finally {
        session.leave();
      }
      return page.show(visitor);
    } finally {
      session.giveBack(scratch);
    }
  }

  StoredTable table() {
    return table;
  }

  ItemKeys keys() {
    return keys;
  }

  /** Sets what a begun write is to do; checks and encodes what needs no item before. */
  void ask(Change change, PendingWrite pending) {
    if (change instanceof Change.Put put) {
      keys.write(put.item(), pending.key.clear());
      pending.put((before, after) -> DynamicItemCodec.write(put.item(), after), BY_NAME);
    } else if (change instanceof Change.Update update) {
      keys.writeExactly(update.key(), pending.key.clear());
      pending.update(update.update());
    } else if (change instanceof Change.Delete delete) {
      keys.writeExactly(delete.key(), pending.key.clear());
      pending.delete();
    } else if (change instanceof Change.Check check) {
      keys.writeExactly(check.key(), pending.key.clear());
      pending.check();
    }
  }

  private PageReader reader(@Nullable String index, boolean wholeItems, Scratch scratch) {
    return new PageReader(table, index, keys, imageKeys, wholeItems, scratch);
  }
}
