package dev.karst.mapper;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.value.AttributeValue;

/**
 * A number that can be set and added to.
 *
 * @param <T> the class of the items
 * @param <V> the class of the value
 */
public final class NumberAttribute<T, V> extends OrderedPath<T, V> implements Settable<T, V> {
  public NumberAttribute(DocumentPath path, NumberForm<V> form, DocumentPath... former) {
    super(path, form, former);
  }

  @Override
  public AttributeValue encode(V value) {
    return value(value);
  }
}
