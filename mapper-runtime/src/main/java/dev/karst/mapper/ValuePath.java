package dev.karst.mapper;

import dev.karst.expression.Comparator;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;
import dev.karst.mapper.codec.ScalarForm;
import dev.karst.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where a value stands that can be compared for equality.
 *
 * @param <T> the class of the items
 * @param <V> the class of the value
 */
public class ValuePath<T, V> extends AttributePath<T> {
  private final ScalarForm<V> form;

  public ValuePath(DocumentPath path, ScalarForm<V> form, DocumentPath... former) {
    super(path, former);
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

  /** True if the item has one of these values here; at most 100. */
  @SafeVarargs
  public final Condition<T> in(V... values) {
    List<Operand> candidates = new ArrayList<>(values.length);
    for (V value : values) {
      candidates.add(new Operand.Literal(value(value)));
    }
    return Condition.of(
        new dev.karst.expression.Condition.In(new Operand.Path(path()), candidates));
  }

  /** The value as the engine takes it. */
  final AttributeValue value(V value) {
    return form.value(Objects.requireNonNull(value, "value"));
  }

  final Condition<T> compare(Comparator comparator, V value) {
    return Condition.of(dev.karst.expression.Condition.compare(path(), comparator, value(value)));
  }
}
