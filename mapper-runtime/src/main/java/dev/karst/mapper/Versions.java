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

  /** What a put is refused with, as somebody else wrote or deleted the object since it was read. */
  public static ConditionalCheckFailedException conflict(
      Object key, Number version, WriteResult.Rejected<?> rejected) {
    return new ConditionalCheckFailedException(
        MapperMessages.versionConflict(key, version, rejected.current().isPresent()), null);
  }
}
