package dev.karst;

import dev.karst.expression.Condition;

/**
 * What must hold of an item that stands for an object of a class.
 *
 * @param <T> the class
 */
public interface TypedCondition<T> {
  /** The condition as the engine takes it. */
  Condition expression();
}
