package dev.karst.mapper;

import dev.karst.expression.DocumentPath;
import dev.karst.value.AttributeValue;
import java.util.List;

/**
 * A place in the items of a class that an update can give a value. Keys and versions are no such.
 *
 * @param <T> the class of the items
 * @param <V> the class of the value
 */
public interface Settable<T, V> {
  /** The path as the engine takes it. */
  DocumentPath path();

  /** Where items of old may have the value. An update that sets or removes it leaves none there. */
  List<DocumentPath> former();

  /** The value as the engine takes it. */
  AttributeValue encode(V value);

  /** Whether a value is stored by storing nothing, as an empty set is. */
  default boolean isNothing(V value) {
    return false;
  }
}
