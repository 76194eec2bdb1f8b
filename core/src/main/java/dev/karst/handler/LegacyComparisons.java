package dev.karst.handler;

import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.Comparator;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;
import dev.karst.operation.ComparisonOperator;
import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A legacy comparison of one attribute: a comparison operator with its arguments. */
final class LegacyComparisons {
  private static final Set<ValueType> ORDERED = EnumSet.of(ValueType.S, ValueType.N, ValueType.B);
  private static final Set<ValueType> WITH_PREFIX = EnumSet.of(ValueType.S, ValueType.B);
  private static final Set<ValueType> ANY = EnumSet.allOf(ValueType.class);

  private LegacyComparisons() {}

  /**
   * Checks that the operator takes these arguments.
   *
   * @throws ValidationException with DynamoDB's message if it does not
   */
  static void check(ComparisonOperator operator, List<AttributeValue> arguments) {
    if (!takes(operator, arguments.size())) {
      throw new ValidationException(RequestMessages.argumentCount(operator));
    }
    if (arguments.stream().map(AttributeValue::type).distinct().count() > 1) {
      throw new ValidationException(RequestMessages.argumentsOfSeveralTypes());
    }
    Set<ValueType> types = types(operator);
    for (AttributeValue argument : arguments) {
      if (!types.contains(argument.type())) {
        throw new ValidationException(RequestMessages.argumentType(operator, argument.type()));
      }
    }
    if (operator == ComparisonOperator.BETWEEN
        && ValueOrder.compare(arguments.get(0), arguments.get(1)) > 0) {
      throw new ValidationException(RequestMessages.legacyBetweenBoundsOutOfOrder());
    }
  }

  private static boolean takes(ComparisonOperator operator, int arguments) {
    return switch (operator) {
      case NULL, NOT_NULL -> arguments == 0;
      case IN -> arguments > 0;
      case BETWEEN -> arguments == 2;
      case EQ, NE, LE, LT, GE, GT, CONTAINS, NOT_CONTAINS, BEGINS_WITH -> arguments == 1;
    };
  }

  private static Set<ValueType> types(ComparisonOperator operator) {
    return switch (operator) {
      case EQ, NE, NULL, NOT_NULL -> ANY;
      case LE, LT, GE, GT, CONTAINS, NOT_CONTAINS, IN, BETWEEN -> ORDERED;
      case BEGINS_WITH -> WITH_PREFIX;
    };
  }

  /** The comparison as a condition. The arguments were checked. */
  static Condition condition(
      String attribute, ComparisonOperator operator, List<AttributeValue> arguments) {
    DocumentPath path = DocumentPath.of(attribute);
    Operand value = new Operand.Path(path);
    List<Operand> literals = arguments.stream().<Operand>map(Operand.Literal::new).toList();
    return switch (operator) {
      case EQ -> new Condition.Comparison(value, Comparator.EQUAL, literals.get(0));
      // True of a missing attribute too, as <> is.
      case NE -> new Condition.Comparison(value, Comparator.NOT_EQUAL, literals.get(0));
      case LE -> new Condition.Comparison(value, Comparator.LESS_OR_EQUAL, literals.get(0));
      case LT -> new Condition.Comparison(value, Comparator.LESS, literals.get(0));
      case GE -> new Condition.Comparison(value, Comparator.GREATER_OR_EQUAL, literals.get(0));
      case GT -> new Condition.Comparison(value, Comparator.GREATER, literals.get(0));
      case NOT_NULL -> new Condition.AttributeExists(path);
      case NULL -> new Condition.AttributeNotExists(path);
      case CONTAINS -> new Condition.Contains(value, literals.get(0));
      // True of whatever contains does not hold of: a missing attribute, one of another type.
      case NOT_CONTAINS -> Condition.not(new Condition.Contains(value, literals.get(0)));
      case BEGINS_WITH -> new Condition.BeginsWith(value, literals.get(0));
      case IN -> new Condition.In(value, literals);
      case BETWEEN -> new Condition.Between(value, literals.get(0), literals.get(1));
    };
  }
}
