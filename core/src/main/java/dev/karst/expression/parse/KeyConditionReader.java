package dev.karst.expression.parse;

import dev.karst.error.ExpressionMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.Comparator;
import dev.karst.expression.KeyCondition;
import dev.karst.expression.SortKeyCondition;
import dev.karst.value.AttributeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a condition for a key condition: comparisons of one top-level attribute each with given
 * values, joined by AND. The condition has been resolved before, so it is right as a condition.
 */
final class KeyConditionReader {
  private final Placeholders placeholders;
  private final Map<String, SortKeyCondition> conditions = new LinkedHashMap<>();

  private KeyConditionReader(Placeholders placeholders) {
    this.placeholders = placeholders;
  }

  static KeyCondition read(Syntax.Condition condition, Placeholders placeholders) {
    KeyConditionReader reader = new KeyConditionReader(placeholders);
    reader.read(condition);
    List<KeyCondition.Predicate> predicates = new ArrayList<>();
    reader.conditions.forEach(
        (attribute, of) -> predicates.add(new KeyCondition.Predicate(attribute, of)));
    return new KeyCondition(predicates);
  }

  private void read(Syntax.Condition condition) {
    checkOperator(condition);
    if (condition instanceof Syntax.And and) {
      and.conditions().forEach(this::read);
    } else {
      predicate(condition);
    }
  }

  private static void checkOperator(Syntax.Condition condition) {
    if (condition instanceof Syntax.Or) {
      throw notAllowed("OR");
    } else if (condition instanceof Syntax.Not) {
      throw notAllowed("NOT");
    } else if (condition instanceof Syntax.In) {
      throw notAllowed("IN");
    } else if (condition instanceof Syntax.Comparison comparison
        && comparison.comparator() == Comparator.NOT_EQUAL) {
      throw notAllowed(comparison.comparator().symbol());
    } else if (condition instanceof Syntax.Between between) {
      checkFirst("BETWEEN", between.value());
    } else if (condition instanceof Syntax.Call call) {
      if (ExpressionFunction.of(call) != ExpressionFunction.BEGINS_WITH) {
        throw notAllowed(call.function());
      }
      checkFirst(call.function(), call.operands().get(0));
    }
  }

  private static ValidationException notAllowed(String operator) {
    return new ValidationException(ExpressionMessages.keyConditionOperator(operator));
  }

  private static void checkFirst(String operator, Syntax.Operand first) {
    if (!(first instanceof Syntax.Path)) {
      throw new ValidationException(ExpressionMessages.keyConditionFirstOperand(operator));
    }
  }

  private void predicate(Syntax.Condition condition) {
    String attribute = null;
    List<AttributeValue> values = new ArrayList<>();
    for (Syntax.Operand operand : Leaves.operands(condition)) {
      if (operand instanceof Syntax.Path path) {
        if (attribute != null) {
          throw new ValidationException(ExpressionMessages.keyConditionOfTwoAttributes());
        }
        if (path.steps().size() > 1) {
          throw new ValidationException(ExpressionMessages.nestedKeyAttribute());
        }
        attribute = placeholders.path(path).attribute();
      } else if (operand instanceof Syntax.Value value) {
        values.add(placeholders.value(value));
      } else {
        throw new ValidationException(ExpressionMessages.nestedKeyOperation());
      }
    }
    if (attribute == null) {
      throw new ValidationException(ExpressionMessages.keyConditionWithoutAttribute());
    }
    if (conditions.putIfAbsent(attribute, sortKeyCondition(condition, values)) != null) {
      throw new ValidationException(ExpressionMessages.secondConditionOnKey());
    }
  }

  private static SortKeyCondition sortKeyCondition(
      Syntax.Condition condition, List<AttributeValue> values) {
    AttributeValue first = values.get(0);
    if (condition instanceof Syntax.Between) {
      return new SortKeyCondition.Between(first, values.get(1));
    } else if (condition instanceof Syntax.Comparison comparison) {
      boolean attributeFirst = comparison.left() instanceof Syntax.Path;
      return comparison(comparison.comparator(), attributeFirst, first);
    }
    return new SortKeyCondition.BeginsWith(first);
  }

  /** A comparison with the value on the left is read from the right. */
  private static SortKeyCondition comparison(
      Comparator comparator, boolean attributeFirst, AttributeValue value) {
    return switch (comparator) {
      case EQUAL -> new SortKeyCondition.Equal(value);
      case LESS ->
          attributeFirst ? new SortKeyCondition.Less(value) : new SortKeyCondition.Greater(value);
      case LESS_OR_EQUAL ->
          attributeFirst
              ? new SortKeyCondition.LessOrEqual(value)
              : new SortKeyCondition.GreaterOrEqual(value);
      case GREATER ->
          attributeFirst ? new SortKeyCondition.Greater(value) : new SortKeyCondition.Less(value);
      case GREATER_OR_EQUAL ->
          attributeFirst
              ? new SortKeyCondition.GreaterOrEqual(value)
              : new SortKeyCondition.LessOrEqual(value);
      case NOT_EQUAL -> throw new AssertionError("no key condition has it: " + comparator);
    };
  }
}
