package dev.karst.engine;

import dev.karst.expression.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A write of one item.
 *
 * @param condition what must hold of the item that is there, or of none; null for nothing
 * @param showsBefore whether the report must show the item before, though a put could do without
 */
public record ItemWrite(
    ItemStore store, Change change, @Nullable Condition condition, boolean showsBefore) {
  /** A write of whose item before nothing is to be shown. */
  public ItemWrite(ItemStore store, Change change, @Nullable Condition condition) {
    this(store, change, condition, false);
  }
}
