package dev.karst.mapper;

import dev.karst.WriteResult;
import dev.karst.WriteResult.Rejected;
import dev.karst.WriteResult.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Batches of any size. Generated repositories call it. */
public final class Batches {
  private Batches() {}

  /**
   * Writes or deletes objects one after the other, and tells what became of each.
   *
   * @throws BatchException if one is refused for another reason than its condition, or is null
   */
  public static <T> BatchResult<T> each(
      Iterable<? extends T> objects, Function<? super T, WriteResult<T>> write) {
    List<T> written = new ArrayList<>();
    List<BatchResult.Rejected<T>> rejected = new ArrayList<>();
    for (T object : objects) {
      WriteResult<T> result;
      try {
        result = write.apply(Objects.requireNonNull(object, "an object is null"));
      } catch (RuntimeException e) {
        throw new BatchException(new BatchResult<>(written, rejected), object, e);
      }
      if (result instanceof Written<T> done) {
        written.add(done.item());
      } else if (result instanceof Rejected<T> refused) {
        rejected.add(new BatchResult.Rejected<>(object, refused.current()));
      }
    }
    return new BatchResult<>(written, rejected);
  }

  /** Finds objects one after the other; those that are not there are left out. */
  public static <K, T> List<T> find(
      Iterable<? extends K> keys, Function<? super K, Optional<T>> find) {
    List<T> found = new ArrayList<>();
    for (K key : keys) {
      find.apply(key).ifPresent(found::add);
    }
    return List.copyOf(found);
  }
}
