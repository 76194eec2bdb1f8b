package dev.karst.expression.eval;

import dev.karst.codec.EncodedValue;
import dev.karst.error.UpdateMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.math.BigDecimal;

/** Finds out what values a {@code SET} assigns to an item, before anything is written. */
final class SetValueResolver {
  private final PathFinder paths;

  SetValueResolver(PathFinder paths) {
    this.paths = paths;
  }

  /**
   * The value that is assigned.
   *
   * @throws ValidationException with DynamoDB's message if an operand is missing or of a wrong type
   */
  NewValue resolve(UpdateExpression.SetValue value) {
    if (value instanceof UpdateExpression.Literal literal) {
      return new NewValue.Given(literal.value());
    } else if (value instanceof UpdateExpression.PathValue path) {
      int at = paths.find(path.path());
      if (at == PathFinder.MISSING) {
        throw new ValidationException(UpdateMessages.missingAttribute());
      }
      return new NewValue.Stored(at);
    } else if (value instanceof UpdateExpression.Plus plus) {
      BigDecimal left = number(resolve(plus.left()));
      return number(left.add(number(resolve(plus.right()))));
    } else if (value instanceof UpdateExpression.Minus minus) {
      BigDecimal left = number(resolve(minus.left()));
      return number(left.subtract(number(resolve(minus.right()))));
    } else if (value instanceof UpdateExpression.IfNotExists ifNotExists) {
      int at = paths.find(ifNotExists.path());
      return at == PathFinder.MISSING ? resolve(ifNotExists.otherwise()) : new NewValue.Stored(at);
    } else if (value instanceof UpdateExpression.ListAppend append) {
      NewValue first = list(resolve(append.first()));
      return new NewValue.Joined(first, list(resolve(append.second())));
    }
    throw new AssertionError("every value is resolved: " + value);
  }

  /** The sum of a number that the item has and another. */
  NewValue sum(int at, BigDecimal other) {
    return number(EncodedValue.number(paths.bytes(), at).add(other));
  }

  private static NewValue number(BigDecimal number) {
    return new NewValue.Given(AttributeValue.n(number));
  }

  private BigDecimal number(NewValue operand) {
    if (operand instanceof NewValue.Given given
        && given.value() instanceof AttributeValue.N number) {
      return number.value();
    }
    if (operand instanceof NewValue.Stored stored && type(stored) == ValueType.N) {
      return EncodedValue.number(paths.bytes(), stored.at());
    }
    throw incorrectType();
  }

  private NewValue list(NewValue operand) {
    if (operand instanceof NewValue.Joined
        || (operand instanceof NewValue.Given given && given.value().type() == ValueType.L)
        || (operand instanceof NewValue.Stored stored && type(stored) == ValueType.L)) {
      return operand;
    }
    throw incorrectType();
  }

  private ValueType type(NewValue.Stored stored) {
    return EncodedValue.type(paths.bytes(), stored.at());
  }

  private static ValidationException incorrectType() {
    return new ValidationException(UpdateMessages.incorrectOperandType());
  }
}
