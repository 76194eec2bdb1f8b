package dev.karst.mapper;

import dev.karst.expression.Comparator;
import dev.karst.expression.DocumentPath;
import dev.karst.mapper.codec.ScalarForm;
import java.util.Objects;

/**
 * Where a value stands that can be compared for equality.
 *
 * @param <T> the class of the items
 * @param <V> the class of the value
 */
public class ValuePath<T, V> extends AttributePath<T> {
  private final ScalarForm<V> form;

  public ValuePath(DocumentPath path, ScalarForm<V> form) {
    super(path);
    this.form = form;
  }

  /** True if the item has this value here. */
  public final Condition<T> eq(V value) {
    return compare(Comparator.EQUAL, value);
  }

  /** True if the item has another value here, or none; so also if there is no item. */
  public final Condition<T> ne(V value) {
    return compare(Comparator.NOT_EQUAL, value);
  }

  final Condition<T> compare(Comparator comparator, V value) {
    return Condition.of(
        dev.karst.expression.Condition.compare(
            path(), comparator, form.value(Objects.requireNonNull(value, "value"))));
  }
}
