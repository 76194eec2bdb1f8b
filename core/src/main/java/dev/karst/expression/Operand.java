package dev.karst.expression;

import dev.karst.value.AttributeValue;

/** One side of a comparison. */
public sealed interface Operand {
  /** The value at a path of the item; where the item lacks it, only {@code <>} holds. */
  record Path(DocumentPath path) implements Operand {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** A given value. */
  record Literal(AttributeValue value) implements Operand {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * DynamoDB's {@code size} of the value at a path: a number, where the type of the value has one.
   */
  record Size(DocumentPath path) implements Operand {
    @Override
    public String toString() {
      return "size(" + path + ")";
    }
  }
}
