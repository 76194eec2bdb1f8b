package dev.karst;

import dev.karst.codec.KeyBytes;
import dev.karst.engine.ItemAccess;
import dev.karst.engine.WriteOutcome;
import dev.karst.expression.Condition;
import dev.karst.expression.SortKeyCondition;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.schema.TableDefinition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A typed table in this process. */
final class EngineTable<T> implements TypedTable<T> {
  private final ItemAccess<T> items;

  EngineTable(ItemAccess<T> items) {
    this.items = items;
  }

  @Override
  public TableDefinition definition() {
    return items.definition();
  }

  @Override
  public KeyBytes key() {
    return items.key();
  }

  @Override
  public @Nullable T find(KeyBytes key) {
    return items.find(key);
  }

  @Override
  public void put(T object) {
    items.put(object, null, false);
  }

  @Override
  public WriteResult<T> put(T object, Condition condition) {
    return result(object, items.put(object, condition, false));
  }

  @Override
  public boolean delete(KeyBytes key) {
    return items.delete(key);
  }

  @Override
  public WriteResult<T> delete(T object, Condition condition) {
    return result(object, items.deleteObject(object, condition));
  }

  @Override
  public Page<T> query(
      KeyBytes partition, SortKeyCondition condition, boolean forward, int limit, Position from) {
    return items.query(partition, condition, forward, limit, from);
  }

  @Override
  public Page<T> scan(int limit, Position from) {
    return items.scan(limit, from);
  }

  private WriteResult<T> result(T object, WriteOutcome<T> outcome) {
    return outcome.written()
        ? new WriteResult.Written<>(object)
        : new WriteResult.Rejected<>(Optional.ofNullable(outcome.previous()));
  }
}
