package dev.karst.mapper;

import dev.karst.WriteResult;
import dev.karst.operation.ConditionalCheckFailedException;

/** What optimistic locking by version comes down to. Generated repositories call it. */
public final class Versions {
  private Versions() {}

  /** What must hold of the item for an object of a version to be put over it. */
  public static <T, V extends Number> Condition<T> expecting(ValuePath<T, V> path, V version) {
    return version.longValue() == 0 ? path.notExists() : path.eq(version);
  }

  /**
   * What a put wrote.
   *
   * @throws ConditionalCheckFailedException if it was rejected, as somebody else wrote or deleted
   *     the object since it was read
   */
  public static <T> T written(WriteResult<T> result, Object key, Number version) {
    if (result instanceof WriteResult.Written<T> written) {
      return written.item();
    }
    boolean isThere = ((WriteResult.Rejected<T>) result).current().isPresent();
    throw new ConditionalCheckFailedException(
        MapperMessages.versionConflict(key, version, isThere), null);
  }
}
