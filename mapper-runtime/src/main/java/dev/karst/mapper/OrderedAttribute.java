package dev.karst.mapper;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.codec.ScalarForm;
import dev.karst.value.AttributeValue;

/**
 * A value whose stored form sorts as the value does, and that can be set.
 *
 * @param <T> the class of the items
 * @param <V> the class of the value
 */
public final class OrderedAttribute<T, V> extends OrderedPath<T, V> implements Settable<T, V> {
  public OrderedAttribute(DocumentPath path, ScalarForm<V> form, DocumentPath... former) {
    super(path, form, former);
  }

  @Override
  public AttributeValue encode(V value) {
    return value(value);
  }
}
