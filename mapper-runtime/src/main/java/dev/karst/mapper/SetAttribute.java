package dev.karst.mapper;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.codec.ScalarForm;
import dev.karst.value.AttributeValue;
import java.util.Collection;
import java.util.Objects;

/**
 * A set of strings, numbers or binaries, which can be set, added to and taken from. An empty set is
 * removed rather than set.
 *
 * @param <T> the class of the items
 * @param <E> the class of the elements
 */
public final class SetAttribute<T, E> extends DocumentAttribute<T, Collection<? extends E>> {
  private final ScalarForm<E> form;

  public SetAttribute(DocumentPath path, ScalarForm<E> form, DocumentPath... former) {
    super(path, form::writeSet, former);
    this.form = form;
  }

  @Override
  public boolean isNothing(Collection<? extends E> value) {
    return value.isEmpty();
  }

  /** True if it has the element. */
  public Condition<T> contains(E element) {
    return contains(form.value(Objects.requireNonNull(element, "element")));
  }

  AttributeValue encodeAll(Collection<? extends E> values) {
    return encode(values);
  }
}
