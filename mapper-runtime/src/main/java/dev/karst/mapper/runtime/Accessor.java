package dev.karst.mapper.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Makes objects of one class and gives their properties, without reflection. Implemented by a class
 * that is generated for it, in the package of the entity; public for that alone.
 */
public abstract class Accessor {
  protected Accessor() {}

  /** Makes an object of the values of its properties, in their order. */
  public abstract Object create(@Nullable Object[] values);

  /** A property of an object, by its number. */
  public abstract @Nullable Object get(Object object, int property);

  /** A property of an object that is a {@code byte}, {@code short}, {@code int} or {@code long}. */
  public abstract long getLong(Object object, int property);

  /** A property of an object that is a {@code double}. */
  public abstract double getDouble(Object object, int property);
}
