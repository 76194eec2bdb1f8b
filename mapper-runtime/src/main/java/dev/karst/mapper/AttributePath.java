package dev.karst.mapper;

import dev.karst.expression.Condition.AttributeExists;
import dev.karst.expression.Condition.AttributeNotExists;
import dev.karst.expression.DocumentPath;

/**
 * Where in the items of a class a value of any type stands. Generated metamodels hold one for every
 * component; that of a nested record has its components in turn.
 *
 * @param <T> the class of the items
 */
public class AttributePath<T> {
  private final DocumentPath path;

  public AttributePath(DocumentPath path) {
    this.path = path;
  }

  /** The path as the engine takes it. */
  public final DocumentPath path() {
    return path;
  }

  /** True if the item has a value here, be it NULL. */
  public final Condition<T> exists() {
    return Condition.of(new AttributeExists(path));
  }

  /** True if the item has no value here; so null components, empty options and empty sets. */
  public final Condition<T> notExists() {
    return Condition.of(new AttributeNotExists(path));
  }

  @Override
  public final String toString() {
    return path.toString();
  }
}
