package dev.karst;

import dev.karst.expression.Condition;
import dev.karst.schema.TableDefinition;

/** A write of one item, ready for a transaction. A {@link TypedTable} makes it. Immutable. */
public interface TypedWrite {
  /** The table it writes to. */
  TableDefinition definition();

  /** The same, done only if another condition holds of the item that is there, too. */
  TypedWrite when(Condition condition);
}
