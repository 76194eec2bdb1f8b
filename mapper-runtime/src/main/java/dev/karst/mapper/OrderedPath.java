package dev.karst.mapper;

import dev.karst.expression.Comparator;
import dev.karst.expression.DocumentPath;
import dev.karst.mapper.codec.ScalarForm;
import java.util.Objects;

/**
 * Where a value stands whose stored form sorts as the value does. Every comparison but {@link #ne}
 * is false if the item has no value here.
 *
 * @param <T> the class of the items
 * @param <V> the class of the value
 */
public class OrderedPath<T, V> extends ValuePath<T, V> {
  public OrderedPath(DocumentPath path, ScalarForm<V> form, DocumentPath... former) {
    super(path, form, former);
  }

  /** True below {@code value}. */
  public final Condition<T> lt(V value) {
    return compare(Comparator.LESS, value);
  }

  /** True up to {@code value}. */
  public final Condition<T> le(V value) {
    return compare(Comparator.LESS_OR_EQUAL, value);
  }

  /** True above {@code value}. */
  public final Condition<T> gt(V value) {
    return compare(Comparator.GREATER, value);
  }

  /** True from {@code value} on. */
  public final Condition<T> ge(V value) {
    return compare(Comparator.GREATER_OR_EQUAL, value);
  }

  /** True from {@code low} to {@code high}, both included. */
  public final Condition<T> between(V low, V high) {
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
    return ge(low).and(le(high));
  }
}
