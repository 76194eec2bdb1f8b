package dev.karst;

import dev.karst.engine.ObjectWrite;
import dev.karst.schema.TableDefinition;

/** A typed write in this process. */
record EngineWrite(ObjectWrite<?> write) implements TypedWrite {
  @Override
  public TableDefinition definition() {
    return write.definition();
  }
}
