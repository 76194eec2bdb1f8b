package dev.karst.engine;

import dev.karst.codec.ItemView;
import dev.karst.error.KarstException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a write went. Valid only while it is shown. */
public interface WriteReport {
  /**
   * What kept this write from being done: {@link
   * dev.karst.operation.ConditionalCheckFailedException} if its condition does not hold; null if
   * nothing did. A transaction is done if nothing keeps any of its writes.
   */
  @Nullable KarstException refusal();

  /**
   * Whether the write was not done now, a transaction with the same token having done it before:
   * the item was read instead.
   */
  boolean repeated();

  /**
   * The item as it was, or none. A put without a condition shows it only if the write asked for it,
   * or is measured.
   */
  ItemView before();

  /** The item as it is now, or none. */
  ItemView after();

  /** The write units it consumed of each index it changed, if it was measured. */
  Map<String, Double> indexUnits();

  /**
   * The bytes of the item's collection after the write, as DynamoDB counts them, if it was measured
   * and the table has local secondary indexes; otherwise -1.
   */
  long collectionSize();
}
