package dev.karst.mapper;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.codec.ScalarForm;
import dev.karst.value.AttributeValue;

/**
 * A value that can be compared for equality, and set.
 *
 * @param <T> the class of the items
 * @param <V> the class of the value
 */
public final class ScalarAttribute<T, V> extends ValuePath<T, V> implements Settable<T, V> {
  public ScalarAttribute(DocumentPath path, ScalarForm<V> form, DocumentPath... former) {
    super(path, form, former);
  }

  @Override
  public AttributeValue encode(V value) {
    return value(value);
  }
}
