package dev.karst.expression.eval;

import dev.karst.codec.ItemView;
import dev.karst.expression.ProjectionExpression;
import dev.karst.value.Item;

/** Decodes those parts of an item that a projection names. Used by one thread. */
public final class ItemProjector {
  /** The parts that the item, which must exist, has. */
  public Item project(ItemView item, ProjectionExpression projection) {
    throw new UnsupportedOperationException(item + " " + projection);
  }
}
