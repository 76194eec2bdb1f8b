package dev.karst;

import dev.karst.codec.ItemCodec;
import dev.karst.schema.TableDefinition;
import java.nio.file.Path;

/** An open database. */
public final class Karst implements AutoCloseable {
  private Karst() {}

  /** Opens or creates the database in a directory. */
  public static Karst open(Path directory) {
    throw new UnsupportedOperationException();
  }

  /** A database that lives in memory and ends with {@link #close}. */
  public static Karst inMemory() {
    throw new UnsupportedOperationException();
  }

  /** The table as objects: created if missing, else checked to have the same key. */
  public <T> TypedTable<T> table(TableDefinition definition, ItemCodec<T> codec) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
