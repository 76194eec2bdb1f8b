package dev.karst.mapper.runtime;

import dev.karst.error.ValidationException;
import dev.karst.expression.SortKeyCondition;
import dev.karst.mapper.Query;
import dev.karst.mapper.codec.KeyTextRange;
import dev.karst.schema.KeyType;
import dev.karst.value.AttributeValue;
import java.util.Objects;

/**
 * A component of the sort key, of which a query is about to say what it is to be.
 *
 * <p>Every method throws {@link ValidationException} for a value of another class than the
 * component's, and all but {@link #equalTo} and {@link #beginsWith} for a component that is not
 * stored as it sorts.
 *
 * @param <T> the class of the objects
 */
public final class KeyRange<T> {
  private final RuntimeQuery<T> query;
  private final SortStep step;
  private final KeyTextRange range;

  KeyRange(RuntimeQuery<T> query, SortStep step, KeyTextRange range) {
    this.query = query;
    this.step = step;
    this.range = range;
  }

  /** The objects whose component is {@code value}, to be narrowed by the next one. */
  public RuntimeQuery<T> equalTo(Object value) {
    return query.then(step, step.component().checked(value));
  }

  /** The objects whose component begins with {@code prefix}, as it is stored. */
  public Query<T> beginsWith(String prefix) {
    Objects.requireNonNull(prefix, "prefix");
    checkPrefix(KeyType.S);
    return query.narrowed(
        step.composed()
            ? range.beginsWith(step.component().name(), prefix)
            : new SortKeyCondition.BeginsWith(AttributeValue.s(prefix)));
  }

  /** The objects whose component begins with {@code prefix}. */
  public Query<T> beginsWith(byte[] prefix) {
    Objects.requireNonNull(prefix, "prefix");
    checkPrefix(KeyType.B);
    return query.narrowed(new SortKeyCondition.BeginsWith(AttributeValue.b(prefix)));
  }

  private void checkPrefix(KeyType type) {
    if (step.component().kind().keyType().filter(type::equals).isEmpty()) {
      throw new ValidationException(
          RuntimeMessages.noPrefix(step.component().name(), step.component().kind().type()));
    }
  }

  /** The objects whose component is below {@code value}. */
  public Query<T> lessThan(Object value) {
    Object checked = ordered(value);
    return query.narrowed(
        step.composed()
            ? range.lessThan(part(checked))
            : new SortKeyCondition.Less(whole(checked)));
  }

  /** The objects whose component is {@code value} or below. */
  public Query<T> atMost(Object value) {
    Object checked = ordered(value);
    return query.narrowed(
        step.composed()
            ? range.atMost(part(checked))
            : new SortKeyCondition.LessOrEqual(whole(checked)));
  }

  /** The objects whose component is above {@code value}. */
  public Query<T> greaterThan(Object value) {
    Object checked = ordered(value);
    return query.narrowed(
        step.composed()
            ? range.greaterThan(part(checked))
            : new SortKeyCondition.Greater(whole(checked)));
  }

  /** The objects whose component is {@code value} or above. */
  public Query<T> atLeast(Object value) {
    Object checked = ordered(value);
    return query.narrowed(
        step.composed()
            ? range.atLeast(part(checked))
            : new SortKeyCondition.GreaterOrEqual(whole(checked)));
  }

  /** The objects whose component is from {@code low} to {@code high}, both included. */
  public Query<T> between(Object low, Object high) {
    Object least = ordered(low);
    Object most = ordered(high);
    return query.narrowed(
        step.composed()
            ? range.between(part(least), part(most))
            : new SortKeyCondition.Between(whole(least), whole(most)));
  }

  private Object ordered(Object value) {
    if (!step.isOrdered()) {
      throw new ValidationException(
          RuntimeMessages.unordered(
              step.component().name(), step.component().kind().type(), "equalTo or beginsWith"));
    }
    return step.component().checked(value);
  }

  private String part(Object value) {
    return step.component().part(value);
  }

  private AttributeValue whole(Object value) {
    return step.component().value(value);
  }
}
