package dev.karst;

import dev.karst.codec.ItemDecoder;
import dev.karst.codec.KeyBytes;
import dev.karst.expression.Condition;
import dev.karst.expression.UpdateExpression;
import java.time.Clock;
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
public interface TypedTable<T> extends TypedReader<T> {
  /** The database's clock. */
  Clock clock();

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
   * Changes the item with that key, or makes it, if {@code condition} holds of the item that is
   * there, or of none. An update that only removes makes no item: where there is none, the result
   * is {@link WriteResult.Rejected} without a current object.
   *
   * <p>The codec makes the result when the update is done: what it throws, such as {@link
   * dev.karst.error.MappingException} for an attribute that the update removed, does not undo it.
   *
   * @param key of the item; not changed
   * @param update of any attributes but those of the key; no two of its paths overlap
   * @param wantBefore whether the result shows the object before
   */
  WriteResult<T> update(
      KeyBytes key, UpdateExpression update, @Nullable Condition condition, boolean wantBefore);

  /**
   * Makes the items expire by an attribute, if they do not yet.
   *
   * <p>Asking again is no harm.
   *
   * @throws dev.karst.error.ValidationException if they expire by another
   */
  void expireBy(String attribute);

  /**
   * One of the table's indexes as objects of a class that has what the index projects. Where a
   * local index does not hold an attribute of the decoder, the table's items are read behind its
   * entries; where a global one does not, the attribute is missing.
   *
   * <p>The index may be dropped and built anew while the reader lives. Reading it throws {@link
   * dev.karst.error.ValidationException} while it is not there, or is being filled.
   *
   * @throws dev.karst.error.ValidationException if there is none of that name
   */
  <P> TypedReader<P> index(String name, ItemDecoder<P> decoder);

  /** A put for a transaction, which encodes the object when it is committed. */
  TypedWrite preparePut(T object, @Nullable Condition condition);

  /** A delete for a transaction. */
  TypedWrite prepareDelete(KeyBytes key, @Nullable Condition condition);

  /**
   * An update for a transaction. One that only removes makes no item: where there is none, its
   * condition fails.
   */
  TypedWrite prepareUpdate(KeyBytes key, UpdateExpression update, @Nullable Condition condition);

  /** A condition for a transaction. */
  TypedWrite prepareCheck(KeyBytes key, Condition condition);

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
}
