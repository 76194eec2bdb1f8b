package dev.karst.mapper.example;

import dev.karst.Change;
import dev.karst.Subscription;
import dev.karst.WriteResult;
import dev.karst.mapper.BatchResult;
import dev.karst.mapper.Scan;
import java.util.function.Consumer;

/** What is of all classes that share a table, of either kind, but for what depends on them. */
interface AnyFamily<T> {
  T put(T object);

  WriteResult<T> insert(T object);

  BatchResult<T> putAll(Iterable<? extends T> objects);

  WriteResult<T> delete(T object);

  BatchResult<T> deleteAll(Iterable<? extends T> objects);

  Scan<T> scan();

  Subscription onChange(Consumer<? super Change<T>> handler);
}
