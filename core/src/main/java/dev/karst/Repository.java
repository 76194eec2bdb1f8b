package dev.karst;

/**
 * What every repository can do in a transaction; generated repositories are such.
 *
 * @param <T> the class of the objects
 * @param <K> the class of their keys: that of the partition key, or the generated key where there
 *     is a sort key
 */
public interface Repository<T, K> {
  /** A put, under the conditions that the repository puts under, such as the object's version. */
  TypedWrite preparePut(T object);

  /** A put that is done only if there is no object with the key. */
  TypedWrite prepareInsert(T object);

  /** A delete, under the conditions that the repository deletes under. */
  TypedWrite prepareDelete(T object);

  /** A delete of whatever has that key. */
  TypedWrite prepareDeleteByKey(K key);

  /** No write, but what must hold of the item with that key for the transaction to be done. */
  TypedWrite prepareCheck(K key, TypedCondition<? super T> condition);
}
