package dev.karst.mapper;

import dev.karst.WriteResult;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression.Action;
import dev.karst.expression.UpdateExpression.Literal;
import dev.karst.expression.UpdateExpression.Set;
import dev.karst.value.AttributeValue;

/** What classes that share a table are told apart by. Generated repositories call it. */
public final class EntityTypes {
  private EntityTypes() {}

  /** Holds of the items of one class. */
  public static <T> Condition<T> is(String attribute, String name) {
    return Condition.of(dev.karst.expression.Condition.equal(attribute, AttributeValue.s(name)));
  }

  /** Says of an item which class it is of. */
  public static Action set(String attribute, String name) {
    return new Set(DocumentPath.of(attribute), new Literal(AttributeValue.s(name)));
  }

  /** The result of a write as that of any of the classes. */
  @SuppressWarnings("unchecked") // a result only gives objects
  public static <T> WriteResult<T> widened(WriteResult<? extends T> result) {
    return (WriteResult<T>) result;
  }
}
