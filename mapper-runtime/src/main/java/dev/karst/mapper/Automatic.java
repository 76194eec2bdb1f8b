package dev.karst.mapper;

import dev.karst.expression.UpdateExpression.Action;
import dev.karst.expression.UpdateExpression.Add;
import dev.karst.expression.UpdateExpression.IfNotExists;
import dev.karst.expression.UpdateExpression.Literal;
import dev.karst.expression.UpdateExpression.Set;
import dev.karst.value.AttributeValue;

/** What each update of a repository does beside what it is told. Generated repositories call it. */
public final class Automatic {
  private Automatic() {}

  /** Adds to a number, which counts from zero if it is absent. */
  public static Action count(AttributePath<?> number, long step) {
    return new Add(number.path(), AttributeValue.n(step));
  }

  /** Sets a value. */
  public static <V> Action set(ValuePath<?, V> attribute, V value) {
    return new Set(attribute.path(), new Literal(attribute.value(value)));
  }

  /** Sets a value, if there is none. */
  public static <V> Action setIfAbsent(ValuePath<?, V> attribute, V value) {
    return new Set(
        attribute.path(), new IfNotExists(attribute.path(), new Literal(attribute.value(value))));
  }
}
