package dev.karst.mapper.example;

import dev.karst.mapper.Condition;
import dev.karst.mapper.Page;
import dev.karst.mapper.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A query of either kind of repository, before it is narrowed. */
interface AnyQuery<T> {
  /** The query itself. */
  Query<T> itself();

  default List<T> list() {
    return itself().list();
  }

  default Stream<T> stream() {
    return itself().stream();
  }

  default Optional<T> first() {
    return itself().first();
  }

  default Optional<T> only() {
    return itself().only();
  }

  default long count() {
    return itself().count();
  }

  default Page<T> page(int size) {
    return itself().page(size);
  }

  default Page<T> page(int size, String token) {
    return itself().page(size, token);
  }

  default Query<T> descending() {
    return itself().descending();
  }

  default Query<T> limit(int limit) {
    return itself().limit(limit);
  }

  default <P> Query<P> as(Class<P> projection) {
    return itself().as(projection);
  }

  default Query<T> filter(Condition<? super T> condition) {
    return itself().filter(condition);
  }
}
