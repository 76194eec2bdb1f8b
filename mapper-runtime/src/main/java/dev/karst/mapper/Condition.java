package dev.karst.mapper;

import dev.karst.TypedCondition;
import java.util.Objects;

/**
 * What must hold of the stored item for a write to happen, written with the generated metamodel:
 * {@code Order_.status.eq(OPEN).and(Order_.total.lt(100L))}.
 *
 * <p>{@code toString()} shows it as a DynamoDB condition expression.
 *
 * @param <T> the class of the items it can be asked of
 */
public final class Condition<T> implements TypedCondition<T> {
  private final dev.karst.expression.Condition expression;

  private Condition(dev.karst.expression.Condition expression) {
    this.expression = expression;
  }

  /** The condition that an expression means. What it names is not checked against the class. */
  public static <T> Condition<T> of(dev.karst.expression.Condition expression) {
    return new Condition<>(expression);
  }

  @Override
  public dev.karst.expression.Condition expression() {
    return expression;
  }

  /** True if both are. */
  public Condition<T> and(Condition<? super T> other) {
    return new Condition<>(expression.and(Objects.requireNonNull(other, "other").expression));
  }

  /** True if one is. */
  public Condition<T> or(Condition<? super T> other) {
    return new Condition<>(expression.or(Objects.requireNonNull(other, "other").expression));
  }

  /** True if this is false. */
  public Condition<T> not() {
    return new Condition<>(dev.karst.expression.Condition.not(expression));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Condition<?> that && expression.equals(that.expression);
  }

  @Override
  public int hashCode() {
    return expression.hashCode();
  }

  @Override
  public String toString() {
    return expression.toString();
  }
}
