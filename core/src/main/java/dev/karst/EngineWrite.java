package dev.karst;

import dev.karst.engine.ObjectWrite;
import dev.karst.expression.Condition;
import dev.karst.schema.TableDefinition;

/** A typed write in this process. */
record EngineWrite(ObjectWrite<?> write) implements TypedWrite {
  @Override
  public TableDefinition definition() {
    return write.definition();
  }

  @Override
  public TypedWrite when(Condition condition) {
    return new EngineWrite(write.when(condition));
  }
}
