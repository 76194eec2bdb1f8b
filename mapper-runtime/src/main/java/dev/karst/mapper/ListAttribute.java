package dev.karst.mapper;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.codec.Lists;
import dev.karst.mapper.codec.ValueBuilder;
import dev.karst.mapper.codec.ValueWriter;
import dev.karst.value.AttributeValue;
import java.util.Collection;
import java.util.List;

/**
 * A list, which can be set, and appended and prepended to.
 *
 * @param <T> the class of the items
 * @param <E> the class of the elements
 */
public final class ListAttribute<T, E> extends DocumentAttribute<T, Collection<? extends E>> {
  private final ValueWriter<? super E> elements;

  public ListAttribute(DocumentPath path, ValueWriter<? super E> elements, DocumentPath... former) {
    super(path, (sink, values) -> Lists.write(sink, values, elements), former);
    this.elements = elements;
  }

  /** The element at an index, counted from 0. */
  public DocumentAttribute<T, E> at(int index) {
    return new DocumentAttribute<>(path().index(index), elements);
  }

  /** True if an element equals {@code element}. */
  public Condition<T> contains(E element) {
    return contains(ValueBuilder.valueOf(element, elements));
  }

  AttributeValue encodeAll(List<? extends E> values) {
    return encode(values);
  }
}
