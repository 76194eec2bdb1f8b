package dev.karst.mapper.example;

import dev.karst.Change;
import dev.karst.Repository;
import dev.karst.Subscription;
import dev.karst.WriteResult;
import dev.karst.mapper.BatchResult;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Scan;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A repository of either kind, as far as its methods do not depend on the class. What does is added
 * by interfaces that have it as the generated repository does.
 *
 * @param <K> the generated key
 */
interface AnyRepository<T, K> extends Repository<T, K> {
  Optional<T> find(K key);

  List<T> findAll(Iterable<? extends K> keys);

  T put(T object);

  WriteResult<T> insert(T object);

  WriteResult<T> putIf(T object, Condition<? super T> condition);

  BatchResult<T> putAll(Iterable<? extends T> objects);

  WriteResult<T> delete(T object);

  WriteResult<T> deleteIf(T object, Condition<? super T> condition);

  BatchResult<T> deleteAll(Iterable<? extends T> objects);

  Scan<T> scan();

  Subscription onChange(Consumer<? super Change<T>> handler);

  Subscription onChange(String name, Consumer<? super Change<T>> handler);
}
