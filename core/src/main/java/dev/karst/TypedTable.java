package dev.karst;

import dev.karst.codec.KeyBytes;
import dev.karst.expression.Condition;
import dev.karst.expression.SortKeyCondition;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.schema.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A table whose items are objects of one class: the narrow way from generated repositories into the
 * engine. Safe for use by many threads.
 *
 * <p>Every method throws {@link dev.karst.error.ValidationException} for what DynamoDB refuses, and
 * {@link dev.karst.error.StoreUnavailableException} once the database is closed.
 *
 * @param <T> the class of the objects
 */
public interface TypedTable<T> {
  TableDefinition definition();

  /**
   * The calling thread's key buffer, cleared. Valid until the thread's next call of this method.
   */
  KeyBytes key();

  /** The object with that key, or null. */
  @Nullable T find(KeyBytes key);

  /** Writes the object, replacing one with the same key. */
  void put(T object);

  /** Writes the object if {@code condition} holds of the item that is there, or of none. */
  WriteResult<T> put(T object, Condition condition);

  /**
   * Deletes the object with that key.
   *
   * @return whether there was one
   */
  boolean delete(KeyBytes key);

  /**
   * Deletes {@code object}, found by its key, if {@code condition} holds of the item that is there.
   */
  WriteResult<T> delete(T object, Condition condition);

  /**
   * The objects of one partition, ordered by sort key, at most {@code limit} and 1 MB of them.
   *
   * @param partition a key whose sort part is ignored
   * @param forward true for ascending order
   * @param limit at least 1
   */
  Page<T> query(
      KeyBytes partition, SortKeyCondition condition, boolean forward, int limit, Position from);

  /** Objects of all partitions, in hash order, at most {@code limit} and 1 MB of them. */
  Page<T> scan(int limit, Position from);
}
