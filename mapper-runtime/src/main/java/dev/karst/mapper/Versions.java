package dev.karst.mapper;

import dev.karst.WriteResult;
import dev.karst.operation.ConditionalCheckFailedException;

/** What optimistic locking by version comes down to. Generated repositories call it. */
public final class Versions {
  private Versions() {}

  /**
   * What must hold of the item for an object of a version to be put over it. Version 0 is that of
   * objects that were never stored, and of items from before there were versions.
   */
  public static <T, V extends Number> Condition<T> expecting(ValuePath<T, V> path, V version) {
    Condition<T> same = path.eq(version);
    return version.longValue() == 0 ? path.notExists().or(same) : same;
  }

  /**
   * What must hold of the item for an object of a version to be changed or deleted.
   *
   * @param exists holds if there is an item
   */
  public static <T, V extends Number> Condition<T> requiring(
      Condition<T> exists, ValuePath<T, V> path, V version) {
    return version.longValue() == 0
        ? exists.and(expecting(path, version))
        : expecting(path, version);
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
