package dev.karst;

import dev.karst.codec.KeyBytes;
import dev.karst.expression.Condition;
import dev.karst.expression.SortKeyCondition;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.schema.TableDefinition;
import java.util.function.Consumer;
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

  /**
   * Tells the table's changes from now on, one after the other, on a thread of its own. The table's
   * stream is enabled with both images if it is not.
   *
   * <p>If {@code handler} throws, it is told the same change again, after a while, until it does
   * not: no other change is told meanwhile. A handler that cannot do anything with a change must
   * catch that itself.
   *
   * @throws dev.karst.error.ValidationException if the stream does not show both images
   */
  Subscription onChange(Consumer<? super Change<T>> handler);

  /**
   * As {@link #onChange(Consumer)}, under a name: the next subscription of that name, in this
   * process or a later one, goes on where this one stopped. A change may then be told again. The
   * first of a name begins with what changes from now on; {@link Karst#forgetTrigger} makes the
   * next one the first again.
   *
   * @param name 1 to 128 of the characters a-z, A-Z, 0-9, _, . and -
   * @throws dev.karst.error.ResourceInUseException if there is a subscription of that name
   */
  Subscription onChange(String name, Consumer<? super Change<T>> handler);

  /** Objects of all partitions, in hash order, at most {@code limit} and 1 MB of them. */
  Page<T> scan(int limit, Position from);
}
