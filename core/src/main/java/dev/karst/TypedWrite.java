package dev.karst;

import dev.karst.schema.TableDefinition;

/** A write of one item, ready for a transaction. A {@link TypedTable} makes it. Immutable. */
public interface TypedWrite {
  /** The table it writes to. */
  TableDefinition definition();
}
