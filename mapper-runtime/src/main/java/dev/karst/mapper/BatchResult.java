package dev.karst.mapper;

import java.util.List;
import java.util.Optional;

/**
 * How a batch of writes ended. The writes are independent: some may be done, others not.
 *
 * @param written what was written or deleted, as it is stored, in the order in which it was given
 * @param rejected what was not, in the order in which it was given
 */
public record BatchResult<T>(List<T> written, List<Rejected<T>> rejected) {
  /**
   * A write that was not done: the object's version is not that of the item, or there is none to
   * delete.
   *
   * @param object what was given
   * @param current the object as it is
   */
  public record Rejected<T>(T object, Optional<T> current) {}

  public BatchResult {
    written = List.copyOf(written);
    rejected = List.copyOf(rejected);
  }

  /** Whether everything was done. */
  public boolean isComplete() {
    return rejected.isEmpty();
  }
}
