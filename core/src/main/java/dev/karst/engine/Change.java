package dev.karst.engine;

import dev.karst.expression.UpdateExpression;
import dev.karst.value.Item;

/** What a write does to one item. */
public sealed interface Change {
  /** Makes {@code item} the item with its key. */
  record Put(Item item) implements Change {}

  /** Changes attributes of the item with a key, or makes it. */
  record Update(Item key, UpdateExpression update) implements Change {}

  /** Takes the item with a key away, if it is there. */
  record Delete(Item key) implements Change {}

  /** Leaves the item as it is: the write is nothing but its condition. */
  record Check(Item key) implements Change {}
}
