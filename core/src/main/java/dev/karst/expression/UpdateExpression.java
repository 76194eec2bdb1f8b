package dev.karst.expression;

import dev.karst.value.AttributeValue;
import java.util.List;

/**
 * What an update does to an item. Actions show themselves as a DynamoDB update expression does.
 *
 * <p>All operands are those of the item as it was before; no two actions have overlapping paths.
 *
 * @param legacy whether it was given as {@code AttributeUpdates}, whose errors are worded otherwise
 */
public record UpdateExpression(List<Action> actions, boolean legacy) {
  /** One change of one document path. */
  public sealed interface Action {
    DocumentPath path();
  }

  /** Gives the path a value. */
  public record Set(DocumentPath path, SetValue value) implements Action {
    @Override
    public String toString() {
      return "SET " + path + " = " + value;
    }
  }

  /** Takes the path away, if it is there. */
  public record Remove(DocumentPath path) implements Action {
    @Override
    public String toString() {
      return "REMOVE " + path;
    }
  }

  /**
   * Adds to a number or a set, which is zero or empty if it is not there.
   *
   * @param value an N or a set; in the legacy form also an L, which is appended
   */
  public record Add(DocumentPath path, AttributeValue value) implements Action {
    @Override
    public String toString() {
      return "ADD " + path + " " + value;
    }
  }

  /** Takes elements out of a set; the last one takes the attribute with it. */
  public record Delete(DocumentPath path, AttributeValue value) implements Action {
    @Override
    public String toString() {
      return "DELETE " + path + " " + value;
    }
  }

  /** What a {@link Set} assigns. */
  public sealed interface SetValue {}

  /** The value at a path, which must be there. */
  public record PathValue(DocumentPath path) implements SetValue {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** A given value. */
  public record Literal(AttributeValue value) implements SetValue {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** The sum of two numbers. */
  public record Plus(SetValue left, SetValue right) implements SetValue {
    @Override
    public String toString() {
      return left + " + " + right;
    }
  }

  /** The difference of two numbers. */
  public record Minus(SetValue left, SetValue right) implements SetValue {
    @Override
    public String toString() {
      return left + " - " + right;
    }
  }

  /** The value at a path, or else another. */
  public record IfNotExists(DocumentPath path, SetValue otherwise) implements SetValue {
    @Override
    public String toString() {
      return "if_not_exists(" + path + ", " + otherwise + ")";
    }
  }

  /** One list behind another. */
  public record ListAppend(SetValue first, SetValue second) implements SetValue {
    @Override
    public String toString() {
      return "list_append(" + first + ", " + second + ")";
    }
  }

  public UpdateExpression {
    actions = List.copyOf(actions);
  }

  /** What an expression says. */
  public UpdateExpression(List<Action> actions) {
    this(actions, false);
  }

  /** What the legacy {@code AttributeUpdates} say. */
  public static UpdateExpression ofAttributeUpdates(List<Action> actions) {
    return new UpdateExpression(actions, true);
  }
}
