package dev.karst;

/**
 * A transaction being put together: writes of up to 25 items of any tables, all done or none. Used
 * by one thread, and committed once.
 *
 * <p>No two of its operations may be on the same item.
 */
public interface Transaction {
  /** Writes an object, under the conditions that its repository puts under. */
  <T> Transaction put(Repository<T, ?> repository, T object);

  /** Writes an object, if there is none with its key. */
  <T> Transaction insert(Repository<T, ?> repository, T object);

  /** Writes an object as {@link #put} does, if a condition holds of the item that is there, too. */
  <T> Transaction putIf(Repository<T, ?> repository, T object, TypedCondition<? super T> condition);

  /** Deletes an object, under the conditions that its repository deletes under. */
  <T> Transaction delete(Repository<T, ?> repository, T object);

  /** Deletes an object as {@link #delete} does, if a condition holds of it, too. */
  <T> Transaction deleteIf(
      Repository<T, ?> repository, T object, TypedCondition<? super T> condition);

  /** Deletes whatever has that key. */
  <K> Transaction deleteByKey(Repository<?, K> repository, K key);

  /** Changes an object, as its repository's update builder says. */
  Transaction update(TransactionPart update);

  /** Writes nothing, but lets the transaction be done only if a condition holds. */
  <T, K> Transaction check(Repository<T, K> repository, K key, TypedCondition<? super T> condition);

  /**
   * Does all, or nothing.
   *
   * @throws dev.karst.error.ValidationException if two operations are on one item, or there is none
   * @throws IllegalStateException if it was committed before
   */
  TransactionResult commit();

  /**
   * Does all, or nothing, and does it once though this be called again with the same token within
   * ten minutes, also by another process that has opened the database since.
   *
   * @param token 1 to 36 characters
   * @throws dev.karst.error.IdempotentParameterMismatchException if the token stands for another
   *     transaction
   */
  TransactionResult commit(String token);
}
