package dev.karst.engine;

import dev.karst.codec.ItemView;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The items of one table, whatever their shape. Safe for use by many threads.
 *
 * <p>Items are shown where they lie in a buffer of the calling thread, when nothing is locked any
 * more; a view is valid only while it is shown.
 */
public final class ItemStore {
  ItemStore() {}

  public TableDefinition definition() {
    throw new UnsupportedOperationException();
  }

  /**
   * Shows the item with a key, or none.
   *
   * @param key the attributes of the primary key, and no other
   */
  public <R> R get(Item key, Function<ItemView, R> reader) {
    throw new UnsupportedOperationException(key + " " + reader);
  }

  /**
   * Does a write to this table, if its condition holds: a condition that does not is reported,
   * every other refusal thrown.
   *
   * @param measured whether the report tells units and sizes
   */
  public <R> R write(ItemWrite write, boolean measured, Function<WriteReport, R> reader) {
    throw new UnsupportedOperationException(write + " " + measured + reader);
  }

  /** Shows the items of a page of one partition, in order. */
  public ReadReport query(QueryPlan plan, Consumer<ItemView> visitor) {
    throw new UnsupportedOperationException(plan + " " + visitor);
  }

  /** Shows the items of a page of the table or an index. */
  public ReadReport scan(ScanPlan plan, Consumer<ItemView> visitor) {
    throw new UnsupportedOperationException(plan + " " + visitor);
  }
}
